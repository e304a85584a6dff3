import type { Pool } from 'pg'
import type { ArticleRecord } from './rules/article-document.ts'
import type { Both, ProductRecord } from './rules/product-document.ts'

type Queryable = Pick<Pool, 'query'>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Tags name documents as text; what is no id of a document names none. */
const uuids = (ids: Iterable<string>): string[] => [...ids].filter((id) => UUID.test(id))

const PUBLISHED = `_status = 'published' and deleted_at is null`

/** Ids of published documents in their order, a page at a time: `after` is the last id of the page before. */
export async function publishedIds(
  db: Queryable,
  kind: 'products' | 'articles',
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from ${kind} where ${PUBLISHED} and ($1::uuid is null or id > $1::uuid) order by id limit $2`,
    [after, limit],
  )
  return rows.map((row) => row.id)
}

/** How many documents of a kind are published. */
export async function publishedCount(db: Queryable, kind: 'products' | 'articles'): Promise<number> {
  const { rows } = await db.query<{ count: string }>(`select count(*) from ${kind} where ${PUBLISHED}`)
  return Number(rows[0]?.count)
}

/** The products of these brands and of these categories with all below them. */
export async function productsOf(
  db: Queryable,
  groups: { brands: Iterable<string>; categories: Iterable<string> },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `with recursive below as (
       select id from categories where id = any($2::uuid[])
       union
       select c.id from categories c join below on c.parent_id = below.id
     )
     select id from products where brand_id = any($1::uuid[])
     union
     select parent_id from products_rels where path = 'categories' and categories_id in (select id from below)`,
    [uuids(groups.brands), uuids(groups.categories)],
  )
  return rows.map((row) => row.id)
}

export async function articlesOf(db: Queryable, topics: Iterable<string>): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select distinct parent_id as id from articles_rels where path = 'topics' and topics_id = any($1::uuid[])`,
    [uuids(topics)],
  )
  return rows.map((row) => row.id)
}

interface ProductRow {
  id: string
  slug: string
  window_from: Date | null
  window_until: Date | null
  sales: string | null
  created_at: Date
  texts: Record<'zh' | 'en', { title: string | null; subtitle: string | null; description: unknown }> | null
  keywords: { locale: 'zh' | 'en'; text: string }[] | null
  brand: ProductRecord['brand']
  categories: string[] | null
  attributes: ProductRecord['attributes'] | null
  options: ProductRecord['options'] | null
  skus:
    | {
        code: string
        barcode: string | null
        options: Record<string, string> | null
        price: number
        policy: string
        on_hand: number
        reserved: number
        windows: { price: number; from: string | null; until: string | null }[] | null
        freed: { at: string; pieces: number }[] | null
      }[]
    | null
}

/** Named, so that the indexes on (_locale, _parent_id) serve: without, each row would be a scan. */
const BOTH_LOCALES = `_locale in ('zh', 'en')`

/** Both languages of a localized column of the rows of `table` that belong to `parent`, as one object. */
const both = (table: string, column: string, parent: string): string =>
  `(select jsonb_object_agg(_locale, ${column}) from ${table} where ${BOTH_LOCALES} and _parent_id = ${parent})`

const PRODUCTS_SQL = `
  select p.id, p.slug, p.window_from, p.window_until, p.sales, p.created_at,
    (select jsonb_object_agg(_locale, jsonb_build_object('title', title, 'subtitle', subtitle, 'description', description))
       from products_locales where ${BOTH_LOCALES} and _parent_id = p.id) as texts,
    (select jsonb_agg(jsonb_build_object('locale', locale, 'text', text) order by "order")
       from products_texts where parent_id = p.id and path = 'keywords') as keywords,
    (select jsonb_build_object('id', b.id, 'slug', b.slug, 'title', ${both('brands_locales', 'title', 'b.id')})
       from brands b where b.id = p.brand_id) as brand,
    (select jsonb_agg(categories_id order by "order") from products_rels where parent_id = p.id and path = 'categories') as categories,
    (select jsonb_agg(jsonb_build_object('code', a.code, 'name', ${both('products_attributes_locales', 'name', 'a.id')},
                                         'value', ${both('products_attributes_locales', 'value', 'a.id')}) order by a._order)
       from products_attributes a where a._parent_id = p.id) as attributes,
    (select jsonb_agg(jsonb_build_object('code', o.code, 'title', ${both('products_options_locales', 'title', 'o.id')}, 'values',
              (select jsonb_agg(jsonb_build_object('code', v.code, 'title', ${both('products_options_values_locales', 'title', 'v.id')}) order by v._order)
                 from products_options_values v where v._parent_id = o.id)) order by o._order)
       from products_options o where o._parent_id = p.id) as options,
    (select jsonb_agg(jsonb_build_object('code', s.code, 'barcode', s.barcode, 'options', s.options, 'price', s.price, 'policy', s.stock_policy,
                                         'on_hand', coalesce(l.on_hand, 0), 'reserved', coalesce(l.reserved, 0),
              'windows', (select jsonb_agg(jsonb_build_object('price', w.price, 'from', w.window_from, 'until', w.window_until) order by w.id)
                            from price_windows w where w.sku_id = s.id),
              'freed', (select jsonb_agg(jsonb_build_object('at', r.expires_at, 'pieces', r.quantity) order by r.expires_at, r.id)
                          from mall.reservations r where r.sku_id = s.id and r.ended_at is null and r.expires_at is not null)) order by s.code)
       from skus s left join stock_levels l on l.sku_id = s.id where s.product_id = p.id and s.active) as skus
  from products p where p.id = any($1::uuid[]) and p._status = 'published' and p.deleted_at is null`

/**
 * The published products among these ids as they stand in the database now, in two queries however many.
 * An id that is missing from the answer is not public.
 */
export async function readProducts(db: Queryable, ids: Iterable<string>): Promise<ProductRecord[]> {
  const wanted = uuids(ids)
  if (wanted.length === 0) return []
  const [{ rows }, tree] = await Promise.all([db.query<ProductRow>(PRODUCTS_SQL, [wanted]), readCategoryTree(db)])
  return rows.map((row) => ({
    id: row.id,
    title: { zh: row.texts?.zh?.title ?? null, en: row.texts?.en?.title ?? null },
    subtitle: { zh: row.texts?.zh?.subtitle ?? null, en: row.texts?.en?.subtitle ?? null },
    description: { zh: row.texts?.zh?.description ?? null, en: row.texts?.en?.description ?? null },
    keywords: { zh: keywordsIn(row, 'zh'), en: keywordsIn(row, 'en') },
    brand: row.brand && { ...row.brand, title: row.brand.title ?? {} },
    categories: withAncestors(tree, row.categories ?? []),
    attributes: (row.attributes ?? []).map((a) => ({ code: a.code, name: a.name ?? {}, value: a.value ?? {} })),
    options: (row.options ?? []).map((o) => ({
      code: o.code,
      title: o.title ?? {},
      values: (o.values ?? []).map((v) => ({ code: v.code, title: v.title ?? {} })),
    })),
    skus: (row.skus ?? []).map((sku) => ({
      code: sku.code,
      barcode: sku.barcode,
      options: sku.options ?? {},
      price: sku.price,
      windows: (sku.windows ?? []).map(({ price, from, until }) => ({ price, window: { from, until } })),
      takesBackOrders: sku.policy === 'backorder',
      available: sku.on_hand - sku.reserved,
      freed: sku.freed ?? [],
    })),
    window: { from: row.window_from?.toISOString() ?? null, until: row.window_until?.toISOString() ?? null },
    sales: Number(row.sales ?? 0),
    createdAt: row.created_at.toISOString(),
  }))
}

const keywordsIn = (row: ProductRow, locale: 'zh' | 'en'): string[] =>
  (row.keywords ?? []).filter((keyword) => keyword.locale === locale).map((keyword) => keyword.text)

type CategoryTree = Map<string, { id: string; slug: string; parent: string | null; title: Both }>

async function readCategoryTree(db: Queryable): Promise<CategoryTree> {
  const { rows } = await db.query<{ id: string; slug: string; parent: string | null; title: Both | null }>(
    `select c.id, c.slug, c.parent_id as parent, ${both('categories_locales', 'title', 'c.id')} as title from categories c`,
  )
  return new Map(rows.map((row) => [row.id, { ...row, title: row.title ?? {} }]))
}

function withAncestors(tree: CategoryTree, ids: readonly string[]): ProductRecord['categories'] {
  const found = new Map<string, ProductRecord['categories'][number]>()
  for (const id of ids) {
    for (let at = tree.get(id); at && !found.has(at.id); at = at.parent === null ? undefined : tree.get(at.parent)) {
      found.set(at.id, { id: at.id, slug: at.slug, title: at.title })
    }
  }
  return [...found.values()]
}

interface ArticleRow {
  id: string
  window_from: Date | null
  window_until: Date | null
  created_at: Date
  texts: Record<
    'zh' | 'en',
    { title: string | null; summary: string | null; body: unknown; author: string | null }
  > | null
  topics: ArticleRecord['topics'] | null
}

const ARTICLES_SQL = `
  select a.id, a.window_from, a.window_until, a.created_at,
    (select jsonb_object_agg(_locale, jsonb_build_object('title', title, 'summary', summary, 'body', body, 'author', author))
       from articles_locales where ${BOTH_LOCALES} and _parent_id = a.id) as texts,
    (select jsonb_agg(jsonb_build_object('id', t.id, 'title', ${both('topics_locales', 'title', 't.id')}) order by r."order")
       from articles_rels r join topics t on t.id = r.topics_id where r.parent_id = a.id and r.path = 'topics') as topics
  from articles a where a.id = any($1::uuid[]) and a._status = 'published' and a.deleted_at is null`

/** As `readProducts`, for articles. */
export async function readArticles(db: Queryable, ids: Iterable<string>): Promise<ArticleRecord[]> {
  const wanted = uuids(ids)
  if (wanted.length === 0) return []
  const { rows } = await db.query<ArticleRow>(ARTICLES_SQL, [wanted])
  return rows.map((row) => ({
    id: row.id,
    title: { zh: row.texts?.zh?.title ?? null, en: row.texts?.en?.title ?? null },
    summary: { zh: row.texts?.zh?.summary ?? null, en: row.texts?.en?.summary ?? null },
    body: { zh: row.texts?.zh?.body ?? null, en: row.texts?.en?.body ?? null },
    author: { zh: row.texts?.zh?.author ?? null, en: row.texts?.en?.author ?? null },
    topics: (row.topics ?? []).map((topic) => ({ id: topic.id, title: topic.title ?? {} })),
    window: { from: row.window_from?.toISOString() ?? null, until: row.window_until?.toISOString() ?? null },
    createdAt: row.created_at.toISOString(),
  }))
}
