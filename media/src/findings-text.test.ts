import { expect, test } from 'vitest'
import { describeFinding, findingCodes } from './findings-text.ts'
import { inspect } from './inspect.ts'
import { samplePicture } from './testing/sample-pictures.ts'

const figures = {
  type: 'TIFF',
  declared: 'image/png',
  actual: 'image/jpeg',
  bytes: 90_000_000,
  maxBytes: 62_914_560,
  width: 1,
  height: 2,
  megapixels: 900,
  max: 120,
  minWidth: 600,
  minHeight: 600,
  recWidth: 1200,
  recHeight: 1200,
  frames: 999,
  maxFrames: 300,
  ratio: 1.5,
  wanted: 2.4,
  cutPercent: 38,
  fillPercent: 40,
  wantedPercent: 60,
  whiteness: 236,
}

test.each(findingCodes)('%s is told in Chinese and English, with every figure filled in', (code) => {
  const zh = describeFinding(code, figures, 'zh')
  const en = describeFinding(code, figures, 'en')
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
  expect(en).toMatch(/^[A-Z].*\.$/)
  expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/)
})

test('the figures that an inspection gives are those that the sentence wants', async () => {
  const dot = await inspect(await samplePicture(10, 10).png().toBuffer(), 'product')
  if (dot.ok) throw new Error('10 px are no product photograph')
  expect(describeFinding(dot.refusal.code, dot.refusal.figures, 'en')).toBe(
    'The picture is only 10 × 10 px; at least 600 × 600 px are needed. Use a larger original rather than enlarging this one.',
  )
})
