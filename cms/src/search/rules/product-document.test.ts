import { describe, expect, it } from 'vitest'
import { ALWAYS } from '../../time/time.ts'
import {
  type ProductDocument,
  type ProductRecord,
  productDocuments,
  productOfDocument,
  salesBucket,
} from './product-document.ts'

const OFFER = { options: { color: 'black' }, windows: [], takesBackOrders: false, freed: [] }

const product = (change: Partial<ProductRecord> = {}): ProductRecord => ({
  id: 'p1',
  title: { zh: '针织运动鞋', en: 'Knitted trainer' },
  subtitle: { zh: '像一只厚袜子', en: '' },
  description: { zh: { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: '织面吸水' }] }] } } },
  keywords: { zh: ['跑鞋'], en: [] },
  brand: { id: 'b1', slug: 'qingbu', title: { zh: '青步', en: 'Qingbu' } },
  categories: [
    { id: 'c2', slug: 'yundongxie', title: { zh: '运动鞋', en: 'Trainers' } },
    { id: 'c1', slug: 'xiexue', title: { zh: '鞋靴', en: 'Shoes' } },
  ],
  attributes: [
    { code: 'material', name: { zh: '材质', en: 'Material' }, value: { zh: '针织布、EVA', en: 'Knit, EVA' } },
  ],
  options: [
    {
      code: 'color',
      title: { zh: '颜色', en: 'Colour' },
      values: [
        { code: 'black', title: { zh: '黑色', en: 'Black' } },
        { code: 'grey', title: { zh: '雾灰', en: 'Mist grey' } },
      ],
    },
  ],
  skus: [
    { ...OFFER, code: 'QB-JW-40', barcode: null, price: 42_900, available: 0 },
    { ...OFFER, code: 'QB-JW-41', barcode: '6901234567892', price: 39_900, available: 1 },
  ],
  window: { from: '2026-11-11T02:00:00.000Z', until: null },
  sales: 100,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...change,
})

/** Of a product that has one. */
function productDocument(record: ProductRecord, locale: 'zh' | 'en'): ProductDocument {
  const documents = productDocuments(record, locale)
  expect(documents).toHaveLength(1)
  return documents[0] as ProductDocument
}

describe('the documents of a product with a price that changes', () => {
  it('follow one another without a gap, one of them visible at any instant of its window', () => {
    const from = '2026-11-20T00:00:00.000Z'
    const until = '2026-11-21T00:00:00.000Z'
    const record = product()
    const [first, second] = record.skus
    const cheaper = { ...second, windows: [{ price: 29_900, window: { from, until } }] }
    const documents = productDocuments({ ...record, skus: [first, cheaper] as never }, 'zh')
    expect(documents.map(({ visibleFrom, visibleUntil, priceMin }) => [visibleFrom, visibleUntil, priceMin])).toEqual([
      [Date.UTC(2026, 10, 11, 2), Date.parse(from), 39_900],
      [Date.parse(from), Date.parse(until), 29_900],
      [Date.parse(until), ALWAYS, 39_900],
    ])
    expect(documents.map(({ id }) => id)).toEqual(['p1', `p1_${Date.parse(from)}`, `p1_${Date.parse(until)}`])
    expect(new Set(documents.map(({ id }) => productOfDocument(id)))).toEqual(new Set(['p1']))
  })

  it('are none for a price outside the window of the product', () => {
    const windows = [{ price: 100, window: { from: '2026-01-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z' } }]
    const record = product()
    const documents = productDocuments({ ...record, skus: record.skus.map((sku) => ({ ...sku, windows })) }, 'zh')
    expect(documents.filter(({ visibleFrom, visibleUntil }) => visibleFrom < visibleUntil)).toMatchObject([
      { priceMin: 39_900 },
    ])
  })
})

describe('the document of a product', () => {
  it('is one for all its variants', () => {
    expect(productDocument(product(), 'zh')).toMatchObject({
      id: 'p1',
      skus: ['QB-JW-40', 'QB-JW-41', '6901234567892'],
      skuNorm: ['qbjw40', 'qbjw41', '6901234567892'],
      priceMin: 39_900,
      priceMax: 42_900,
      inStock: 1,
    })
  })

  it('offers only the options of variants that are for sale, and the single values of a list', () => {
    const { attrs, attrNames } = productDocument(product(), 'zh')
    expect(attrs).toEqual(['material=针织布', 'material=EVA', 'color=黑色'])
    expect(attrNames).toEqual(['material=材质', 'color=颜色'])
  })

  it('stands in its categories and all above them', () => {
    const document = productDocument(product(), 'en')
    expect(document.categories).toEqual(['yundongxie', 'xiexue'])
    expect(document.categoryTitles).toEqual(['Trainers', 'Shoes'])
  })

  it('is found by the names of the other language, and in Chinese text where nothing is translated', () => {
    const english = productDocument(product({ keywords: { zh: ['跑鞋'] } }), 'en')
    expect(english).toMatchObject({
      title: 'Knitted trainer',
      subtitle: '像一只厚袜子',
      keywords: ['跑鞋'],
      description: '织面吸水',
    })
    expect(english.otherNames).toEqual(['针织运动鞋', '青步', '运动鞋', '鞋靴'])
    expect(productDocument(product(), 'zh').otherNames).toContain('Knitted trainer')
    expect(english.pinyin).toContain('yundongxie')
  })

  it('carries its window, and is new from the instant it appears', () => {
    expect(productDocument(product(), 'zh')).toMatchObject({
      visibleFrom: Date.UTC(2026, 10, 11, 2),
      visibleUntil: ALWAYS,
      newest: Date.UTC(2026, 10, 11, 2),
    })
    expect(productDocument(product({ window: { from: null, until: null } }), 'zh').newest).toBe(Date.UTC(2026, 0, 1))
  })

  it('has no price and is out of stock when nothing of it is for sale', () => {
    expect(productDocument(product({ skus: [] }), 'zh')).toMatchObject({
      priceMin: null,
      priceMax: null,
      inStock: 0,
      skus: [],
    })
  })
})

describe('the bucket of sales', () => {
  it('changes with every doubling, not with every sale', () => {
    expect([0, 1, 2, 3, 6, 7, 100, 126, 1_000_000, -5].map(salesBucket)).toEqual([0, 1, 1, 2, 2, 3, 6, 6, 9, 0])
  })
})
