import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakBalanced, breakLines } from './break-lines.ts'

/** A Chinese character is one wide, everything else half. */
const measure = (text: string): number =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0)
const texts = fc
  .array(
    fc.constantFrom(
      ...'灯下夜跑把它拉低一点',
      '，',
      '。',
      '！',
      '“',
      '”',
      '《',
      '》',
      ' ',
      'A',
      'F35',
      'lamp',
      '¥',
      '1,299',
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join('').trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '')

describe('breaking lines', () => {
  it('starts no line with a closing mark and ends none with an opening one', () => {
    expect(breakLines('把灯拉低一点，坐下歇会儿。', 6, measure)).toEqual(['把灯拉低一', '点，坐下歇会', '儿。'])
    expect(breakLines('大家都在看《灯下的两周》', 6, measure)).toEqual(['大家都在看', '《灯下的两', '周》'])
  })

  it('keeps Latin words and prices whole', () => {
    expect(breakLines('The F35 digital camera', 5, measure)).toEqual(['The F35', 'digital', 'camera'])
    expect(breakLines('现价 ¥1,299 起', 4, measure)).toEqual(['现价', '¥1,299', '起'])
  })

  it('breaks what is wider than a line rather than lose it', () => {
    expect(breakLines('abcdefgh', 2, measure)).toEqual(['abcd', 'efgh'])
  })

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 3, max: 20 }), (text, width) => {
        expect(breakLines(text, width, measure).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('makes no line wider than asked while its pieces fit', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 20 }), (text, width) => {
        for (const line of breakLines(text, width, measure)) expect(measure(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('balances a title in as many lines as it needs anyway', () => {
    expect(breakBalanced('十二天动起来去看看吧', 8, measure)).toEqual(['十二天动起', '来去看看吧'])
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 20 }), (text, width) => {
        const greedy = breakLines(text, width, measure)
        const balanced = breakBalanced(text, width, measure)
        expect(balanced.length).toBeLessThanOrEqual(greedy.length)
        expect(Math.max(...balanced.map(measure))).toBeLessThanOrEqual(Math.max(width, ...greedy.map(measure)))
      }),
    )
  })
})
