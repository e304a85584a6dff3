import type { AssetKind, CropName } from '@fangshi/media/contract'
import type { Corner, EditRecipe } from '@fangshi/media/edits'
import type { Words } from '../../../admin/words.ts'

/** What the cut-outs are called, with the ratio they really have. */
export function cropWords(kind: AssetKind, crop: CropName): Words {
  if (kind === 'banner-desktop') return { zh: '横幅 12:5', en: 'Banner 12:5' }
  if (kind === 'banner-mobile') return { zh: '横幅 4:5', en: 'Banner 4:5' }
  const words: Record<CropName, Words> = {
    full: { zh: '整图', en: 'Whole' },
    square: { zh: '方图 1:1', en: 'Square 1:1' },
    wide: { zh: '宽图 16:9', en: 'Wide 16:9' },
    share: { zh: '分享图 1.91:1', en: 'Share 1.91:1' },
    part: { zh: '详情图分段', en: 'Parts of the strip' },
  }
  return words[crop]
}

export const CORNER_WORDS: Record<Corner, Words> = {
  'top-left': { zh: '左上', en: 'Top left' },
  'top-right': { zh: '右上', en: 'Top right' },
  'bottom-left': { zh: '左下', en: 'Bottom left' },
  'bottom-right': { zh: '右下', en: 'Bottom right' },
}

/** One short name for each thing a recipe does, in its order. */
export function describeRecipe(edits: EditRecipe | null, kind: AssetKind): Words[] {
  if (!edits) return []
  const list: Words[] = []
  if (edits.turn) list.push({ zh: `旋转 ${edits.turn}°`, en: `Turned ${edits.turn}°` })
  if (edits.straighten) list.push({ zh: `校直 ${edits.straighten}°`, en: `Straightened ${edits.straighten}°` })
  if (edits.crop) list.push({ zh: '裁切', en: 'Cropped' })
  if (edits.whiteSquare) list.push({ zh: '白底图', en: 'White square' })
  if (edits.exposure) list.push({ zh: `曝光 ${signed(edits.exposure)}`, en: `Exposure ${signed(edits.exposure)}` })
  if (edits.warmth || edits.tint) list.push({ zh: '白平衡', en: 'White balance' })
  for (const crop of Object.keys(edits.crops ?? {}) as CropName[]) {
    const words = cropWords(kind, crop)
    list.push({ zh: `${words.zh} 手动裁切`, en: `${words.en} by hand` })
  }
  if (edits.watermark) list.push({ zh: '水印', en: 'Watermark' })
  return list
}

export const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(2)}`
