import type { Format } from './banner-layout.ts'

/** Colours a layer may have: the shop's tokens of the same names, so that no banner brings its own. */
export const COLOURS = { ink: '#191a18', paper: '#f6f4ee', cinnabar: '#c02a1c' } as const
export type ColourToken = keyof typeof COLOURS

/** Plates and scrims. */
export const GROUND_COLOURS = { paper: '#fcfbf8', ink: '#191a18' } as const

/** A solid button: white on cinnabar, 6.0:1. */
export const BUTTON_COLOURS = { ground: '#c02a1c', words: '#ffffff' } as const

/** The storefront's own stacks (`storefront/src/styles/tokens.css`); a test holds them equal. */
export const FONT_STACKS = {
  song: '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "STSong", "SimSun", serif',
  sans: '"PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", system-ui, sans-serif',
} as const
export type FontFamily = keyof typeof FONT_STACKS

export interface BrandStyle {
  kind: 'text' | 'price' | 'button'
  label: { zh: string; en: string }
  family: FontFamily
  weight: 400 | 500 | 700
  /** share of the format's width */
  size: Record<Format, number>
  /** px: never set smaller in the shop */
  least: number
  lineHeight: number
  /** em */
  tracking: number
  /** em of this style, above it when it follows another layer */
  gap: number
  /** Widest text, counted in Chinese characters; a Latin letter counts half */
  longest: Record<Format, number>
  /** Lines of equal length rather than a full one and a rest */
  balanced: boolean
}

const inAll = (value: number): Record<Format, number> => ({
  desktop: value,
  phone: value,
  share: value,
  cover: value,
  square: value,
})

/** The whole set: a banner says which, never how. */
export const BRAND_STYLES = {
  title: {
    kind: 'text',
    label: { zh: '标题', en: 'Title' },
    family: 'song',
    weight: 700,
    size: { desktop: 0.043, phone: 0.092, share: 0.066, cover: 0.058, square: 0.092 },
    least: 28,
    lineHeight: 1.28,
    tracking: 0.04,
    gap: 0,
    longest: { desktop: 28, phone: 28, share: 28, cover: 24, square: 24 },
    balanced: true,
  },
  subtitle: {
    kind: 'text',
    label: { zh: '副标题', en: 'Subtitle' },
    family: 'sans',
    weight: 400,
    size: { desktop: 0.0152, phone: 0.042, share: 0.03, cover: 0.028, square: 0.042 },
    least: 15,
    lineHeight: 1.6,
    tracking: 0,
    gap: 0.55,
    longest: { desktop: 60, phone: 60, share: 60, cover: 40, square: 40 },
    balanced: true,
  },
  kicker: {
    kind: 'text',
    label: { zh: '眉题', en: 'Kicker' },
    family: 'sans',
    weight: 500,
    size: { desktop: 0.0125, phone: 0.036, share: 0.026, cover: 0.03, square: 0.036 },
    least: 13,
    lineHeight: 1.6,
    tracking: 0.08,
    gap: 0.6,
    longest: inAll(24),
    balanced: false,
  },
  price: {
    kind: 'price',
    label: { zh: '价格', en: 'Price' },
    family: 'sans',
    weight: 700,
    size: { desktop: 0.026, phone: 0.068, share: 0.05, cover: 0.052, square: 0.068 },
    least: 22,
    lineHeight: 1.3,
    tracking: 0,
    gap: 0.4,
    longest: inAll(12),
    balanced: false,
  },
  solid: {
    kind: 'button',
    label: { zh: '按钮（朱）', en: 'Button, cinnabar' },
    family: 'sans',
    weight: 500,
    size: { desktop: 0.0125, phone: 0.041, share: 0.026, cover: 0.03, square: 0.041 },
    least: 15,
    lineHeight: 1.5,
    tracking: 0.04,
    gap: 1.4,
    longest: inAll(12),
    balanced: false,
  },
  quiet: {
    kind: 'button',
    label: { zh: '按钮（线框）', en: 'Button, outlined' },
    family: 'sans',
    weight: 500,
    size: { desktop: 0.0125, phone: 0.041, share: 0.026, cover: 0.03, square: 0.041 },
    least: 15,
    lineHeight: 1.5,
    tracking: 0.04,
    gap: 1.4,
    longest: inAll(12),
    balanced: false,
  },
} as const satisfies Record<string, BrandStyle>
export type LayerStyle = keyof typeof BRAND_STYLES

/** em of the button's size around its words */
export const BUTTON_PADDING = { inline: 1.75, block: 0.7 } as const
/** Around the words of a group on a plate, em of the head's size */
export const PLATE_PADDING = { inline: 0.62, block: 0.5 } as const

export const styleOf = (layer: { style: LayerStyle }): BrandStyle => BRAND_STYLES[layer.style]

/** px of a style at a width of the format, as the shop sets it. */
export const fontPx = (style: BrandStyle, format: Format, width: number): number =>
  format === 'desktop' || format === 'phone'
    ? Math.max(style.least, style.size[format] * width)
    : style.size[format] * width
