import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { richTextBlocks } from '../../../cms/src/editorial/text-blocks.ts'
import { PLACEMENT_NAMES } from '../../../cms/src/placements/rules/placement-registry.ts'
import { ARTICLES } from './articles/articles.ts'
import { TOPICS } from './articles/define-article.ts'
import { FIRST_CAMP } from './articles/first-camp.ts'
import { BANNERS, NOTICES } from './banners.ts'
import { ean13 } from './barcode.ts'
import { BRANDS } from './brands.ts'
import { CAMPAIGNS } from './campaigns.ts'
import { CATEGORIES } from './categories.ts'
import type { DemoWindow } from './demo-window.ts'
import { everyText } from './every-text.ts'
import { markupToLexical } from './markup-to-lexical.ts'
import type { DemoBlock } from './page-blocks.ts'
import { PAGES } from './pages/pages.ts'
import { photoFolder } from './photo-folder.ts'
import { PHOTOS } from './photos.ts'
import { PRODUCTS } from './products/products.ts'
import { type MarkupNode, parseMarkup } from './rich-markup.ts'

const slugsOf = (things: readonly { slug: string }[]): string[] => things.map(({ slug }) => slug)
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)
const stateOf = ({ fromDays, untilDays }: DemoWindow): 'coming' | 'live' | 'over' =>
  fromDays !== null && fromDays > 0 ? 'coming' : untilDays !== null && untilDays <= 0 ? 'over' : 'live'
const tally = (windows: DemoWindow[], state: string): number =>
  windows.filter((window) => stateOf(window) === state).length
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)
const tooLong = (pairs: [text: string, most: number][]): string[] =>
  pairs.filter(([text, most]) => text.length > most).map(([text]) => text)

const variants = PRODUCTS.flatMap((product) => product.variants)
const richTexts = everyText().filter(
  ({ where }) =>
    /\.(description|body|blocks\.\d+\.text)$/.test(where) &&
    !where.startsWith('notices') &&
    !/^pages\.\d+\.description/.test(where),
)
const richNodes: MarkupNode[] = richTexts.flatMap(({ text }) => [...parseMarkup(text.zh), ...parseMarkup(text.en)])
const blocks: DemoBlock[] = [...CAMPAIGNS, ...PAGES].flatMap((page) => page.blocks)

describe('the demo mall', () => {
  it('offers enough to fill its streets', () => {
    expect(PRODUCTS.length).toBeGreaterThanOrEqual(52)
    expect(CATEGORIES.filter(({ parent }) => parent === null)).toHaveLength(6)
    expect(BRANDS.length).toBeGreaterThanOrEqual(8)
    expect(ARTICLES).toHaveLength(8)
    expect(TOPICS).toHaveLength(4)
  })

  it('fills every placement', () => {
    const filled = new Set(BANNERS.filter(({ window }) => stateOf(window) === 'live').map(({ placement }) => placement))
    expect([...PLACEMENT_NAMES].filter((name) => !filled.has(name))).toEqual([])
    expect(BANNERS.filter((banner) => !PLACEMENT_NAMES.includes(banner.placement as never))).toEqual([])
  })

  it('shows things that are live, coming and over', () => {
    expect(
      tally(
        PRODUCTS.map(({ window }) => window),
        'coming',
      ),
    ).toBe(2)
    expect(
      tally(
        PRODUCTS.map(({ window }) => window),
        'over',
      ),
    ).toBe(1)
    for (const state of ['live', 'coming', 'over']) {
      expect(
        tally(
          CAMPAIGNS.map(({ window }) => window),
          state,
        ),
      ).toBe(1)
      expect(
        tally(
          NOTICES.map(({ window }) => window),
          state,
        ),
      ).toBeGreaterThan(0)
      expect(
        tally(
          ARTICLES.map(({ window }) => window),
          state,
        ),
      ).toBeGreaterThan(0)
    }
  })

  it('sells trainers that a search for 运动鞋 finds', () => {
    expect(PRODUCTS.filter(({ title }) => title.zh.includes('运动鞋')).length).toBeGreaterThanOrEqual(3)
  })

  it('has stock that is plenty, low and gone', () => {
    expect(variants.some(({ stock }) => stock === 0)).toBe(true)
    expect(variants.some(({ stock }) => stock > 0 && stock < 5)).toBe(true)
    expect(PRODUCTS.some((product) => product.variants.every(({ stock }) => stock === 0))).toBe(true)
  })
})

describe('names and numbers', () => {
  it('gives each thing an address of its own', () => {
    for (const things of [PRODUCTS, ARTICLES, CAMPAIGNS, PAGES, CATEGORIES, BRANDS, TOPICS]) {
      expect(repeated(slugsOf(things))).toEqual([])
      for (const slug of slugsOf(things)) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  it('gives each variant its own code and a barcode whose check digit fits', () => {
    expect(repeated(variants.map(({ sku }) => sku))).toEqual([])
    expect(repeated(variants.map(({ barcode }) => barcode))).toEqual([])
    for (const { barcode } of variants) expect(ean13(barcode.slice(0, 12))).toBe(barcode)
    for (const { sku } of variants) expect(sku).toMatch(/^[A-Z0-9][A-Z0-9._-]{0,39}$/)
  })

  it('computes the check digit of a published example', () => {
    expect(ean13('400638133393')).toBe('4006381333931')
  })

  it('asks whole prices above cost, and compares with a higher one only', () => {
    for (const { price, cost, compareAt } of variants) {
      expect(Number.isSafeInteger(price) && Number.isSafeInteger(cost)).toBe(true)
      expect(price).toBeGreaterThan(cost)
      if (compareAt !== null) expect(compareAt).toBeGreaterThan(price)
    }
  })

  it('refers only to things that exist', () => {
    const products = new Set(slugsOf(PRODUCTS))
    const named = [
      ...richNodes.flatMap((node) => (node.type === 'product' ? [node.slug] : node.type === 'grid' ? node.slugs : [])),
      ...blocks.flatMap((block) => (block.block === 'productGrid' && block.source === 'picked' ? block.products : [])),
    ]
    expect(named.filter((slug) => !products.has(slug))).toEqual([])
    const photos = richNodes.flatMap((node) =>
      node.type === 'photo'
        ? [node.photo]
        : node.type === 'gallery'
          ? node.photos
          : node.type === 'video'
            ? [node.poster]
            : [],
    )
    expect(photos.filter((name) => !(name in PHOTOS))).toEqual([])
    const articles = blocks.flatMap((block) => (block.block === 'articleRow' ? (block.articles ?? []) : []))
    expect(
      [...articles, ...CAMPAIGNS.flatMap((campaign) => campaign.articles)].filter(
        (slug) => !slugsOf(ARTICLES).includes(slug),
      ),
    ).toEqual([])
    const shelves = {
      products,
      categories: new Set<string>(slugsOf(CATEGORIES)),
      campaigns: new Set(slugsOf(CAMPAIGNS)),
      articles: new Set(slugsOf(ARTICLES)),
    }
    expect(BANNERS.filter(({ target }) => target.kind !== 'url' && !shelves[target.kind].has(target.slug))).toEqual([])
  })
})

describe('photographs', () => {
  it('lie in the package', () => {
    expect(Object.values(PHOTOS).filter(({ file }) => !existsSync(path.join(photoFolder(), file)))).toEqual([])
  })

  it('keep their focal point inside the picture', () => {
    for (const { focal } of Object.values(PHOTOS)) {
      expect(focal.x).toBeGreaterThan(0)
      expect(focal.x).toBeLessThan(1)
      expect(focal.y).toBeGreaterThan(0)
      expect(focal.y).toBeLessThan(1)
    }
  })
})

describe('texts', () => {
  it('are there in both languages', () => {
    expect(everyText().filter(({ text }) => text.zh.trim() === '' || text.en.trim() === '')).toEqual([])
    const mixed = everyText().filter(({ text }) => isHan(text.en))
    expect(mixed.map(({ where }) => where)).toEqual([])
  })

  it('hold no word that advertising law forbids', () => {
    const zh = /最|第一|顶级|唯一|国家级|极致|绝对|首选|王牌|完美|全网|万能|永久|100\s?%/
    const en = /\b(best|perfect(?:ly)?|ultimate|unrivalled|world-class|number one|finest)\b|\bno\. ?1\b|100\s?%/i
    const found = everyText().filter(({ text }) => zh.test(text.zh) || en.test(text.en))
    expect(found.map(({ where, text }) => [where, zh.exec(text.zh)?.[0], en.exec(text.en)?.[0]])).toEqual([])
  })

  it('fit the fields they are written for', () => {
    const both = ({ zh, en }: { zh: string; en: string }, most: number): [string, number][] => [
      [zh, most],
      [en, most],
    ]
    expect(
      tooLong([
        ...BANNERS.flatMap((banner) => [
          ...both(banner.heading, 28),
          ...both(banner.subheading, 60),
          ...both(banner.buttonLabel, 12),
          ...both(banner.alt, 120),
        ]),
        ...PRODUCTS.flatMap((product) => [
          ...both(product.title, 80),
          ...both(product.subtitle, 120),
          ...(product.badge ? both(product.badge, 8) : []),
        ]),
        ...ARTICLES.flatMap((article) => [...both(article.title, 64), ...both(article.summary, 200)]),
        ...CAMPAIGNS.flatMap((campaign) => [...both(campaign.title, 40), ...both(campaign.summary, 200)]),
        ...NOTICES.flatMap((notice) => [...both(notice.title, 60), ...both(notice.body, 600)]),
        ...PAGES.flatMap((page) => both(page.description, 180)),
        ...blocks.flatMap((block) => ('title' in block ? both(block.title, 40) : [])),
        ...blocks.flatMap((block) => (block.block === 'split' ? both(block.text, 400) : [])),
        ...blocks.flatMap((block) => (block.block === 'productGrid' && block.subtitle ? both(block.subtitle, 80) : [])),
        ...blocks.flatMap((block) => ('more' in block && block.more ? both(block.more.label, 24) : [])),
        ...richNodes.flatMap((node): [string, number][] => {
          if (node.type === 'pull')
            return [
              [node.text, 200],
              [node.attribution ?? '', 60],
            ]
          if (node.type === 'note') return [[node.text, 400]]
          if (node.type === 'product') return [[node.note ?? '', 80]]
          if (node.type === 'grid') return [[node.title, 40]]
          return []
        }),
      ]),
    ).toEqual([])
  })

  it('say something: articles have five hundred characters, headings, a quotation and products', () => {
    for (const { body } of ARTICLES) {
      const nodes = parseMarkup(body.zh)
      const kinds = nodes.map(({ type }) => type)
      expect(body.zh.match(/\p{Script=Han}/gu)?.length).toBeGreaterThanOrEqual(500)
      expect(kinds.filter((kind) => kind === 'product' || kind === 'grid').length).toBeGreaterThanOrEqual(2)
      expect(kinds).toEqual(expect.arrayContaining(['heading', 'pull']))
      expect(parseMarkup(body.en).map(({ type }) => type)).toEqual(kinds)
    }
  })

  it('show every block the editor offers, all in one article', () => {
    const text = FIRST_CAMP.body.zh
    const blocks = JSON.stringify(
      markupToLexical(text, {
        product: String,
        photo: String,
        galleryPhoto: String,
        instant: String,
        fresh: () => 'id',
      }),
    )
    expect(
      richTextBlocks.filter(({ slug }) => !blocks.includes(`"blockType":"${slug}"`)).map(({ slug }) => slug),
    ).toEqual([])
    for (const type of ['table', 'upload', 'quote', 'list', 'horizontalrule', 'heading'])
      expect(blocks).toContain(`"type":"${type}"`)
  })

  it('describe products in the same parts in both languages', () => {
    for (const { slug, description } of PRODUCTS) {
      const kinds = parseMarkup(description.zh).map(({ type }) => type)
      expect([slug, parseMarkup(description.en).map(({ type }) => type)]).toEqual([slug, kinds])
      expect([slug, kinds]).toEqual([slug, expect.arrayContaining(['paragraph', 'list'])])
    }
  })
})
