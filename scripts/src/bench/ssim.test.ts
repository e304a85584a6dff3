import { expect, test } from 'vitest'
import { type GreyPicture, ssim } from './ssim.ts'

const picture = (shade: (x: number, y: number) => number): GreyPicture => ({
  width: 32,
  height: 24,
  data: Uint8Array.from({ length: 32 * 24 }, (_, at) => shade(at % 32, Math.floor(at / 32))),
})
const ramp = picture((x, y) => x * 4 + y * 3)

test('a picture is wholly similar to itself', () => {
  expect(ssim(ramp, ramp)).toBeCloseTo(1, 10)
})

test('the more a picture is disturbed the less similar it is, and the order of the two makes no difference', () => {
  const little = picture((x, y) => x * 4 + y * 3 + ((x + y) % 2) * 6)
  const much = picture((x, y) => x * 4 + y * 3 + ((x + y) % 2) * 60)
  expect(ssim(ramp, little)).toBeGreaterThan(ssim(ramp, much))
  expect(ssim(ramp, much)).toBeCloseTo(ssim(much, ramp), 10)
  expect(ssim(ramp, much)).toBeLessThan(0.6)
})

test('of two even greys only the brightness tells', () => {
  const [a, b] = [50, 100]
  const expected = (2 * a * b + 6.5025) / (a * a + b * b + 6.5025)
  expect(
    ssim(
      picture(() => a),
      picture(() => b),
    ),
  ).toBeCloseTo(expected, 10)
})

test('pictures of two sizes cannot be compared', () => {
  expect(() => ssim(ramp, { ...ramp, height: 8 })).toThrow('one size')
})
