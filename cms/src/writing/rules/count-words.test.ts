import { describe, expect, it } from 'vitest'
import { countWords, linesOf, outlineOf, readingMinutes } from './count-words.ts'

const text = (value: string) => ({ type: 'text', text: value })
const node = (type: string, children: unknown[], rest: object = {}) => ({ type, children, ...rest })
const document = (...children: unknown[]) => ({ root: { type: 'root', children } })
const paragraph = (value: string) => node('paragraph', [text(value)])

describe('countWords', () => {
  it.each([
    ['春天，去露营。', { han: 5, words: 0 }],
    ['用 iPhone 15 Pro 拍的', { han: 3, words: 3 }],
    ['It’s a well-made lamp.', { han: 0, words: 4 }],
    ['重 1.5 kg', { han: 1, words: 2 }],
    ['𠮷野家', { han: 3, words: 0 }],
    ['！？……', { han: 0, words: 0 }],
    ['', { han: 0, words: 0 }],
  ])('counts %s', (words, count) => expect(countWords(words)).toEqual(count))

  it('does not join the last word of a paragraph to the first of the next', () => {
    expect(countWords(linesOf(document(paragraph('one'), paragraph('two'))).join('\n')).words).toBe(2)
  })
})

describe('readingMinutes', () => {
  it('adds the two scripts at their own pace and is never less than one', () => {
    expect(readingMinutes(document(paragraph('字'.repeat(800)), paragraph('word '.repeat(440))))).toBe(4)
    expect(readingMinutes(document())).toBe(1)
    expect(readingMinutes(null)).toBe(1)
  })
})

describe('linesOf', () => {
  it('gives the items of lists and the cells of tables as lines of their own', () => {
    const list = node('list', [node('listitem', [text('一')]), node('listitem', [text('二')])])
    const table = node('table', [
      node('tablerow', [node('tablecell', [paragraph('甲')]), node('tablecell', [paragraph('乙')])]),
    ])
    expect(linesOf(document(list, table, node('quote', [text('引')])))).toEqual(['一', '二', '甲', '乙', '引'])
  })
})

describe('outlineOf', () => {
  it('lists headings with words in their order', () => {
    const headings = [
      node('heading', [text('一、选车')], { tag: 'h2' }),
      node('heading', [text('  ')], { tag: 'h3' }),
      node('heading', [text('尺码')], { tag: 'h3' }),
    ]
    expect(outlineOf(document(paragraph('引子'), ...headings))).toEqual([
      { level: 2, text: '一、选车' },
      { level: 3, text: '尺码' },
    ])
  })
})
