/** The kinds of screen a place is drawn for. */
export const BREAKPOINTS = ['desktop', 'mobile'] as const
export type Breakpoint = (typeof BREAKPOINTS)[number]

export const BREAKPOINT_LABELS: Record<Breakpoint, { zh: string; en: string }> = {
  desktop: { zh: '电脑', en: 'Desktop' },
  mobile: { zh: '手机', en: 'Phone' },
}

/** px */
export interface PixelSize {
  width: number
  height: number
}

/** What a place asks of a picture on one kind of screen. */
export interface PixelContract {
  /** fills the place on a sharp screen; the ratio of the place is the ratio of this size. px */
  recommended: PixelSize
  /** px of what is left of a picture once it is cut to the ratio; less is refused */
  minimum: PixelSize
  /** Share of a picture (0..1) that is cut off to reach the ratio: above `warned` it is said, above `refused` refused */
  cut: { warned: number; refused: number }
  /** Words and faces stay inside: from the top left, 0..1 of width and height. Outside, the page may cut or cover */
  safeArea: { x: number; y: number; width: number; height: number }
  /** Bytes of the AVIF that most visitors with this screen fetch, the widest up to `servedWidth` px */
  weight: { budget: number; servedWidth: number }
}

export const ratioOf = ({ width, height }: PixelSize): number => width / height

/** What is left of a picture when it is cut to the ratio of the place. px */
export function cutToRatio(picture: PixelSize, contract: Pick<PixelContract, 'recommended'>): PixelSize {
  const ratio = ratioOf(contract.recommended)
  return picture.width / picture.height > ratio
    ? { width: Math.round(picture.height * ratio), height: picture.height }
    : { width: picture.width, height: Math.round(picture.width / ratio) }
}

/** The share of a picture (0..1) that the ratio of the place cuts off. */
export function shareCutOff(picture: PixelSize, contract: Pick<PixelContract, 'recommended'>): number {
  const ratio = picture.width / picture.height
  const wanted = ratioOf(contract.recommended)
  return 1 - Math.min(ratio / wanted, wanted / ratio)
}
