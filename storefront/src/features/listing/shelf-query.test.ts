import type { Facet } from '@fangshi/cms/store-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeFilters, cleared, listingQuery, pageNumbers, readShelf, shelfHref, toggled } from './shelf-query.ts'

const read = (query: string) => readShelf(new URLSearchParams(query))

describe('the address of a listing', () => {
  it('is read and written back the same', () => {
    const query =
      'q=鞋&category=shoes&brand=a,b&attr=color:红色&priceMin=100&priceMax=900&inStock=true&sort=newest&page=3'
    const href = shelfHref('/search', read(query))
    expect(decodeURIComponent(href)).toBe(`/search?${query}`)
    expect(read(href.split('?')[1] ?? '')).toEqual(read(query))
  })

  it('is the same whatever order the conditions were chosen in', () => {
    expect(shelfHref('/c', read('sort=newest&brand=b,a'))).toBe(shelfHref('/c', read('brand=a&brand=b&sort=newest')))
  })

  it('leaves out what it does not understand', () => {
    expect(shelfHref('/c', read('sort=evil&page=0&priceMin=-4&priceMax=1e9&attr=nocolon&utm_source=x&inStock=1'))).toBe(
      '/c',
    )
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (q, brand) => {
        const shelf = read(
          new URLSearchParams([['q', q], ...brand.map((value): [string, string] => ['brand', value])]).toString(),
        )
        expect(read(shelfHref('/search', shelf).split('?')[1] ?? '')).toEqual(shelf)
      }),
    )
  })
})

describe('a condition', () => {
  it('is put on and taken off, and leads back to the first page', () => {
    const on = toggled(read('page=4'), 'brand', 'yuan')
    expect(shelfHref('/c', on)).toBe('/c?brand=yuan')
    expect(shelfHref('/c', toggled(on, 'brand', 'yuan'))).toBe('/c')
  })

  it('of an attribute carries its code', () => {
    expect(toggled(read(''), 'color', '红').attr).toEqual(['color:红'])
  })

  it('of a category replaces the other category', () => {
    expect(toggled(read('category=shoes'), 'category', 'plants').category).toBe('plants')
  })

  it('goes when everything is cleared, search and order stay', () => {
    expect(shelfHref('/search', cleared(read('q=a&brand=b&priceMin=3&sort=newest&page=2')))).toBe(
      '/search?q=a&sort=newest',
    )
  })
})

describe('the question for the store', () => {
  it('has prices in fen', () => {
    expect(listingQuery(read('priceMin=12&priceMax=34'))).toEqual({ priceMin: 1200, priceMax: 3400, limit: 24 })
  })
})

describe('the chips of a listing', () => {
  const facets: Facet[] = [
    { code: 'brand', title: '品牌', values: [{ value: 'yuan', title: '远山', count: 2, active: true }] },
    { code: 'color', title: '颜色', values: [{ value: 'red', title: '红', count: 1, active: true }] },
  ]
  const words = { inStock: '只看有货', above: (n: string) => `≥${n}`, below: (n: string) => `≤${n}` }

  it('name every condition and lead to the listing without it', () => {
    const shelf = read('brand=yuan&attr=color:red&priceMin=5&priceMax=9&inStock=true')
    const chips = activeFilters(shelf, facets, words)
    expect(chips.map((chip) => chip.title)).toEqual(['远山', '红', '≥5', '≤9', '只看有货'])
    expect(shelfHref('/c', chips[1]?.without ?? shelf)).toBe('/c?brand=yuan&priceMin=5&priceMax=9&inStock=true')
  })

  it('keep a value whose facet has gone', () => {
    expect(activeFilters(read('brand=gone'), [], words)[0]?.title).toBe('gone')
  })
})

describe('page numbers', () => {
  it('show the ends, the neighbours and gaps', () => {
    expect(pageNumbers(1, 1)).toEqual([1])
    expect(pageNumbers(5, 9)).toEqual([1, null, 4, 5, 6, null, 9])
    expect(pageNumbers(3, 5)).toEqual([1, 2, 3, 4, 5])
  })
})
