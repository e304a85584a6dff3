'use client'
import type { Rendition } from '@fangshi/media/contract'
import { type EditRecipe, editedSize } from '@fangshi/media/edits'
import { FieldDescription, FieldLabel, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { GroupFieldClientComponent } from 'payload'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useWords } from '../../admin/words.ts'
import { editsOf } from '../rules/asset-edits.ts'
import { usePreview } from './picture-editor/use-preview.ts'

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
  const { id, savedDocumentData } = useDocumentInfo()
  const x = useField<number>({ path: `${path}.x` })
  const y = useField<number>({ path: `${path}.y` })
  const left = x.value ?? 0.5
  const top = y.value ?? 0.5
  const edits = editsOf({ edits: useFormFields(([fields]) => fields.edits?.value) })
  const picture = usePictureOf(readOnly ? undefined : id, savedDocumentData ?? {}, edits)

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
          <img src={picture.url} width={picture.width} height={picture.height} alt="" />
          <span className="fangshi-focal__spot" style={{ left: `${left * 100}%`, top: `${top * 100}%` }} />
        </button>
      ) : (
        <p className="fangshi-hint">
          {say({ zh: '图片出来后可在图上点选焦点。', en: 'Once the picture is there, click the spot in it.' })}
        </p>
      )}
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}

interface Shown {
  url: string
  width: number
  height: number
}

/**
 * The picture that the point is a place in: the one with the edits of the form. Its renditions show that only while
 * nothing is edited beyond what they were made of; else the server draws it.
 */
function usePictureOf(
  /** none for those who may not edit it: nothing is drawn for them */
  id: number | string | undefined,
  saved: { edits?: unknown; renderState?: unknown; renditions?: unknown; width?: unknown; height?: unknown },
  edits: EditRecipe | null,
): Shown | null {
  const isSaved = JSON.stringify(edits) === JSON.stringify(editsOf(saved))
  const isMade = saved.renderState === 'ready' || saved.renderState === 'done'
  const rendition =
    (isSaved && isMade) || id === undefined ? largestFull((saved.renditions ?? []) as Rendition[]) : null
  const isWanted = id !== undefined && rendition === null && Number(saved.width) > 0
  const { url } = usePreview(String(id), isWanted ? { edits } : null)
  if (rendition) return { url: `/m/${rendition.file}`, width: rendition.width, height: rendition.height }
  if (!isWanted || !url) return null
  return { url, ...editedSize({ width: Number(saved.width), height: Number(saved.height) }, edits) }
}

/** Banner art is cut already, so its widest picture stands for the whole. */
function largestFull(renditions: Rendition[]): Rendition | null {
  return (
    renditions
      .filter((rendition) => rendition.crop === 'full' && rendition.format !== 'avif' && rendition.width <= 1000)
      .toSorted((a, b) => b.width - a.width)[0] ?? null
  )
}
