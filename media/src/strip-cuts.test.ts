import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutStrip, evenCuts, rowEnergy } from './strip-cuts.ts'

const rows = (height: number, calm: readonly [from: number, to: number][]) =>
  Float32Array.from({ length: height }, (_, y) => (calm.some(([from, to]) => y >= from && y < to) ? 0 : 30))
const partsOf = (ends: readonly number[]) => ends.map((end, at) => end - (ends[at - 1] ?? 0))

test('a strip is cut in its calm rows, not where the height happens to run out', () => {
  const [first, last] = cutStrip(rows(2600, [[1200, 1240]]))
  expect(first).toBeGreaterThanOrEqual(1206)
  expect(first).toBeLessThanOrEqual(1234)
  expect(last).toBe(2600)
})

test('of several calm places the lowest in reach is taken, so that there are few parts', () => {
  const [first] = cutStrip(
    rows(2600, [
      [700, 740],
      [1300, 1340],
    ]),
  )
  expect(first).toBeGreaterThan(1300)
})

test('a strip that fits in one part is left whole', () => {
  expect(cutStrip(rows(1500, []))).toEqual([1500])
})

test('for any strip the parts cover it once, none is too tall, none but the last has an odd height', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 900 }), (energy) => {
      const ends = cutStrip(energy, 100)
      const parts = partsOf(ends)
      expect(ends.at(-1)).toBe(energy.length)
      for (const part of parts) expect(part).toBeLessThanOrEqual(100)
      for (const part of parts) expect(part).toBeGreaterThan(0)
      for (const part of parts.slice(0, -1)) expect(part % 2).toBe(0)
      if (parts.length > 1) expect(Math.min(...parts)).toBeGreaterThanOrEqual(38)
      expect(cutStrip(energy, 100)).toEqual(ends)
    }),
  )
})

test('where every row is alike the parts are as tall as they may be', () => {
  expect(partsOf(evenCuts(4500))).toEqual([1500, 1500, 1500])
})

test('text and edges are energy, a plain row is none', () => {
  const width = 20
  const plain = new Uint8Array(width * 3).fill(200)
  expect([...rowEnergy(plain, width, 3)]).toEqual([0, 0, 0])
  const withText = Uint8Array.from(plain, (value, at) => (at >= width && at < width * 2 ? (at % 2 ? 20 : 240) : value))
  const [above = 0, text = 0] = rowEnergy(withText, width, 3)
  expect(above).toBe(0)
  expect(text).toBeGreaterThan(100)
})
