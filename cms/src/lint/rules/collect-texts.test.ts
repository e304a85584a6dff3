import { describe, expect, it } from 'vitest'
import { collectTexts, type FieldShape } from './collect-texts.ts'

const text = (words: string): unknown => ({ type: 'text', text: words })
const line = (...children: unknown[]): unknown => ({ type: 'paragraph', children })

const FIELDS: FieldShape[] = [
  { type: 'text', name: 'title', label: { zh: '标题', en: 'Title' } },
  { type: 'text', name: 'internal', custom: { words: false } },
  { type: 'row', fields: [{ type: 'group', name: 'seo', fields: [{ type: 'textarea', name: 'description' }] }] },
  {
    type: 'tabs',
    tabs: [{ name: 'more', fields: [{ type: 'text', name: 'tip' }] }, { fields: [{ type: 'text', name: 'flat' }] }],
  },
  {
    type: 'array',
    name: 'rows',
    fields: [
      { type: 'text', name: 'href' },
      { type: 'upload', name: 'picture' },
    ],
  },
  {
    type: 'blocks',
    name: 'blocks',
    blocks: [{ slug: 'note', fields: ['id', 'blockName', 'text'].map((name) => ({ type: 'text', name })) }],
  },
  { type: 'richText', name: 'body' },
  { type: 'json', name: 'parts', custom: { words: true } },
  { type: 'json', name: 'figures' },
  { type: 'text', name: 'keywords', hasMany: true },
  { type: 'json', name: 'layers', custom: { wordsOf: (value) => [{ label: '标题', text: String(value) }] } },
]
const TEXT_BLOCKS = [{ slug: 'pullQuote', fields: [{ type: 'text', name: 'text' }] }]

describe('the words of a document', () => {
  it('are found in every kind of field, and internal names are not', () => {
    const words = collectTexts(
      FIELDS,
      {
        title: '甲',
        internal: '内部',
        seo: { description: '乙' },
        more: { tip: '丙' },
        flat: '丁',
        rows: [{ href: '/products/x', picture: { id: 'p1' } }],
        blocks: [
          { id: '64f0', blockName: '备注', blockType: 'note', text: '戊' },
          { blockType: 'unknown', text: '？' },
        ],
        keywords: ['己', '庚'],
        layers: '辛',
      },
      TEXT_BLOCKS,
    )
    expect(words.places.map(({ path, text: found }) => [path, found])).toEqual([
      ['title', '甲'],
      ['seo.description', '乙'],
      ['more.tip', '丙'],
      ['flat', '丁'],
      ['blocks.0.text', '戊'],
      ['keywords', '己'],
      ['keywords', '庚'],
      ['layers', '辛'],
    ])
    expect(words.hrefs).toEqual([{ path: 'rows.0.href', label: 'href', href: '/products/x' }])
    expect(words.pictures.map(({ id }) => id)).toEqual(['p1'])
  })

  it('in a list of texts are found one by one, and other JSON holds none', () => {
    const { places } = collectTexts(FIELDS, { parts: ['甲', '', 3, '乙'], figures: ['丙'] }, TEXT_BLOCKS)
    expect(places.map(({ path, text: found }) => [path, found])).toEqual([
      ['parts', '甲'],
      ['parts', '乙'],
    ])
    expect(collectTexts(FIELDS, { parts: { 0: '甲' } }, TEXT_BLOCKS).places).toEqual([])
  })

  it('of a paragraph are one, even where bold letters or a link cut them', () => {
    const link = {
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'products', value: 7 } },
      children: [text('好')],
    }
    const body = {
      root: {
        children: [
          line(text('这是最'), link, text('的茶')),
          {
            type: 'list',
            children: [
              {
                type: 'listitem',
                children: [text('第一'), { type: 'list', children: [{ type: 'listitem', children: [text('里层')] }] }],
              },
            ],
          },
          { type: 'block', fields: { blockType: 'pullQuote', text: '引文' } },
          { type: 'upload', value: 'p2' },
        ],
      },
    }
    const words = collectTexts(FIELDS, { body }, TEXT_BLOCKS)
    expect(words.places.map(({ text: found }) => found)).toEqual(['这是最好的茶', '第一', '里层', '引文'])
    expect(words.targets).toEqual([{ path: 'body', label: 'body', collection: 'products', id: '7' }])
    expect(words.pictures.map(({ id }) => id)).toEqual(['p2'])
  })

  it('stand in blocks, which are known by the id of their row wherever it is', () => {
    const block = (id: string, words: string) => ({ id, blockType: 'note', text: words })
    const blocksOf = (data: Record<string, unknown>) =>
      collectTexts(FIELDS, data, TEXT_BLOCKS).blocks.map(({ key, firstPlace, pictures }) => [key, firstPlace, pictures])
    expect(blocksOf({ title: '题', blocks: [block('a', '甲'), block('b', '乙')] })).toEqual([
      ['a', 1, []],
      ['b', 2, []],
    ])
    expect(blocksOf({ title: '题', blocks: [block('b', '改'), block('a', '甲')] }).map(([key]) => key)).toEqual([
      'b',
      'a',
    ])
    const body = {
      root: {
        children: [
          line(text('一')),
          { type: 'upload', id: 'u', value: 'p2' },
          { type: 'block', fields: { id: 'q', blockType: 'pullQuote', text: '引' } },
        ],
      },
    }
    expect(blocksOf({ rows: [{ id: 'r', picture: 'p1' }], body })).toEqual([
      ['r.picture', 0, ['p1']],
      ['u', 1, ['p2']],
      ['q', 1, []],
    ])
  })
})
