'use client'
import type { Rendition } from '@fangshi/media/contract'
import { FieldDescription, FieldLabel, useDocumentInfo, useField } from '@payloadcms/ui'
import type { GroupFieldClientComponent } from 'payload'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useWords } from '../../admin/words.ts'

const clamp = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000

/** An arrow key moves the point by this share of the picture. */
const NUDGE = 0.02

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
}

/** The spot every crop keeps: click it in the picture or move it with the arrow keys. */
export const FocalPointField: GroupFieldClientComponent = ({ field, path, readOnly }) => {
  const say = useWords()
  const { savedDocumentData } = useDocumentInfo()
  const x = useField<number>({ path: `${path}.x` })
  const y = useField<number>({ path: `${path}.y` })
  const left = x.value ?? 0.5
  const top = y.value ?? 0.5
  const picture = largestFull((savedDocumentData?.renditions ?? []) as Rendition[])

  const place = (event: PointerEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    x.setValue(clamp((event.clientX - box.left) / box.width))
    y.setValue(clamp((event.clientY - box.top) / box.height))
  }
  const nudge = (event: KeyboardEvent): void => {
    const step = ARROWS[event.key]
    if (!step) return
    event.preventDefault()
    x.setValue(clamp(left + step[0]))
    y.setValue(clamp(top + step[1]))
  }

  return (
    <div className="field-type">
      <FieldLabel label={field.label ?? ''} path={path} />
      {picture ? (
        <button
          type="button"
          className="fangshi-focal"
          // Exactly the picture, so that a click in the button is a click in the picture.
          style={{
            aspectRatio: `${picture.width} / ${picture.height}`,
            width: `min(100%, 32rem, calc(24rem * ${picture.width / picture.height}))`,
          }}
          disabled={readOnly}
          onPointerDown={place}
          onKeyDown={nudge}
          aria-label={say({
            zh: `焦点：从左 ${Math.round(left * 100)}%，从上 ${Math.round(top * 100)}%。用方向键移动。`,
            en: `Focal point: ${Math.round(left * 100)}% from the left, ${Math.round(top * 100)}% from the top. Move it with the arrow keys.`,
          })}
        >
          <img src={`/m/${picture.file}`} width={picture.width} height={picture.height} alt="" />
          <span className="fangshi-focal__spot" style={{ left: `${left * 100}%`, top: `${top * 100}%` }} />
        </button>
      ) : (
        <p className="fangshi-hint">
          {say({ zh: '图片生成后可在图上点选焦点。', en: 'Once the picture is rendered, click the spot in it.' })}
        </p>
      )}
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}

/** Banner art is cut already, so its widest picture stands for the whole. */
function largestFull(renditions: Rendition[]): Rendition | null {
  return (
    renditions
      .filter((rendition) => rendition.crop === 'full' && rendition.format !== 'avif' && rendition.width <= 1000)
      .toSorted((a, b) => b.width - a.width)[0] ?? null
  )
}
