import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharp } from '../guarded-sharp.ts'
import type { SmallCopy } from '../pixel-measures.ts'
import { findSubject, withMargin } from './find-subject.ts'

async function picture(
  ground: string,
  subject: { left: number; top: number; width: number; height: number } | null,
  noise = 0,
): Promise<SmallCopy> {
  const width = 300
  const height = 200
  const parts = subject
    ? [
        {
          input: await sharp({
            create: { width: subject.width, height: subject.height, channels: 4, background: '#704020' },
          })
            .png()
            .toBuffer(),
          left: subject.left,
          top: subject.top,
        },
      ]
    : []
  const data = await sharp({ create: { width, height, channels: 4, background: ground } })
    .composite(parts)
    .raw()
    .toBuffer()
  // The same noise every time: a small linear congruence, no randomness.
  let state = 7
  for (let at = 0; at < data.length; at += 4) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const step = Math.round((state / 2_147_483_648 - 0.5) * 2 * noise)
    for (let channel = 0; channel < 3; channel++)
      data[at + channel] = Math.min(255, Math.max(0, (data[at + channel] ?? 0) + step))
  }
  return { data, width, height }
}

test('the subject is found to the pixel on an even ground, light or dark', async () => {
  for (const ground of ['#ffffff', '#eeeae4', '#20242a']) {
    const found = findSubject(await picture(ground, { left: 60, top: 40, width: 90, height: 100 }))
    expect(found?.region).toEqual({ x: 0.2, y: 0.2, width: 0.3, height: 0.5 })
  }
})

test('noise of the ground is not taken for the subject', async () => {
  const found = findSubject(await picture('#e8e8e8', { left: 60, top: 40, width: 90, height: 100 }, 8))
  expect(found?.region).toEqual({ x: 0.2, y: 0.2, width: 0.3, height: 0.5 })
})

test('only a light, even ground may become white', async () => {
  const box = { left: 60, top: 40, width: 90, height: 100 }
  expect(findSubject(await picture('#eeeae4', box))?.ground).toBe('#eeeae4')
  expect(findSubject(await picture('#6a7f9b', box))?.ground).toBeNull()
  expect(findSubject(await picture('#e0e0e0', box, 60))?.ground ?? null).toBeNull()
})

test('nothing is found where there is nothing', async () => {
  expect(findSubject(await picture('#ffffff', null))).toBeNull()
})

test('a transparent ground counts as white', async () => {
  expect(findSubject(await picture('#00000000', { left: 60, top: 40, width: 90, height: 100 }))?.ground).toBe('#ffffff')
})

test('a margin never leaves the picture', () => {
  const part = fc.double({ min: 0, max: 0.5, noNaN: true })
  fc.assert(
    fc.property(part, part, part, (x, y, margin) => {
      const room = withMargin({ x, y, width: 0.4, height: 0.4 }, { width: 300, height: 500 }, margin)
      expect(Math.min(room.x, room.y)).toBeGreaterThanOrEqual(0)
      expect(room.x + room.width).toBeLessThanOrEqual(1 + 1e-9)
      expect(room.y + room.height).toBeLessThanOrEqual(1 + 1e-9)
      expect(room.width).toBeGreaterThanOrEqual(0.4 - 1e-9)
    }),
  )
})
