'use client'
import type { CropName } from '@fangshi/media/contract'
import { cutCrops, editedSize, pixelsOfRatio } from '@fangshi/media/edits'
import { useWords } from '../../../admin/words.ts'
import type { Editing } from './editing.ts'
import { cropWords } from './editor-words.ts'
import { usePreview } from './use-preview.ts'

/** One kind of rendition: what it will look like, and whether its cut-out follows the focal point. */
export function CropTool({ assetId, kind, size, draft, edit, crop }: Editing & { crop: CropName }) {
  const say = useWords()
  const { edits, focal } = draft
  const result = usePreview(assetId, { edits, kind, focal, crop })
  const chosen = edits.crops?.[crop]
  const ratio = cutCrops[kind][crop] ?? 1
  const cut = chosen ? pixelsOfRatio(chosen, editedSize(size, edits), ratio) : null

  const follow = (): void => {
    const { [crop]: _, ...others } = edits.crops ?? {}
    edit({ crops: Object.keys(others).length > 0 ? others : undefined })
  }

  return (
    <fieldset>
      <legend>{say(cropWords(kind, crop))}</legend>
      <div className="editor-result" style={{ aspectRatio: `${ratio}` }}>
        {result.url ? <img src={result.url} alt={say({ zh: '成品预览', en: 'What it will look like' })} /> : null}
      </div>
      <p className="fangshi-hint">
        {cut
          ? say({
              zh: `手动裁切，${cut.width} × ${cut.height} 像素`,
              en: `Set by hand, ${cut.width} × ${cut.height} px`,
            })
          : say({
              zh: '跟随焦点自动裁切。拖动框即可改为手动。',
              en: 'Follows the focal point. Drag the box to set it by hand.',
            })}
      </p>
      <div className="editor-buttons">
        <button type="button" disabled={!chosen} onClick={follow}>
          {say({ zh: '改回跟随焦点', en: 'Follow the focal point' })}
        </button>
      </div>
    </fieldset>
  )
}
