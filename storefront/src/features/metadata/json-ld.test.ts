import type { ProductView, VariantView } from '@fangshi/cms/store-api'
import { describe, expect, it } from 'vitest'
import { breadcrumbData, jsonForScript, productData, siteData } from './json-ld.ts'

const place = { site: new URL('https://mall.example'), locale: 'en' as const }

const variant = (id: string, price: number): VariantView => ({
  id,
  sku: id.toUpperCase(),
  barcode: null,
  options: {},
  price,
  compareAt: null,
  stock: 'in',
  available: 9,
  pictureIndex: null,
  weightGrams: null,
})

const product = (variants: VariantView[]): ProductView => ({
  id: 'p',
  slug: 'stool',
  title: 'Oak stool',
  subtitle: null,
  brand: 'Muzuo',
  picture: null,
  priceFrom: 100,
  priceTo: 100,
  compareAt: null,
  stock: 'low',
  badge: null,
  gallery: [],
  detailStrip: [],
  description: [],
  attributes: [],
  options: [],
  variants,
  path: [],
  related: [],
  articles: [],
  seo: { title: null, description: null, picture: null },
  from: null,
  until: null,
  updatedAt: '2026-11-23T00:00:00Z',
})

describe('structured data of a product', () => {
  it('offers one price in yuan when all versions cost the same', () => {
    expect(productData(place, product([variant('a', 29_900), variant('b', 29_900)]), null).offers).toMatchObject({
      '@type': 'Offer',
      price: '299.00',
      priceCurrency: 'CNY',
      availability: 'https://schema.org/LimitedAvailability',
      url: 'https://mall.example/en/products/stool',
    })
  })

  it('offers a span of prices when versions differ', () => {
    expect(productData(place, product([variant('a', 29_900), variant('b', 35_900)]), null).offers).toMatchObject({
      '@type': 'AggregateOffer',
      lowPrice: '299.00',
      highPrice: '359.00',
      offerCount: 2,
    })
  })
})

describe('structured data of a way', () => {
  it('counts from one and leaves the page itself without an address', () => {
    expect(
      breadcrumbData(place, [
        { title: 'Home', path: '/' },
        { title: 'Stool', path: null },
      ]).itemListElement,
    ).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://mall.example/en' },
      { '@type': 'ListItem', position: 2, name: 'Stool' },
    ])
  })
})

describe('structured data of the shop', () => {
  it('tells where to search', () => {
    const [site] = siteData(place, {
      mallName: 'Fangshi',
      tagline: '',
      service: { phone: null, email: null, hours: null },
    })
    expect(site).toMatchObject({
      potentialAction: { target: { urlTemplate: 'https://mall.example/en/search?q={search_term_string}' } },
    })
  })
})

it('no text can end the script element it stands in', () => {
  const written = jsonForScript({ title: '</script><script>alert(1)</script>' })
  expect(written).not.toContain('<')
  expect(JSON.parse(written)).toEqual({ title: '</script><script>alert(1)</script>' })
})
