import { describe, expect, it } from 'vitest'
import type { ListingQuery } from '../../store-api/contract.ts'
import { readListingQuery } from './listing-criteria.ts'
import { type ListingCounts, listingFacets, type ShelfNames } from './listing-facets.ts'

const names: ShelfNames = {
  current: null,
  children: [
    { slug: 'xie', title: '鞋靴' },
    { slug: 'deng', title: '灯具' },
    { slug: 'empty', title: '空' },
  ],
  brands: new Map([
    ['a', '甲'],
    ['b', '乙'],
  ]),
}
const counts = (change: Partial<ListingCounts> = {}): ListingCounts => ({
  total: 5,
  categories: { xie: 3, deng: 2, other: 5 },
  brands: { a: 4, b: 1 },
  attrs: {},
  attrNames: {},
  attrsWithout: new Map(),
  ...change,
})
const facetsOf = (change: Partial<ListingCounts> = {}, query: ListingQuery = {}, shelf = names, isSearch = false) =>
  listingFacets(counts(change), shelf, readListingQuery(query), { category: '类目', brand: '品牌' }, isSearch)
const codes = (facets: { code: string }[]): string[] => facets.map((facet) => facet.code)

describe('the facets of a listing', () => {
  it('name the categories below in their own order, without empty ones', () => {
    expect(facetsOf()[0]).toEqual({
      code: 'category',
      title: '类目',
      values: [
        { value: 'xie', title: '鞋靴', count: 3, active: false },
        { value: 'deng', title: '灯具', count: 2, active: false },
      ],
    })
  })

  it('let a search leave the category it was narrowed to', () => {
    const shelf = { ...names, current: { slug: 'street', title: '街' }, children: [] }
    expect(facetsOf({}, { category: 'street' }, shelf, true)[0]?.values).toEqual([
      { value: 'street', title: '街', count: 5, active: true },
    ])
    expect(codes(facetsOf({}, { category: 'street' }, shelf, false))).not.toContain('category')
  })

  it('leave out what parts nothing: one value, or values that are all different', () => {
    const attrs = { 'color=红': 3, 'color=蓝': 2, 'weight=1 g': 1, 'weight=2 g': 1, 'origin=泉州': 5 }
    expect(codes(facetsOf({ attrs, brands: { a: 5 } }))).toEqual(['category', 'color'])
  })

  it('keep what is active, even with nothing left in it', () => {
    const facets = facetsOf(
      { brands: { b: 1 }, attrsWithout: new Map([['color', { 'color=蓝': 2, 'size=42': 9 }]]) },
      { brand: 'a', attr: 'color:红' },
    )
    expect(facets.find((facet) => facet.code === 'brand')?.values).toEqual([
      { value: 'b', title: '乙', count: 1, active: false },
      { value: 'a', title: '甲', count: 0, active: true },
    ])
    expect(facets.find((facet) => facet.code === 'color')?.values).toEqual([
      { value: '蓝', title: '蓝', count: 2, active: false },
      { value: '红', title: '红', count: 0, active: true },
    ])
  })

  it('go by the name most products give them', () => {
    const attrs = { 'color=红': 3, 'color=蓝': 2 }
    expect(facetsOf({ attrs, attrNames: { 'color=颜色': 4, 'color=色彩': 1 } }).at(-1)?.title).toBe('颜色')
    expect(facetsOf({ attrs }).at(-1)?.title).toBe('color')
  })

  it('stand in the order of a scale where they are one, and by what most products have elsewhere', () => {
    const attrs = { 'size=42 码': 9, 'size=38 码': 2, 'size=100 码': 1, 'color=蓝': 1, 'color=红': 5 }
    const titles = (code: string) =>
      facetsOf({ attrs })
        .find((facet) => facet.code === code)
        ?.values.map((value) => value.title)
    expect(titles('size')).toEqual(['38 码', '42 码', '100 码'])
    expect(titles('color')).toEqual(['红', '蓝'])
  })

  it('are at most eight attributes, the most useful ones, with at most twenty values', () => {
    const attrs: Record<string, number> = {}
    for (let code = 0; code < 12; code += 1) {
      for (let value = 0; value < 30; value += 1) attrs[`code-${code}=${value}`] = code + 2
    }
    const facets = facetsOf({ attrs }).filter((facet) => facet.code.startsWith('code-'))
    expect(codes(facets)).toEqual([11, 10, 9, 8, 7, 6, 5, 4].map((n) => `code-${n}`))
    expect(facets[0]?.values).toHaveLength(20)
  })
})
