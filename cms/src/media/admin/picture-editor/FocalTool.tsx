'use client'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useWords } from '../../../admin/words.ts'
import type { Editing } from './editing.ts'

const NUDGE = 0.02
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
}

const held = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000

/** The spot every automatic cut-out keeps: click it in the picture or move it with the arrow keys. */
export function FocalSpot({ draft: { focal }, setFocal, rest }: Editing) {
  const say = useWords()
  const place = (event: PointerEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    setFocal({ x: held((event.clientX - box.left) / box.width), y: held((event.clientY - box.top) / box.height) })
  }
  const nudge = (event: KeyboardEvent): void => {
    const step = ARROWS[event.key]
    if (!step) return
    event.preventDefault()
    setFocal({ x: held(focal.x + step[0]), y: held(focal.y + step[1]) }, 'focal')
  }
  return (
    <button
      type="button"
      className="picture-editor__frame picture-editor__focal"
      onPointerDown={place}
      onKeyDown={nudge}
      onKeyUp={rest}
      aria-label={say({
        zh: `焦点：从左 ${Math.round(focal.x * 100)}%，从上 ${Math.round(focal.y * 100)}%。方向键移动。`,
        en: `Focal point: ${Math.round(focal.x * 100)}% from the left, ${Math.round(focal.y * 100)}% from the top. Arrow keys move it.`,
      })}
    >
      <span className="fangshi-focal__spot" style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }} />
    </button>
  )
}
