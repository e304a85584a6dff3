import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStyle } from './find-style.ts'

/** The text after every replacement on offer was taken, from the last to the first. */
function improved(text: string): string {
  return findStyle(text)
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (better, { start, end, replacement }) =>
        replacement === undefined ? better : better.slice(0, start) + replacement + better.slice(end),
      text,
    )
}

describe('the setting of Chinese text', () => {
  it.each([
    ['好茶,慢慢喝', '好茶，慢慢喝'],
    ['真的吗?', '真的吗？'],
    ['说明(见附页)', '说明（见附页）'],
    ['到货了.', '到货了。'],
    ['太好了！！！', '太好了！'],
    ['等等。。。', '等等……'],
    ['重 2KG', '重 2 kg'],
    ['青 瓷', '青瓷'],
    ['ＡＢＣ', 'ABC'],
  ])('mends %s', (text, better) => {
    expect(improved(text)).toBe(better)
  })

  it.each([
    '3:1 的比例',
    '满 200 减 20，送完为止。',
    '色温 2700 K 到 6500 K',
    '看 https://example.cn/a,b 的说明',
    '（一）温杯',
  ])('leaves %s alone', (text) => {
    expect(findStyle(text)).toEqual([])
  })

  it('points at the rarer way of spacing Chinese and Latin', () => {
    expect(findStyle('用 USB 充电，配Type 接口').map(({ rule }) => rule)).toEqual(['style.mixed_space'])
    expect(findStyle('用USB充电')).toEqual([])
  })

  it('points at brackets that stand alone', () => {
    expect(findStyle('《茶经').map(({ rule }) => rule)).toEqual(['style.unpaired'])
    expect(findStyle('”说完').map(({ rule }) => rule)).toEqual(['style.unpaired'])
  })

  it('never points outside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'茶a1 ，,。.（)《…！') }), (text) => {
        for (const { start, end, found } of findStyle(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toBe(found)
        }
      }),
    )
  })
})
