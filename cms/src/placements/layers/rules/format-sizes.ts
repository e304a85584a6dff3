import { PLACEMENTS, type PlacementName } from '../../rules/placement-registry.ts'
import type { Format } from './banner-layout.ts'

export interface FormatSize {
  /** px */
  width: number
  /** px */
  height: number
}

export interface SafeArea {
  /** shares of the format's own width and height */
  left: number
  top: number
  right: number
  bottom: number
}

/** Flat pictures for channels: link previews 1.91:1, the 公众号 cover 2.35:1, and the square beside later articles. */
const CHANNELS: Record<Exclude<Format, 'desktop' | 'phone'>, FormatSize> = {
  share: { width: 1200, height: 630 },
  cover: { width: 900, height: 383 },
  square: { width: 1080, height: 1080 },
}

export const FORMAT_LABELS: Record<Format, { zh: string; en: string }> = {
  desktop: { zh: '电脑', en: 'Desktop' },
  phone: { zh: '手机', en: 'Phone' },
  share: { zh: '分享卡 1.91:1', en: 'Share card 1.91:1' },
  cover: { zh: '公众号首图 2.35:1', en: 'WeChat cover 2.35:1' },
  square: { zh: '公众号次图 1:1', en: 'WeChat square 1:1' },
}

/**
 * The narrowest at which each format is looked at, px: desktop art gives way to phone art below 700, phones begin
 * at 320, chats show a link card and a cover about as wide as a phone, the square as a stamp in a list of articles
 * grown to half a phone when opened.
 */
export const NARROWEST: Record<Format, number> = { desktop: 700, phone: 320, share: 340, cover: 340, square: 320 }

export function formatSize(placement: PlacementName, format: Format): FormatSize {
  if (format === 'desktop') return PLACEMENTS[placement].contract.desktop.recommended
  if (format === 'phone') return PLACEMENTS[placement].contract.mobile.recommended
  return CHANNELS[format]
}

const EVEN: SafeArea = { left: 0.06, top: 0.08, right: 0.06, bottom: 0.08 }

/** Where words may stand: what the place promises, and for channels, which crop a little from every side, an even rim. */
export function safeArea(placement: PlacementName, format: Format): SafeArea {
  if (format !== 'desktop' && format !== 'phone') return EVEN
  const { x, y, width, height } = PLACEMENTS[placement].contract[format === 'desktop' ? 'desktop' : 'mobile'].safeArea
  return { left: x, top: y, right: 1 - x - width, bottom: 1 - y - height }
}

/** What is seen of art that covers a format: shares of the art, by its focal point, as CSS `object-position` cuts it. */
export function coverCrop(
  art: FormatSize,
  box: FormatSize,
  focal: { x: number; y: number },
): { left: number; top: number; width: number; height: number } {
  const ratio = box.width / box.height / (art.width / art.height)
  const width = Math.min(1, ratio)
  const height = Math.min(1, 1 / ratio)
  const within = (value: number): number => Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0.5))
  return { left: (1 - width) * within(focal.x), top: (1 - height) * within(focal.y), width, height }
}
