'use client'
import type { CropName } from '@fangshi/media/contract'
import {
  cropRegion,
  cutCrops,
  type EditRecipe,
  editedSize,
  type Region,
  straightenedSize,
  turnedSize,
} from '@fangshi/media/edits'
import { useState } from 'react'
import { useWords } from '../../../admin/words.ts'
import { boxOfRatio } from '../../rules/crop-box.ts'
import { Compare } from './Compare.tsx'
import { CropBox } from './CropBox.tsx'
import type { Editing } from './editing.ts'
import { cropWords } from './editor-words.ts'
import { FocalSpot } from './FocalTool.tsx'
import { usePreview } from './use-preview.ts'

/** What is looked at: a tool of the whole picture, or the cut-out of one kind of rendition. */
export type View = { tool: 'frame' | 'light' | 'square' | 'mark' | 'focal' } | { crop: CropName }

interface Props extends Editing {
  view: View
  /** px width by px height that the crop of the whole is held to */
  ratio: number | null
}

const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 }

/** The picture as the tool in hand needs it, with what one can take hold of. */
export function Stage(props: Props) {
  const { assetId, kind, size, draft, edit, rest, view, ratio } = props
  const say = useWords()
  const [isComparing, setComparing] = useState(false)
  const [showsOriginal, setShowsOriginal] = useState(false)
  const { edits, focal } = draft

  const isFrame = 'tool' in view && view.tool === 'frame'
  const crop = 'crop' in view ? view.crop : null
  const [shownEdits, shownSize] = isFrame
    ? frameOf(edits, size)
    : [crop ? withoutMark(edits) : edits, editedSize(size, edits)]
  const preview = usePreview(assetId, { edits: shownEdits, kind, focal })
  const result = usePreview(assetId, isComparing ? { edits, kind, focal, crop } : null)
  const original = usePreview(assetId, isComparing || showsOriginal ? { edits: null, kind, focal } : null)

  const hold = {
    onPointerDown: () => setShowsOriginal(true),
    onPointerUp: () => setShowsOriginal(false),
    onPointerLeave: () => setShowsOriginal(false),
    onKeyDown: (event: { key: string }) => event.key === ' ' && setShowsOriginal(true),
    onKeyUp: () => setShowsOriginal(false),
    onBlur: () => setShowsOriginal(false),
  }

  const shares = shownSize.height / shownSize.width
  const cutRatio = crop ? (cutCrops[kind][crop] ?? null) : null
  const automatic = cutRatio === null ? WHOLE : sharesOf(cropRegion(shownSize, cutRatio, focal), shownSize)
  const chosen = crop ? edits.crops?.[crop] : undefined

  return (
    <div className="picture-editor__stage">
      <div className="picture-editor__view" aria-busy={preview.isBusy}>
        {isComparing && original.url && result.url ? <Compare before={original.url} after={result.url} /> : null}
        {isComparing ? null : (
          <div
            className="picture-editor__picture"
            style={
              {
                aspectRatio: `${shownSize.width} / ${shownSize.height}`,
                '--shape': shownSize.width / shownSize.height,
              } as object
            }
          >
            {preview.url ? <img src={preview.url} alt={say({ zh: '预览', en: 'Preview' })} draggable={false} /> : null}
            {isFrame ? (
              <CropBox
                region={edits.crop ?? WHOLE}
                ratio={ratio === null ? null : ratio * shares}
                label={say({ zh: '裁切框', en: 'Crop' })}
                onChange={(region) => edit({ crop: region }, 'crop')}
                onRest={rest}
              />
            ) : null}
            {crop && cutRatio !== null ? (
              <CropBox
                region={chosen ? boxOfRatio(chosen, cutRatio * shares) : automatic}
                ratio={cutRatio * shares}
                isAutomatic={!chosen}
                label={say(cropWords(kind, crop))}
                onChange={(region) => edit({ crops: { ...edits.crops, [crop]: region } }, `crop-${crop}`)}
                onRest={rest}
              />
            ) : null}
            {'tool' in view && view.tool === 'focal' ? <FocalSpot {...props} /> : null}
            {showsOriginal && original.url ? (
              <img className="picture-editor__original" src={original.url} alt={say({ zh: '原图', en: 'Original' })} />
            ) : null}
          </div>
        )}
        {preview.error ? (
          <p className="fangshi-hint fangshi-hint--bad" role="alert">
            {preview.error}
          </p>
        ) : null}
      </div>
      <div className="editor-buttons picture-editor__compare">
        <button type="button" aria-pressed={isComparing} onClick={() => setComparing(!isComparing)}>
          {say({ zh: '前后对比', en: 'Compare' })}
        </button>
        <button type="button" aria-pressed={showsOriginal} {...hold}>
          {say({ zh: '按住看原图', en: 'Hold to see the original' })}
        </button>
      </div>
    </div>
  )
}

/** The picture a crop is chosen in: turned, straightened and in its colours, but whole. */
function frameOf(
  edits: EditRecipe,
  size: { width: number; height: number },
): [EditRecipe, { width: number; height: number }] {
  const { crop: _crop, crops: _crops, whiteSquare: _square, watermark: _mark, ...frame } = edits
  return [frame, straightenedSize(turnedSize(size, edits.turn ?? 0), edits.straighten ?? 0)]
}

function withoutMark({ watermark: _, ...edits }: EditRecipe): EditRecipe {
  return edits
}

function sharesOf(
  region: { left: number; top: number; width: number; height: number },
  size: { width: number; height: number },
): Region {
  return {
    x: region.left / size.width,
    y: region.top / size.height,
    width: region.width / size.width,
    height: region.height / size.height,
  }
}
