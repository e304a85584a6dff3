import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { newId } from '../database/new-id.ts'
import { databaseOf } from '../database/transaction.ts'
import type { StoreLocale, StoreVisitor } from './contract.ts'

/** What an endpoint said, in process: the status and the whole JSON. */
export interface StoreSaid {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  data: any
  tags: string[]
  validUntil: string | null
  variesByVisitor?: boolean
}

/** Asks one endpoint of the store API as if it were `at`. `path` is what follows `/api/store/`. */
export async function askStore(
  payload: Payload,
  path: string,
  { at, locale = 'zh', visitor }: { at?: Date; locale?: StoreLocale; visitor?: StoreVisitor } = {},
): Promise<StoreSaid> {
  const { storeEndpoints } = await import('./store-api.ts')
  const url = new URL(`/store/${path}`, 'http://127.0.0.1:3000')
  url.searchParams.set('locale', locale)
  if (visitor) url.searchParams.set('visitor', visitor)
  const parts = url.pathname.split('/')
  const endpoint = storeEndpoints.find(({ path: pattern }) => {
    const wanted = pattern.split('/')
    return (
      wanted.length === parts.length && wanted.every((part, index) => part.startsWith(':') || part === parts[index])
    )
  })
  if (!endpoint) throw new Error(`no endpoint answers ${path}`)
  const req = await createLocalReq(
    { context: at ? { moment: at } : {}, req: { url: url.href, searchParams: url.searchParams } as never },
    payload,
  )
  req.routeParams = endpoint.path.includes(':') ? { slug: decodeURIComponent(parts.at(-1) ?? '') } : {}
  const response = await endpoint.handler(req)
  const body = (await response.json()) as Omit<StoreSaid, 'status'>
  const { data, tags, validUntil, variesByVisitor } = body
  return {
    status: response.status,
    data,
    tags,
    validUntil,
    ...(variesByVisitor === undefined ? {} : { variesByVisitor }),
  }
}

interface SampleProduct {
  slug: string
  title?: string
  en?: string
  from?: Date
  until?: Date
  price?: number
  /** pieces on the shelf; one SKU */
  stock?: number
  draft?: boolean
  active?: boolean
  categories?: string[]
  brand?: string
  gallery?: string[]
  related?: string[]
  options?: unknown[]
  /** of its SKU */
  choice?: Record<string, string>
  description?: unknown
}

/** Things for tests to sell and show, made through the Local API so that hooks and outbox run. */
export class SampleShop {
  readonly payload: Payload
  /** The editor refuses documents placed in a text by somebody who does not see them in the admin. */
  readonly editor: TypedUser

  constructor({ payload, accounts }: { payload: Payload; accounts: { admin: { id: string; email: string } } }) {
    this.payload = payload
    this.editor = { ...accounts.admin, collection: 'staff', name: 'Editor', roles: ['admin'], active: true } as never
  }

  /** A rendered picture; the pipeline itself is tested where it lives. */
  async picture(kind = 'product'): Promise<string> {
    const id = newId()
    const renditions = [
      { key: 'k', crop: 'full', format: 'jpeg', width: 800, height: 600, bytes: 9, file: `${id}.jpeg` },
    ]
    await databaseOf(this.payload).drizzle.execute(sql`
      insert into media (id, kind, width, height, dominant_colour, render_state, renditions, filename, mime_type)
      values (${id}, ${kind}, 1600, 1200, '#aabbcc', 'done', ${JSON.stringify(renditions)}::jsonb, ${`${id}.jpg`}, 'image/jpeg')`)
    return id
  }

  async category(slug: string, parent?: string): Promise<string> {
    const doc = await this.payload.create({
      collection: 'categories',
      data: { title: `类目 ${slug}`, slug, ...(parent ? { parent } : {}) },
    })
    return doc.id
  }

  #street: Promise<string> | null = null

  #somewhere(): Promise<string> {
    this.#street ??= this.category('somewhere')
    return this.#street
  }

  /** A product with one SKU. It stands somewhere: products without a category cannot be published. */
  async product({
    slug,
    title = `商品 ${slug}`,
    en,
    from,
    until,
    price = 9900,
    stock = 20,
    draft = false,
    active = true,
    description,
    choice = {},
    categories,
    ...rest
  }: SampleProduct): Promise<string> {
    const window = { from: from?.toISOString() ?? null, until: until?.toISOString() ?? null }
    const data = {
      title,
      slug,
      window,
      categories: categories ?? [await this.#somewhere()],
      ...rest,
      ...(description ? { description } : {}),
      _status: draft ? 'draft' : 'published',
    }
    const { id } = await this.payload.create({ collection: 'products', user: this.editor, data: data as never, draft })
    if (en) await this.payload.update({ collection: 'products', id, locale: 'en', data: { title: en } })
    const sku = await this.payload.create({
      collection: 'skus',
      data: { product: id, code: slug.toUpperCase(), price, options: choice, stockPolicy: 'deny', active },
    })
    await databaseOf(this.payload).drizzle.execute(sql`
      insert into stock_levels (id, sku_id, on_hand, reserved) values (${newId()}, ${sku.id}, ${stock}, 0)`)
    return id
  }

  /** Many products at once, straight into the tables: for counting queries, not for reading. */
  async manyProducts(
    count: number,
    { category, brand, picture }: { category: string; brand: string; picture: string },
  ): Promise<void> {
    await databaseOf(this.payload).drizzle.execute(sql`
      with made as (
        insert into products (id, slug, _status, brand_id) select gen_random_uuid(), 'many-' || gen_random_uuid(), 'published', ${brand}::uuid from generate_series(1, ${count}::int)
        returning id
      ), named as (
        insert into products_locales (title, _locale, _parent_id) select 'many', 'zh', id from made
      ), placed as (
        insert into products_rels (parent_id, path, "order", categories_id) select id, 'categories', 1, ${category}::uuid from made
      ), pictured as (
        insert into products_rels (parent_id, path, "order", media_id) select id, 'gallery', 1, ${picture}::uuid from made
      ), sold as (
        insert into skus (id, product_id, code, price, active) select gen_random_uuid(), id, 'M' || id, 100, true from made
        returning id
      )
      insert into stock_levels (id, sku_id, on_hand, reserved) select gen_random_uuid(), id, 9, 0 from sold`)
  }

  async article(slug: string, data: Record<string, unknown> = {}): Promise<string> {
    const doc = await this.payload.create({
      collection: 'articles',
      user: this.editor,
      data: { title: `文章 ${slug}`, summary: '摘要', slug, _status: 'published', ...data } as never,
    })
    return doc.id
  }

  async campaign(slug: string, data: Record<string, unknown> = {}): Promise<string> {
    const doc = await this.payload.create({
      collection: 'campaigns',
      user: this.editor,
      data: { title: `活动 ${slug}`, summary: '简介', slug, _status: 'published', ...data } as never,
    })
    return doc.id
  }

  async banner(placement: string, data: Record<string, unknown> = {}): Promise<string> {
    const desktopArt = await this.picture('banner-desktop')
    const common = {
      title: '横幅',
      composition: bannerTitled('标题'),
      alt: '画面',
      priority: 0,
      weight: 100,
    }
    const doc = await this.payload.create({
      collection: 'banners',
      data: { ...common, placement, desktopArt, _status: 'published', ...data } as never,
    })
    return doc.id
  }

  async page(slug: string, blocks: unknown[], data: Record<string, unknown> = {}): Promise<string> {
    const doc = await this.payload.create({
      collection: 'pages',
      user: this.editor,
      data: { title: `页 ${slug}`, slug, blocks, _status: 'published', ...data } as never,
    })
    return doc.id
  }
}

/** How many statements the database was asked while `work` ran. */
export async function countQueries(payload: Payload, work: () => Promise<unknown>): Promise<number> {
  const { pool } = databaseOf(payload)
  const query = pool.query.bind(pool)
  let count = 0
  pool.query = ((...args: Parameters<typeof query>) => {
    count += 1
    return query(...args)
  }) as typeof pool.query
  try {
    await work()
  } finally {
    pool.query = query as typeof pool.query
  }
  return count
}

/** A banner's layout with nothing but a title on a plate, readable over any art. */
export const bannerTitled = (zh: string, en = '') => ({
  layers: [
    { id: 'title', kind: 'text', style: 'title', words: { zh, en }, colour: 'ink', ground: 'paper', places: {} },
  ],
})
