'use client'
import type { Region } from '@fangshi/media/edits'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useWords } from '../../../admin/words.ts'
import { type Handle, handlesFor, moveHandle } from '../../rules/crop-box.ts'

interface Props {
  region: Region
  /** width by height as shares of the picture; null lets it be any */
  ratio: number | null
  /** not chosen by hand but found round the focal point */
  isAutomatic?: boolean
  label: string
  onChange: (region: Region) => void
  onRest: () => void
}

/** An arrow key moves by this share of the picture, with Shift by five times as much. */
const NUDGE = 0.01

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
}

const HANDLE_WORDS: Record<Exclude<Handle, 'box'>, { zh: string; en: string }> = {
  n: { zh: '上边', en: 'top edge' },
  s: { zh: '下边', en: 'bottom edge' },
  e: { zh: '右边', en: 'right edge' },
  w: { zh: '左边', en: 'left edge' },
  ne: { zh: '右上角', en: 'top right corner' },
  nw: { zh: '左上角', en: 'top left corner' },
  se: { zh: '右下角', en: 'bottom right corner' },
  sw: { zh: '左下角', en: 'bottom left corner' },
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`
const whole = (share: number): number => Math.round(share * 100)

/** A box on a picture that says what is kept: dragged, or moved with the arrow keys (Shift for larger steps). */
export function CropBox({ region, ratio, isAutomatic = false, label, onChange, onRest }: Props) {
  const say = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const drag = useRef<{ handle: Handle; x: number; y: number; from: Region } | null>(null)

  const begin = (handle: Handle) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { handle, x: event.clientX, y: event.clientY, from: region }
  }
  const move = (event: PointerEvent<HTMLElement>): void => {
    const box = frame.current?.getBoundingClientRect()
    if (!drag.current || !box) return
    const { handle, x, y, from } = drag.current
    onChange(moveHandle(from, handle, (event.clientX - x) / box.width, (event.clientY - y) / box.height, ratio))
  }
  const end = (): void => {
    drag.current = null
    onRest()
  }
  const press = (handle: Handle) => (event: KeyboardEvent<HTMLElement>) => {
    const step = ARROWS[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const times = event.shiftKey ? 5 : 1
    onChange(moveHandle(region, handle, step[0] * times, step[1] * times, ratio))
  }
  const holding = (handle: Handle) => ({
    onPointerDown: begin(handle),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: press(handle),
    onKeyUp: onRest,
  })

  return (
    <div className="picture-editor__frame" ref={frame}>
      <div
        className={`crop-box${isAutomatic ? ' crop-box--automatic' : ''}`}
        style={{
          left: percent(region.x),
          top: percent(region.y),
          width: percent(region.width),
          height: percent(region.height),
        }}
      >
        <button
          type="button"
          className="crop-box__whole"
          aria-label={say({
            zh: `${label}：从左 ${whole(region.x)}%，从上 ${whole(region.y)}%，宽 ${whole(region.width)}%，高 ${whole(region.height)}%。方向键移动。`,
            en: `${label}: ${whole(region.x)}% from the left, ${whole(region.y)}% from the top, ${whole(region.width)}% wide, ${whole(region.height)}% high. Arrow keys move it.`,
          })}
          {...holding('box')}
        />
        {handlesFor(ratio).map((handle) => (
          <button
            key={handle}
            type="button"
            className={`crop-box__handle crop-box__handle--${handle}`}
            aria-label={say({
              zh: `${label}的${HANDLE_WORDS[handle].zh}，方向键调整`,
              en: `${label}, ${HANDLE_WORDS[handle].en}; arrow keys move it`,
            })}
            {...holding(handle)}
          />
        ))}
      </div>
    </div>
  )
}
