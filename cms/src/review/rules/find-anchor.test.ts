import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAt, findAnchor, type Passage } from './find-anchor.ts'

const passage = (text: string, path = 'body', locale: 'zh' | 'en' = 'zh'): Passage => ({
  path,
  locale,
  label: { zh: '正文', en: 'Text' },
  text,
  isRichText: true,
})
const on = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  return anchorAt(passage(text), start, start + quote.length)
}

describe('a remark on words', () => {
  it('stays on its words while the text around them is edited', () => {
    const anchor = on('这盏灯很亮，适合书桌。', '适合书桌')
    expect(findAnchor([passage('换了开头。这盏灯不刺眼，适合书桌，也适合床头。')], anchor)).toMatchObject({
      passage: 0,
      start: 12,
    })
  })

  it('follows its paragraph when that moves, also to another field', () => {
    const anchor = on('第二段说的是玻璃罩。', '玻璃罩')
    expect(
      findAnchor([passage('新的第一段。'), passage('第二段说的是玻璃罩。', 'blocks.3.text')], anchor),
    ).toMatchObject({
      passage: 1,
    })
  })

  it('takes the place with the old words around it when they stand twice', () => {
    const anchor = on('左边的灯，右边的灯。', '灯。')
    expect(findAnchor([passage('左边的灯。右边的灯。')], anchor)).toMatchObject({ start: 8 })
  })

  it('is lost when its words are gone, and is not put on another language', () => {
    const anchor = on('这盏灯很亮。', '很亮')
    expect(findAnchor([passage('这盏灯不刺眼。'), passage('很亮', 'body', 'en')], anchor)).toBeNull()
  })

  it('is found in an unchanged text wherever it was made', () => {
    const text = fc.string({ minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number]
        if (start === end) return
        const anchor = anchorAt(passage(words), start, end)
        const found = findAnchor([passage(words)], anchor)
        expect(found && words.slice(found.start, found.end)).toBe(anchor.quote)
      }),
    )
  })
})
