import type { Layer } from './banner-layout.ts'
import { styleOf } from './brand-styles.ts'
import { parseLayout } from './parse-layout.ts'

/** The words of a layout in both languages, each with what its layer is called: banners are read like any text. */
export function layerWords(value: unknown): { label: { zh: string; en: string }; text: string }[] {
  const parsed = parseLayout(value)
  if (!parsed.ok) return []
  return parsed.layout.layers.flatMap((layer) => [named(layer, 'zh'), named(layer, 'en')])
}

function named(layer: Layer, locale: 'zh' | 'en'): { label: { zh: string; en: string }; text: string } {
  const { label } = styleOf(layer)
  return {
    label: {
      zh: `横幅${label.zh}（${locale === 'zh' ? '中文' : '英文'}）`,
      en: `${label.en} of the banner (${locale === 'zh' ? 'Chinese' : 'English'})`,
    },
    text: layer.words[locale],
  }
}
