import { describe, expect, it } from 'vitest'
import { parseInline, parseMarkup } from './rich-markup.ts'

describe('demo markup', () => {
  it('reads headings, paragraphs and lists whatever their indentation', () => {
    expect(parseMarkup('## Title\n\n   words\n  - one\n  - two\n1. first')).toEqual([
      { type: 'heading', level: 2, children: [{ text: 'Title', bold: false }] },
      { type: 'paragraph', children: [{ text: 'words', bold: false }] },
      { type: 'list', ordered: false, items: [[{ text: 'one', bold: false }], [{ text: 'two', bold: false }]] },
      { type: 'list', ordered: true, items: [[{ text: 'first', bold: false }]] },
    ])
  })

  it('reads bold words and links inside a line', () => {
    expect(parseInline('a **b** c [d](/e)')).toEqual([
      { text: 'a ', bold: false },
      { text: 'b', bold: true },
      { text: ' c ', bold: false },
      { text: 'd', href: '/e' },
    ])
  })

  it('reads blocks with their parts', () => {
    expect(parseMarkup('{{grid Title | a, b}}\n{{product x}}\n{{note warning | careful}}')).toEqual([
      { type: 'grid', title: 'Title', slugs: ['a', 'b'] },
      { type: 'product', slug: 'x', note: null },
      { type: 'note', tone: 'warning', text: 'careful' },
    ])
  })

  it('reads lines between bars as the rows of one table', () => {
    expect(parseMarkup('| a | **b** |\n| c | d |')).toEqual([
      {
        type: 'table',
        rows: [
          [[{ text: 'a', bold: false }], [{ text: 'b', bold: true }]],
          [[{ text: 'c', bold: false }], [{ text: 'd', bold: false }]],
        ],
      },
    ])
  })

  it('names a block it does not know', () => {
    expect(() => parseMarkup('{{carousel a}}')).toThrow('{{carousel a}}')
  })
})
