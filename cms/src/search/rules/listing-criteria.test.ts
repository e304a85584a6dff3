import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeValues, splitPair } from './attribute-values.ts'
import { activeGroups, filterLiteral, listingFilter, listingSort, readListingQuery } from './listing-criteria.ts'

const at = new Date(1000)
const VISIBLE = 'visibleFrom <= 1000 AND visibleUntil > 1000'

describe('a listing query', () => {
  it('is read with its lists taken apart', () => {
    const criteria = readListingQuery({
      category: 'xie',
      brand: 'qingbu,mujian,qingbu',
      attr: 'color:红色,color:蓝色,material:Knit, EVA',
      priceMin: 100.4,
      inStock: true,
      page: 2,
    })
    expect(criteria).toMatchObject({
      category: 'xie',
      brands: ['qingbu', 'mujian'],
      priceMin: 100,
      priceMax: null,
      inStock: true,
      page: 2,
      limit: 24,
    })
    expect([...criteria.attrs]).toEqual([
      ['color', ['红色', '蓝色']],
      ['material', ['Knit, EVA']],
    ])
  })

  it('leaves out what cannot be used', () => {
    expect(
      readListingQuery({
        brand: 'a" OR 1=1,,' + 'ok',
        attr: ':x,COLOR:y,z',
        priceMin: Number.NaN,
        priceMax: -1,
        page: -3,
        limit: 1e9,
      }),
    ).toMatchObject({
      brands: ['ok'],
      attrs: new Map(),
      priceMin: null,
      priceMax: null,
      page: 1,
      limit: 48,
    })
  })

  it('becomes a filter that always asks for what is visible', () => {
    const criteria = readListingQuery({
      category: 'xie',
      brand: 'qingbu',
      attr: 'color:红"色',
      priceMin: 1,
      priceMax: 2,
      inStock: true,
    })
    expect(listingFilter(criteria, at)).toEqual([
      VISIBLE,
      'priceMin >= 0',
      'categories = "xie"',
      'inStock = 1',
      'brand IN ["qingbu"]',
      'priceMin >= 1',
      'priceMin <= 2',
      'attrs IN ["color=红\\"色"]',
    ])
    expect(activeGroups(criteria)).toEqual(['brand', 'price', 'attr:color'])
    expect(listingFilter(criteria, at, 'brand')).not.toContain('brand IN ["qingbu"]')
    expect(listingFilter(criteria, at, 'price').join()).not.toContain('priceMin <=')
    expect(listingFilter(criteria, at, 'attr:color').join()).not.toContain('attrs')
    expect(listingFilter(readListingQuery({}), at)).toEqual([VISIBLE, 'priceMin >= 0'])
  })

  it('is sorted by the rules of search when words were typed, else by what can be bought and is', () => {
    expect(listingSort('relevance', true)).toEqual([])
    expect(listingSort('relevance', false)).toEqual(['inStock:desc', 'salesBucket:desc', 'newest:desc'])
    expect(listingSort('price-asc', true)[0]).toBe('priceMin:asc')
  })
})

it('a literal never ends before its end', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const inner = filterLiteral(text).slice(1, -1)
      return !/(^|[^\\])(\\\\)*"/.test(inner) && !/(^|[^\\])(\\\\)*\\$/.test(inner)
    }),
  )
})

describe('an attribute', () => {
  it('written as a list has several values', () => {
    expect(attributeValues('针织布、EVA')).toEqual(['针织布', 'EVA'])
    expect(attributeValues('Knit, EVA; Knit')).toEqual(['Knit', 'EVA'])
    expect(attributeValues(' 、')).toEqual([])
  })

  it('keeps commas in brackets', () => {
    expect(attributeValues('268 g (one, EU 42)')).toEqual(['268 g (one, EU 42)'])
    expect(attributeValues('268 g（42 码、单只）')).toEqual(['268 g（42 码、单只）'])
  })

  it('may hold an equals sign', () => {
    expect(splitPair('ratio=1=2')).toEqual({ code: 'ratio', value: '1=2' })
  })
})
