import { describe, expect, it } from 'vitest'
import { documentsToRead } from './documents-to-read.ts'

describe('the documents a change touches', () => {
  it('are only the product itself, though its brand and categories list it', () => {
    const found = documentsToRead([
      { docId: 'p1', tags: ['product:p1', 'products', 'category:c1', 'category:c2', 'brand:b1'] },
    ])
    expect(found.products).toEqual(new Set(['p1']))
    expect(found.brands.size + found.categories.size).toBe(0)
  })

  it('are the product of a SKU or of a stock level', () => {
    const found = documentsToRead([
      { docId: 's1', tags: ['product:p1', 'category:c1'] },
      { docId: 'l1', tags: ['product:p2'] },
    ])
    expect(found.products).toEqual(new Set(['p1', 'p2']))
  })

  it('are everything of a brand, a category or a topic that changed itself', () => {
    const found = documentsToRead([
      { docId: 'b1', tags: ['brand:b1'] },
      { docId: 'c1', tags: ['category:c1', 'categories', 'shell'] },
      { docId: 't1', tags: ['topic:t1', 'articles'] },
    ])
    expect(found).toMatchObject({ brands: new Set(['b1']), categories: new Set(['c1']), topics: new Set(['t1']) })
  })

  it('are counted once however often they changed', () => {
    const change = { docId: 'a1', tags: ['article:a1', 'articles', 'topic:t1'] }
    expect(documentsToRead([change, change])).toMatchObject({ articles: new Set(['a1']), topics: new Set() })
  })

  it('are none for pages, banners and settings', () => {
    const found = documentsToRead([
      { docId: 'x', tags: ['page:home', 'placement:home.hero', 'shell', 'media:m1', 'notices'] },
    ])
    expect(Object.values(found).every((set) => set.size === 0)).toBe(true)
  })
})
