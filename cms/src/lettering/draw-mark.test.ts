// The pipeline takes the right to read SVG from the whole process: words must do without.
import '@fangshi/media'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawMark } from './lettering.ts'

test('words are drawn from the bundled fonts: each Chinese character has its own shape, white with a dark edge', async () => {
  const drawn = await Promise.all(['坊', '市', '坊市', 'Fangshi 2026'].map(drawMark))
  const sizes = await Promise.all(drawn.map((png) => sharp(png).metadata()))
  expect(sizes[2]?.width).toBeGreaterThan((sizes[0]?.width ?? 0) + 150)
  expect(sizes[0]?.width).toBe(sizes[1]?.width)
  expect(drawn[0]?.equals(drawn[1] ?? Buffer.alloc(0))).toBe(false)
  for (const png of drawn) {
    const { channels } = await sharp(png).stats()
    expect(channels.map(({ min, max }) => [min, max])).toEqual(Array.from({ length: 4 }, () => [0, 255]))
  }
})

test('marks like < and & are words, too', async () => {
  expect((await sharp(await drawMark('<A&B>')).metadata()).width).toBeGreaterThan(300)
})
