/** sRGB, 0..255 each */
export type Rgb = readonly [number, number, number]

/** `#rrggbb`. @throws {RangeError} on anything else */
export function rgbOf(hex: string): Rgb {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!found) throw new RangeError(`A colour is #rrggbb, not ${hex}`)
  return [
    Number.parseInt(found[1] as string, 16),
    Number.parseInt(found[2] as string, 16),
    Number.parseInt(found[3] as string, 16),
  ]
}

const linear = Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

/** Relative luminance by WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance), 0 black to 1 white. */
export const relativeLuminance = ([red, green, blue]: Rgb): number =>
  0.2126 * (linear[Math.round(red)] ?? 0) +
  0.7152 * (linear[Math.round(green)] ?? 0) +
  0.0722 * (linear[Math.round(blue)] ?? 0)

/** Contrast ratio by WCAG 2.2, 1 to 21, of two luminances. */
export const contrastOfLuminances = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

export const contrastRatio = (a: Rgb, b: Rgb): number =>
  contrastOfLuminances(relativeLuminance(a), relativeLuminance(b))

/** WCAG 2.2 SC 1.4.3: large is from 18 pt (24 CSS px), or from 14 pt (18.66 px) when bold (700). */
export const isLargeText = (px: number, weight: number): boolean => px >= 24 || (weight >= 700 && px >= 56 / 3)

/** SC 1.4.3: 4.5:1, and 3:1 for large text. */
export const neededContrast = (px: number, weight: number): number => (isLargeText(px, weight) ? 3 : 4.5)

/**
 * The share of a line's pixels that may be worse than the figure we state. One pixel decides nothing: grain and
 * specks are everywhere, and no letter is lost to them. But a line of ten characters gives each a tenth of its
 * pixels, so with 5 % not even half a character of it can stand on a ground too near its colour.
 */
export const LENIENT_SHARE = 0.05

/**
 * Contrast of a colour with a patch of pixels (RGB, three bytes each): the figure that all but `LENIENT_SHARE` of
 * them reach. Infinity for an empty patch.
 */
export function worstContrast(pixels: Uint8Array | Uint8ClampedArray, colour: Rgb): number {
  const count = Math.floor(pixels.length / 3)
  if (count === 0) return Number.POSITIVE_INFINITY
  const ink = relativeLuminance(colour)
  const ratios = new Float64Array(count)
  for (let index = 0; index < count; index += 1) {
    const at = index * 3
    ratios[index] = contrastOfLuminances(
      ink,
      relativeLuminance([pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]),
    )
  }
  ratios.sort()
  return ratios[Math.floor(LENIENT_SHARE * (count - 1))] ?? 1
}
