import type { BannerLayout, Layer } from './banner-layout.ts'
import { styleOf } from './brand-styles.ts'
import { FORMAT_LABELS } from './format-sizes.ts'
import type { LayoutFault, Locale } from './judgement.ts'

const LANGUAGE: Record<Locale, Record<Locale, string>> = {
  zh: { zh: '中文', en: '英文' },
  en: { zh: 'Chinese', en: 'English' },
}

/** What a layer is called: its words, or its style while it has none. */
export function layerName(layer: Layer | undefined, language: Locale): string {
  if (!layer) return '?'
  const words = layer.words.zh || layer.words.en
  const label = styleOf(layer).label[language]
  if (!words) return label
  const short = [...words].slice(0, 12).join('')
  return language === 'zh' ? `${label}「${short}」` : `${label} “${short}”`
}

/** A figure as people write it: never rounded up to the one it misses. */
export const ratioText = (ratio: number): string => `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`

/** One sentence a fault: what is the matter, where, and what to do. */
export function faultSentence(fault: LayoutFault, layout: BannerLayout, language: Locale): string {
  const name = layerName(
    layout.layers.find(({ id }) => id === fault.layer),
    language,
  )
  const at = 'format' in fault ? FORMAT_LABELS[fault.format][language] : ''
  const tongue = 'locale' in fault ? LANGUAGE[language][fault.locale] : ''
  const zh = language === 'zh'
  switch (fault.code) {
    case 'pale':
      return zh
        ? `${name}在${at}（${tongue}）与底图对比度只有 ${ratioText(fault.ratio)}，需要 ${fault.needed}:1；请加蒙层、换字色或改用底板。`
        : `${name} stands at ${ratioText(fault.ratio)} against the art in ${at} (${tongue}) and needs ${fault.needed}:1; add a scrim, change its colour or use a plate.`
    case 'unmeasured':
      return zh
        ? `${name}在${at}压在图上，但读不到底图，无法计算对比度；请确认图片已上传，或改用底板。`
        : `${name} stands on the art in ${at}, which cannot be read, so its contrast is not known; check the picture or use a plate.`
    case 'outside':
      return zh
        ? `${name}在${at}（${tongue}）超出安全区 ${fault.px} 像素；请移动、放宽或缩短文字。`
        : `${name} leaves the safe area of ${at} (${tongue}) by ${fault.px} px; move or widen it, or shorten the words.`
    case 'too_long':
      return zh
        ? `${name}在${at}最多 ${fault.longest} 个字，现在${tongue}有 ${fault.length} 个；请缩短，或在这个尺寸隐藏它。`
        : `${name} may be ${fault.longest} characters wide in ${at} and is ${fault.length} in ${tongue}; shorten it or hide it there.`
    case 'no_words':
      return zh ? `${name}还没有中文文字；请填写或删除。` : `${name} has no Chinese words yet; write them or remove it.`
    case 'no_product':
      return zh ? `${name}还没有选择商品；请选择或删除。` : `${name} names no product yet; choose one or remove it.`
  }
}

/** Enough to know what to do: one for each layer and kind of fault, the worst first. */
export function faultSentences(faults: readonly LayoutFault[], layout: BannerLayout, language: Locale): string[] {
  const worst = new Map<string, LayoutFault>()
  for (const fault of faults) {
    const key = `${fault.layer}:${fault.code}`
    const known = worst.get(key)
    if (
      !known ||
      (fault.code === 'pale' && known.code === 'pale' && fault.ratio / fault.needed < known.ratio / known.needed)
    )
      worst.set(key, fault)
  }
  return [...worst.values()].map((fault) => faultSentence(fault, layout, language))
}
