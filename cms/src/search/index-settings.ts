import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { type ArticleRecord, articleDocument } from './rules/article-document.ts'
import { type ProductRecord, productDocuments } from './rules/product-document.ts'
import type { IndexKind } from './search-engine.ts'

const TYPOS: Settings['typoTolerance'] = {
  disableOnAttributes: ['skus', 'skuNorm', 'initials', 'grams'],
  disableOnNumbers: true,
  minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
}

const SHARED: Settings = {
  stopWords: ['的', '了', 'the', 'a'],
  typoTolerance: TYPOS,
  pagination: { maxTotalHits: 10_000 },
  searchCutoffMs: 150,
}

const equality = { facetSearch: false, filter: { equality: true, comparison: false } }
const comparison = { facetSearch: false, filter: { equality: false, comparison: true } }

/**
 * How each kind of index searches (STOREFRONT evidence, section 6.4). `sort` stands behind `typo`, so that an
 * order asked for by name is kept among equally good matches; it does nothing when none is asked for.
 */
export const INDEX_SETTINGS: Record<IndexKind, Settings> = {
  products: {
    ...SHARED,
    searchableAttributes: [
      'skus',
      'skuNorm',
      'title',
      'keywords',
      'categoryTitles',
      'brandTitle',
      'otherNames',
      'subtitle',
      'pinyin',
      'initials',
      'attrTexts',
      'grams',
      'description',
    ],
    filterableAttributes: [
      {
        attributePatterns: [
          'brand',
          'categories',
          'attrs',
          'attrNames',
          'inStock',
          'productId',
          'brandId',
          'categoryIds',
        ],
        features: equality,
      },
      { attributePatterns: ['priceMin', 'visibleFrom', 'visibleUntil'], features: comparison },
    ],
    sortableAttributes: ['priceMin', 'newest', 'salesBucket', 'inStock'],
    rankingRules: ['words', 'typo', 'sort', 'inStock:desc', 'proximity', 'attribute', 'exactness', 'salesBucket:desc'],
    localizedAttributes: [
      {
        attributePatterns: [
          'title',
          'subtitle',
          'keywords',
          'description',
          'grams',
          'brandTitle',
          'categoryTitles',
          'otherNames',
          'attrTexts',
        ],
        locales: ['cmn'],
      },
      { attributePatterns: ['skus', 'skuNorm', 'pinyin', 'initials'], locales: ['eng'] },
    ],
    faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { '*': 'count' } },
    displayedAttributes: ['id', 'contentHash'],
  },
  articles: {
    ...SHARED,
    searchableAttributes: [
      'title',
      'topicTitles',
      'otherNames',
      'summary',
      'author',
      'pinyin',
      'initials',
      'grams',
      'body',
    ],
    filterableAttributes: [
      { attributePatterns: ['topicIds'], features: equality },
      { attributePatterns: ['visibleFrom', 'visibleUntil'], features: comparison },
    ],
    sortableAttributes: ['newest'],
    rankingRules: ['words', 'typo', 'sort', 'proximity', 'attribute', 'exactness', 'newest:desc'],
    localizedAttributes: [
      {
        attributePatterns: ['title', 'topicTitles', 'otherNames', 'summary', 'author', 'grams', 'body'],
        locales: ['cmn'],
      },
      { attributePatterns: ['pinyin', 'initials'], locales: ['eng'] },
    ],
    displayedAttributes: ['id', 'contentHash'],
  },
}

const EXAMPLE_PRODUCT: ProductRecord = {
  id: '0',
  title: { zh: '轻量运动鞋 Go', en: 'Light trainer' },
  subtitle: { zh: '单只 231 克', en: null },
  description: { zh: { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: '透气' }] }] } } },
  keywords: { zh: ['跑步'], en: ['running'] },
  brand: { id: '1', slug: 'qingbu', title: { zh: '青步', en: 'Qingbu' } },
  categories: [{ id: '2', slug: 'xie', title: { zh: '鞋', en: 'Shoes' } }],
  attributes: [{ code: 'color', name: { zh: '颜色', en: 'Colour' }, value: { zh: '黑色、白色', en: 'Black, white' } }],
  options: [
    { code: 'size', title: { zh: '尺码', en: 'Size' }, values: [{ code: '42', title: { zh: '42', en: '42' } }] },
  ],
  skus: [
    {
      code: 'QB-1',
      barcode: '6901234567892',
      options: { size: '42' },
      price: 100,
      windows: [{ price: 80, window: { from: '2026-11-11T02:00:00.000Z', until: null } }],
      takesBackOrders: false,
      available: 1,
      freed: [],
    },
  ],
  window: { from: '2026-01-01T00:00:00.000Z', until: null },
  sales: 3,
  createdAt: '2026-01-01T00:00:00.000Z',
}

const EXAMPLE_ARTICLE: ArticleRecord = {
  id: '0',
  title: { zh: '跑鞋怎么选', en: 'Choosing shoes' },
  summary: { zh: '摘要', en: 'Summary' },
  body: EXAMPLE_PRODUCT.description,
  author: { zh: '作者', en: 'Author' },
  topics: [{ id: '1', title: { zh: '专题', en: 'Topic' } }],
  window: { from: null, until: null },
  createdAt: '2026-01-01T00:00:00.000Z',
}

/**
 * Changes whenever the settings or what documents are made of change, without anybody having to remember a
 * version number: indexes filled under another fingerprint are filled anew.
 */
export const INDEX_FINGERPRINT: string = createHash('sha256')
  .update(
    JSON.stringify([
      INDEX_SETTINGS,
      (['zh', 'en'] as const).map((locale) => [
        productDocuments(EXAMPLE_PRODUCT, locale),
        articleDocument(EXAMPLE_ARTICLE, locale),
      ]),
    ]),
  )
  .digest('hex')
  .slice(0, 16)
