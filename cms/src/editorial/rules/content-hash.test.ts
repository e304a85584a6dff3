import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContentField, contentHash } from './content-hash.ts'

const FIELDS: ContentField[] = [
  { type: 'text', name: 'title', localized: true },
  { type: 'textarea', name: 'goal', custom: { content: false } },
  { type: 'richText', name: 'body', localized: true },
  { type: 'relationship', name: 'products' },
  { type: 'checkbox', name: 'footer' },
  { type: 'json', name: 'composition' },
  {
    type: 'tabs',
    tabs: [{ fields: [{ type: 'group', name: 'window', fields: [{ type: 'date', name: 'from' }] }] }],
  },
  {
    type: 'blocks',
    name: 'blocks',
    blocks: [{ slug: 'hero', fields: [{ type: 'text', name: 'heading', localized: true }] }],
  },
  { type: 'join', name: 'banners' },
]

const hash = (doc: Record<string, unknown>): string => contentHash(FIELDS, doc)

const paragraph = (extra: Record<string, unknown>, ...words: string[]) => ({
  root: {
    type: 'root',
    ...extra,
    children: [{ type: 'paragraph', ...extra, children: words.map((text) => ({ type: 'text', text, ...extra })) }],
  },
})

/** The same value with the keys of every object in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffled(inner)]),
  )
}

const doc = fc.record(
  {
    title: fc.record({ zh: fc.string(), en: fc.string() }, { requiredKeys: [] }),
    body: fc.record({ zh: fc.constant(paragraph({ format: 0 }, '一', '二')) }),
    products: fc.array(fc.uuid()),
    footer: fc.boolean(),
    composition: fc.json().map((text) => JSON.parse(text) as unknown),
    window: fc.record({ from: fc.constant('2026-11-11T00:00:00.000Z') }),
    blocks: fc.array(
      fc.record({ id: fc.uuid(), blockType: fc.constant('hero'), heading: fc.record({ zh: fc.string() }) }),
    ),
  },
  { requiredKeys: [] },
)

describe('the hash of content', () => {
  it('is the same whatever the order of keys, the ids of rows, and what Payload writes beside the content', () => {
    fc.assert(
      fc.property(doc, fc.uuid(), (content, id) => {
        const stored = {
          ...(shuffled(content) as Record<string, unknown>),
          id,
          _status: 'published',
          updatedAt: '2026-01-01',
          banners: { docs: [id] },
          goal: '内部',
          ...(content.blocks ? { blocks: content.blocks.map((row) => ({ ...row, id })) } : {}),
        }
        expect(hash(stored)).toBe(hash(content))
      }),
    )
  })

  it('differs when any language, the window, an order, or a layer differs', () => {
    const base = {
      title: { zh: '台灯', en: 'Lamp' },
      products: ['a', 'b'],
      window: { from: '2026-11-11T00:00:00.000Z' },
      composition: { layers: [{ id: 'a', text: '一' }] },
      blocks: [{ blockType: 'hero', heading: { zh: '一' } }],
    }
    const others = [
      { ...base, title: { zh: '台灯', en: 'Lamps' } },
      { ...base, products: ['b', 'a'] },
      { ...base, window: { from: '2026-11-11T00:00:01.000Z' } },
      { ...base, composition: { layers: [{ id: 'b', text: '一' }] } },
      { ...base, blocks: [{ blockType: 'hero', heading: { zh: '一', en: 'One' } }] },
      { ...base, footer: true },
    ]
    expect(new Set([base, ...others].map(hash)).size).toBe(others.length + 1)
  })

  it('does not change when a text is opened in the editor and saved again', () => {
    const imported = { body: { zh: paragraph({}, '一', '二') } }
    const saved = {
      body: {
        zh: paragraph({ version: 1, direction: 'ltr', format: '', indent: 0, style: '', detail: 0 }, '一', '二'),
      },
      footer: false,
      title: { zh: '', en: null },
    }
    expect(hash(saved)).toBe(hash(imported))
    expect(hash({ body: { zh: paragraph({}, '一', '三') } })).not.toBe(hash(imported))
    expect(hash({ body: { zh: paragraph({ format: 1 }, '一', '二') } })).not.toBe(hash(imported))
  })

  it('takes a relation for its id however deep it was read', () => {
    expect(hash({ products: [{ id: 'a', title: '灯' }] })).toBe(hash({ products: ['a'] }))
  })
})
