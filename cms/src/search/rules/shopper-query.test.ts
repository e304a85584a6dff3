import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedTerm, normalisedCode, readShopperQuery } from './shopper-query.ts'

describe('what a shopper typed', () => {
  it.each([
    ['  运动鞋  ', '运动鞋'],
    ['ＱＢ－ＹＬ', 'QB-YL'],
    ['“运动鞋” 「黑色」', '运动鞋 黑色'],
    ['-运动鞋 --跑步', '运动鞋 跑步'],
    ['QB-YL', 'QB-YL'],
    ['a\u0000b\tc', 'a b c'],
    ['   ', ''],
  ])('%j is searched as %j', (typed, text) => {
    expect(readShopperQuery(typed).text).toBe(text)
  })

  it('is searched whole or not at all when it is a code', () => {
    expect(['WP-205C', 'wp205c', 'QB-YL-42K', '6901234567892'].map((q) => readShopperQuery(q).isCode)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['QB-YL', '运动鞋42', 'size 42', '42', 'shoes'].map((q) => readShopperQuery(q).isCode)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('is never longer than a search, however long it is', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400, unit: 'binary' }),
        (typed) => [...readShopperQuery(typed).text].length <= 100,
      ),
    )
  })

  it('of nothing is nothing', () => {
    expect(readShopperQuery(undefined).text).toBe('')
    expect(readShopperQuery(null).text).toBe('')
  })
})

it('a code is the same with and without its marks', () => {
  expect(normalisedCode('WP-205C')).toBe(normalisedCode('wp 205.c'))
})

describe('the term that is counted', () => {
  it('is the same however it was typed', () => {
    expect(countedTerm(' Running  SHOE ')).toBe('running shoe')
    expect(countedTerm('「运动鞋」')).toBe('运动鞋')
  })

  it('is none when it may tell who asked', () => {
    expect(['someone@example.com', '13800138000', '138 0013 8000', '张三 138-0013-8000', ''].map(countedTerm)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect(countedTerm('WP-205C')).toBe('wp-205c')
  })
})
