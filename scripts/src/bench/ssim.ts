/** A picture in shades of grey, one byte a pixel. */
export interface GreyPicture {
  data: Uint8Array
  width: number
  height: number
}

const WINDOW = 8
const STRIDE = 4
/** Of the paper, for 8 bit: (0.01 × 255)² and (0.03 × 255)². */
const C1 = 6.5025
const C2 = 58.5225

/**
 * Structural similarity of two pictures of one size: 1 is the same, the mean over windows of 8 × 8 (Wang, Bovik, Sheikh
 * and Simoncelli 2004, with a flat window).
 * @throws Error when the sizes differ or there is no window
 */
export function ssim(one: GreyPicture, other: GreyPicture): number {
  const { width, height } = one
  if (width !== other.width || height !== other.height) throw new Error('SSIM needs two pictures of one size')
  if (width < WINDOW || height < WINDOW) throw new Error(`SSIM needs pictures of at least ${WINDOW} px`)
  let sum = 0
  let windows = 0
  for (let top = 0; top + WINDOW <= height; top += STRIDE) {
    for (let left = 0; left + WINDOW <= width; left += STRIDE) {
      sum += ofWindow(one, other, left, top)
      windows += 1
    }
  }
  return sum / windows
}

function ofWindow(one: GreyPicture, other: GreyPicture, left: number, top: number): number {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + WINDOW; y += 1) {
    for (let x = left; x < left + WINDOW; x += 1) {
      const a = one.data[y * one.width + x] ?? 0
      const b = other.data[y * one.width + x] ?? 0
      sumA += a
      sumB += b
      squaresA += a * a
      squaresB += b * b
      products += a * b
    }
  }
  const n = WINDOW * WINDOW
  const [meanA, meanB] = [sumA / n, sumB / n]
  const [varA, varB] = [squaresA / n - meanA ** 2, squaresB / n - meanB ** 2]
  const covariance = products / n - meanA * meanB
  const luminance = (2 * meanA * meanB + C1) / (meanA ** 2 + meanB ** 2 + C1)
  return luminance * ((2 * covariance + C2) / (varA + varB + C2))
}
