import { newId } from '../../../../cms/src/database/new-id.ts'
import { tagOf } from '../../../../cms/src/outbox/outbox.ts'
import { CATEGORIES } from '../categories.ts'
import { markupToLexical } from '../markup-to-lexical.ts'
import type { PlainProduct } from '../plain-products.ts'
import type { Row } from './insert-rows.ts'
import { freshRowId, type IdsByName, idOf } from './seed-context.ts'

/** What plain products hang on: the demo's shelves, makers and photographs. */
export interface Shelves {
  categories: IdsByName
  brands: IdsByName
  photos: IdsByName
}

/** Rows by table, tables in the order in which they may be written. */
export type RowsByTable = Map<string, Row[]>

const LOCALES = ['zh', 'en'] as const
const DAY_MS = 86_400_000

/**
 * The rows of one product in every table it has: the live row, its one version (the admin lists versions), its SKUs
 * with their stock and the ledger row behind it, and the line in the outbox that tells search and page caches.
 */
export function addProductRows(rows: RowsByTable, product: PlainProduct, shelves: Shelves, now: Date): void {
  const add = (table: string, ...added: Row[]): void => {
    const known = rows.get(table)
    if (known) known.push(...added)
    else rows.set(table, added)
  }
  const at = new Date(now.getTime() - product.listedDaysAgo * DAY_MS).toISOString()
  const id = newId()
  const version = newId()
  const head = {
    brand_id: idOf(shelves.brands, product.brand),
    slug: product.slug,
    sales: product.sales,
    updated_at: at,
    created_at: at,
    _status: 'published',
  }
  add('products', { id, ...head })
  add('_products_v', { id: version, parent_id: id, ...prefixed(head), created_at: at, updated_at: at, latest: true })
  for (const locale of LOCALES) {
    const text = textOf(product, locale)
    add('products_locales', { ...text, _locale: locale, _parent_id: id })
    add('_products_v_locales', { ...prefixed(text), _locale: locale, _parent_id: version })
  }
  const categories = [idOf(shelves.categories, product.category)]
  const links = [
    ...categories.map((category, order) => ({
      order: order + 1,
      path: 'categories',
      categories_id: category,
      media_id: null,
    })),
    ...product.photos.map((photo, order) => ({
      order: order + 1,
      path: 'gallery',
      categories_id: null,
      media_id: idOf(shelves.photos, photo),
    })),
  ]
  for (const link of links) {
    add('products_rels', { ...link, parent_id: id })
    add('_products_v_rels', { ...link, path: `version.${link.path}`, parent_id: version })
  }
  addAttributeRows(add, product, id, version)
  addOptionRows(add, product, id, version)
  addSkuRows(add, product, id, at)
  const parent = CATEGORIES.find(({ slug }) => slug === product.category)?.parent
  const street = parent ? [idOf(shelves.categories, parent)] : []
  const tags = [
    tagOf.product(id),
    tagOf.products,
    ...[...categories, ...street].map(tagOf.category),
    tagOf.brand(head.brand_id),
  ]
  add('mall.changes', { collection: 'products', doc_id: id, tags })
}

type Add = (table: string, ...rows: Row[]) => void

/** The columns of a version carry the names of the live row behind a prefix. */
const prefixed = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [`version_${column}`, value]))

function textOf(product: PlainProduct, locale: 'zh' | 'en'): Row {
  const refuse = (name: string | number): string => {
    throw new Error(`a plain product shows nothing else, but names ${name}`)
  }
  const ids = { product: refuse, photo: refuse, galleryPhoto: refuse, instant: refuse, fresh: freshRowId }
  return {
    title: product.title[locale],
    subtitle: product.subtitle[locale],
    description: markupToLexical(product.description[locale], ids),
  }
}

function addAttributeRows(add: Add, product: PlainProduct, id: string, version: string): void {
  for (const [index, { code, name, value }] of product.attributes.entries()) {
    const row = freshRowId()
    const copy = newId()
    add('products_attributes', { _order: index + 1, _parent_id: id, id: row, code })
    add('_products_v_version_attributes', { _order: index + 1, _parent_id: version, id: copy, code, _uuid: row })
    for (const locale of LOCALES) {
      const words = { name: name[locale], value: value[locale], _locale: locale }
      add('products_attributes_locales', { ...words, _parent_id: row })
      add('_products_v_version_attributes_locales', { ...words, _parent_id: copy })
    }
  }
}

function addOptionRows(add: Add, product: PlainProduct, id: string, version: string): void {
  for (const [index, { code, title, values }] of product.options.entries()) {
    const row = freshRowId()
    const copy = newId()
    add('products_options', { _order: index + 1, _parent_id: id, id: row, code })
    add('_products_v_version_options', { _order: index + 1, _parent_id: version, id: copy, code, _uuid: row })
    for (const locale of LOCALES) {
      add('products_options_locales', { title: title[locale], _locale: locale, _parent_id: row })
      add('_products_v_version_options_locales', { title: title[locale], _locale: locale, _parent_id: copy })
    }
    for (const [place, value] of values.entries()) {
      const valueRow = freshRowId()
      const valueCopy = newId()
      add('products_options_values', { _order: place + 1, _parent_id: row, id: valueRow, code: value.code })
      add('_products_v_version_options_values', {
        _order: place + 1,
        _parent_id: copy,
        id: valueCopy,
        code: value.code,
        _uuid: valueRow,
      })
      for (const locale of LOCALES) {
        add('products_options_values_locales', { title: value.title[locale], _locale: locale, _parent_id: valueRow })
        add('_products_v_version_options_values_locales', {
          title: value.title[locale],
          _locale: locale,
          _parent_id: valueCopy,
        })
      }
    }
  }
}

function addSkuRows(add: Add, product: PlainProduct, id: string, at: string): void {
  for (const [index, variant] of product.variants.entries()) {
    const sku = newId()
    add('skus', {
      id: sku,
      product_id: id,
      code: variant.sku,
      options: variant.options,
      price: variant.price,
      cost: variant.cost,
      weight_grams: variant.weightGrams,
      stock_policy: 'deny',
      order: (index + 1) * 10,
      active: true,
      created_at: at,
      updated_at: at,
    })
    add('stock_levels', {
      id: newId(),
      sku_id: sku,
      on_hand: variant.stock,
      reserved: 0,
      created_at: at,
      updated_at: at,
    })
    if (variant.stock === 0) continue
    add('stock_movements', {
      id: newId(),
      sku_id: sku,
      kind: 'receive',
      quantity: variant.stock,
      on_hand_after: variant.stock,
      reserved_after: 0,
      idempotency_key: `demo:receive:${sku}`,
      created_at: at,
      updated_at: at,
    })
  }
}
