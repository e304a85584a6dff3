import type { Format } from './banner-layout.ts'
import type { ColourToken } from './brand-styles.ts'

export type Locale = 'zh' | 'en'

/** How one layer reads in one format and language. */
export interface LayerFigure {
  layer: string
  format: Format
  locale: Locale
  /** px at the narrowest the format is looked at */
  px: number
  large: boolean
  needed: number
  /** the figure all but the lenient share of pixels reach; null: the art could not be read */
  ratio: number | null
}

/** Something that keeps a banner from being published, with where it is. */
export type LayoutFault =
  | { code: 'pale'; layer: string; format: Format; locale: Locale; ratio: number; needed: number }
  | { code: 'unmeasured'; layer: string; format: Format }
  | { code: 'outside'; layer: string; format: Format; locale: Locale; px: number }
  | { code: 'too_long'; layer: string; format: Format; locale: Locale; length: number; longest: number }
  | { code: 'no_words'; layer: string }
  | { code: 'no_product'; layer: string }

/** One change of a group's head that makes every layer of the group readable everywhere. */
export type ContrastRemedy =
  | { kind: 'scrim'; head: string; strength: number }
  | { kind: 'colour'; head: string; colour: ColourToken }
  | { kind: 'plate'; head: string; ground: 'paper' | 'ink' }

export interface Judgement {
  figures: LayerFigure[]
  faults: LayoutFault[]
  remedies: ContrastRemedy[]
}

/** Chinese characters count one, Latin letters, digits and spaces half: what a line has room for. */
export const textLength = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0)

/** Whether a figure holds. Floating sums are not held against a designer: 4.4996 shows as 4.50. */
export const passes = ({ ratio, needed }: { ratio: number | null; needed: number }): boolean =>
  ratio !== null && ratio >= needed - 0.005
