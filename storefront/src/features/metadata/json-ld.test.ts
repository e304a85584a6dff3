import type { Film, Picture, ProductView, VariantView } from '@fangshi/cms/store-api'
import { describe, expect, it } from 'vitest'
import type { FilmNode } from '../rich-text/films.ts'
import { breadcrumbData, filmsData, jsonForScript, productData, siteData } from './json-ld.ts'

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

describe('structured data of a film', () => {
  const poster: Picture = {
    id: 'p',
    kind: 'article',
    alt: '',
    width: 1280,
    height: 720,
    focal: { x: 50, y: 50 },
    placeholder: null,
    colour: null,
    crops: { full: { width: 1280, height: 720, sources: [{ format: 'jpeg', width: 1280, url: '/m/p.jpg' }] } },
    parts: [],
  } as never
  const film: Film = {
    url: '/m/film.webm',
    contentType: 'video/webm',
    width: 1280,
    height: 720,
    seconds: 3665.4,
    title: 'A lamp is hung over a table',
    uploadedAt: '2026-11-20T08:00:00.000Z',
    captions: [{ language: 'zh', label: '中文', url: '/m/film.vtt' }],
  }
  const own: FilmNode = { type: 'video', title: 'Hanging a lamp', poster, film, url: null, captionsUrl: null }
  const link = (url: string): FilmNode => ({ ...own, poster: null, film: null, url, captionsUrl: null })

  it('says of an uploaded one what it is, how long, since when, and who can follow it', () => {
    expect(filmsData(place, [own])).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'VideoObject',
        name: 'Hanging a lamp',
        description: 'A lamp is hung over a table',
        thumbnailUrl: ['https://mall.example/m/p.jpg'],
        uploadDate: '2026-11-20T08:00:00.000Z',
        encodingFormat: 'video/webm',
        duration: 'PT1H1M5S',
        contentUrl: 'https://mall.example/m/film.webm',
        inLanguage: ['zh-CN'],
        caption: [
          {
            '@type': 'MediaObject',
            contentUrl: 'https://mall.example/m/film.vtt',
            encodingFormat: 'text/vtt',
            inLanguage: 'zh-CN',
          },
        ],
      },
    ])
  })

  it('leaves out what nobody knows', () => {
    const bare = { ...own, poster: null, film: { ...film, title: own.title, seconds: null, captions: [] } } as FilmNode
    expect(Object.keys(filmsData(place, [bare])[0] ?? {})).toEqual([
      '@context',
      '@type',
      'name',
      'uploadDate',
      'encodingFormat',
      'contentUrl',
    ])
  })

  it('tells a link to a film from one to a page that shows it, and says nothing of one that leads nowhere', () => {
    const [file, page, ...more] = filmsData(place, [
      link('https://cdn.example/a.mp4?v=1'),
      link('https://video.example/1'),
      link('javascript:alert(1)'),
    ])
    expect(file).toMatchObject({ name: 'Hanging a lamp', contentUrl: 'https://cdn.example/a.mp4?v=1' })
    expect(page).toMatchObject({ name: 'Hanging a lamp', url: 'https://video.example/1' })
    expect(page).not.toHaveProperty('contentUrl')
    expect(more).toEqual([])
  })

  it.each([
    [0.4, 'PT1S'],
    [59.6, 'PT1M'],
    [61, 'PT1M1S'],
    [7200, 'PT2H'],
  ])('says %d seconds as %s', (seconds, duration) => {
    expect(filmsData(place, [{ ...own, film: { ...film, seconds } }])[0]).toMatchObject({ duration })
  })
})

it('no text can end the script element it stands in', () => {
  const written = jsonForScript({ title: '</script><script>alert(1)</script>' })
  expect(written).not.toContain('<')
  expect(JSON.parse(written)).toEqual({ title: '</script><script>alert(1)</script>' })
})
