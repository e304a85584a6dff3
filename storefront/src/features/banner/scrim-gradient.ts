import type { BannerFormat, BannerScrim } from '@fangshi/cms/store-api'

const COLOURS = { ink: '25 26 24', paper: '252 251 248' } as const
const TOWARDS = { start: 'to right', end: 'to left', top: 'to bottom', bottom: 'to top' } as const

/** A scrim as CSS: the very fall-off over which the CMS has reckoned the contrast of the words. */
export function scrimGradient({ tone, strength, fullTo, noneFrom, side }: BannerScrim, format: BannerFormat): string {
  const full = `rgb(${COLOURS[tone]} / ${strength})`
  const from = side[format]
  if (from === 'all') return `linear-gradient(${full}, ${full})`
  return `linear-gradient(${TOWARDS[from]}, ${full} ${fullTo * 100}%, rgb(${COLOURS[tone]} / 0) ${noneFrom * 100}%)`
}
