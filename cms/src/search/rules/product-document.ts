import type { StoreLocale } from '../../store-api/contract.ts'
import { ALWAYS, type IndexedWindow, windowForIndex } from '../../time/time.ts'
import { attributePair, attributeValues } from './attribute-values.ts'
import { hanGrams } from './han-grams.ts'
import { type OfferedSku, type OfferPeriod, offerPeriods } from './offer-periods.ts'
import { pinyinWords } from './pinyin-words.ts'
import { richTextWords } from './rich-text-words.ts'
import { normalisedCode } from './shopper-query.ts'

/** A text in both languages; either may be missing. */
export type Both<T = string | null> = Partial<Record<StoreLocale, T>>

/** A published product with everything its documents are made of, as it stands in the database now. */
export interface ProductRecord {
  id: string
  title: Both
  subtitle: Both
  description: Both<unknown>
  keywords: Both<string[]>
  brand: { id: string; slug: string; title: Both } | null
  /** its categories and all above them */
  categories: { id: string; slug: string; title: Both }[]
  attributes: { code: string; name: Both; value: Both }[]
  options: { code: string; title: Both; values: { code: string; title: Both }[] }[]
  /** for sale only */
  skus: (OfferedSku & { code: string; barcode: string | null; options: Record<string, string> })[]
  window: { from: string | null; until: string | null }
  sales: number
  createdAt: string
}

/**
 * One product in one language and one period of its price, see `offerPeriods`: at any instant exactly one of its
 * documents is visible, so that counts are of products. Its variants are arrays.
 */
export interface ProductDocument extends IndexedWindow {
  /** the product's id, and behind `_` when the period begins; see `productOfDocument` */
  id: string
  productId: string
  title: string
  subtitle: string
  keywords: string[]
  /** title, brand and categories in the other language */
  otherNames: string[]
  skus: string[]
  skuNorm: string[]
  pinyin: string[]
  initials: string[]
  grams: string[]
  brandTitle: string
  /** slug */
  brand: string | null
  brandId: string | null
  categoryTitles: string[]
  /** slugs, with all categories above */
  categories: string[]
  categoryIds: string[]
  /** `code=value` */
  attrs: string[]
  /** `code=name`, what each code is called */
  attrNames: string[]
  attrTexts: string[]
  description: string
  /** fen, the price on the card; null when nothing of it is for sale */
  priceMin: number | null
  /** fen */
  priceMax: number | null
  inStock: 0 | 1
  /** milliseconds since 1970 */
  newest: number
  /** 0 to 9: coarse, so that a sale does not rewrite the index */
  salesBucket: number
}

const OTHER: Record<StoreLocale, StoreLocale> = { zh: 'en', en: 'zh' }

/** The text in this language, or in the other while it is not translated. */
const textIn = (text: Both, locale: StoreLocale): string => text[locale]?.trim() || text[OTHER[locale]]?.trim() || ''

/** Each bucket holds twice the sales of the one before. */
export const salesBucket = (sales: number): number => Math.min(9, Math.floor(Math.log2(1 + Math.max(0, sales))))

const unique = (values: readonly string[]): string[] => [...new Set(values.map((v) => v.trim()).filter(Boolean))]

/** The product a document is about, from the document's id. */
export const productOfDocument = (id: string): string => id.split('_', 1)[0] ?? id

/** All documents of a product in one language: usually one, and one more for each foreseeable change of its price. */
export function productDocuments(product: ProductRecord, locale: StoreLocale): ProductDocument[] {
  const content = productContent(product, locale)
  const shown = windowForIndex(product.window)
  return offerPeriods(product.skus)
    .map((period) => ({ period, visible: overlap(shown, period) }))
    .filter(({ visible, period }) => visible.visibleFrom < visible.visibleUntil || period.from === -Infinity)
    .map(({ period, visible }) => ({
      ...content,
      id: Number.isFinite(period.from) ? `${product.id}_${period.from}` : product.id,
      priceMin: period.priceMin,
      priceMax: period.priceMax,
      inStock: period.inStock ? 1 : 0,
      ...visible,
    }))
}

/** A period within the product's own window; one that lies outside is never visible. */
const overlap = (window: IndexedWindow, { from, until }: OfferPeriod): IndexedWindow => ({
  visibleFrom: Math.max(window.visibleFrom, Number.isFinite(from) ? from : -ALWAYS),
  visibleUntil: Math.min(window.visibleUntil, Number.isFinite(until) ? until : ALWAYS),
})

type ProductContent = Omit<ProductDocument, 'id' | 'priceMin' | 'priceMax' | 'inStock' | keyof IndexedWindow>

function productContent(product: ProductRecord, locale: StoreLocale): ProductContent {
  const other = OTHER[locale]
  const keywords = unique(product.keywords[locale]?.length ? product.keywords[locale] : (product.keywords[other] ?? []))
  const names = [
    product.title,
    ...(product.brand ? [product.brand.title] : []),
    ...product.categories.map((c) => c.title),
  ]
  // What can be typed in pinyin is Chinese, whichever language the page is in.
  const chinese = unique([...names.map((name) => name.zh ?? ''), ...(product.keywords.zh ?? [])])
  const pinyin = pinyinWords(chinese)
  const facts = factsOf(product, locale)
  const codes = unique(product.skus.flatMap((sku) => [sku.code, sku.barcode ?? '']))
  const title = textIn(product.title, locale)
  return {
    productId: product.id,
    title,
    subtitle: textIn(product.subtitle, locale),
    keywords,
    otherNames: unique([...names.map((name) => name[other] ?? ''), ...(product.keywords[other] ?? [])]).filter(
      (name) => name !== title && !keywords.includes(name),
    ),
    skus: codes,
    skuNorm: unique(codes.map(normalisedCode)),
    pinyin: [...pinyin.spaced, ...pinyin.joined],
    initials: pinyin.initials,
    grams: hanGrams(chinese),
    brandTitle: product.brand ? textIn(product.brand.title, locale) : '',
    brand: product.brand?.slug ?? null,
    brandId: product.brand?.id ?? null,
    categoryTitles: unique(product.categories.map((category) => textIn(category.title, locale))),
    categories: product.categories.map((category) => category.slug),
    categoryIds: product.categories.map((category) => category.id),
    attrs: unique(facts.map((fact) => attributePair(fact.code, fact.value))),
    attrNames: unique(facts.map((fact) => attributePair(fact.code, fact.name))),
    attrTexts: unique(facts.map((fact) => fact.value)),
    description: richTextWords(product.description[locale] ?? product.description[other]),
    newest: Date.parse(product.window.from ?? product.createdAt),
    salesBucket: salesBucket(product.sales),
  }
}

interface Fact {
  code: string
  name: string
  value: string
}

/** What can be filtered by: the attributes, and the options of variants that are for sale. */
function factsOf(product: ProductRecord, locale: StoreLocale): Fact[] {
  const attributes = product.attributes.flatMap(({ code, name, value }) =>
    attributeValues(textIn(value, locale)).map((single) => ({ code, name: textIn(name, locale), value: single })),
  )
  const options = product.options.flatMap(({ code, title, values }) =>
    values
      .filter((value) => product.skus.some((sku) => sku.options[code] === value.code))
      .map((value) => ({ code, name: textIn(title, locale), value: textIn(value.title, locale) })),
  )
  return [...attributes, ...options].filter((fact) => fact.value !== '')
}
