import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { hrefOfMember, type ReleaseMember } from '../releases/releases.ts'
import { pagesInOrder, type TouchedPage } from './rules/touched-pages.ts'

const PREFIX: Record<string, string> = {
  products: '/products/',
  articles: '/articles/',
  campaigns: '/campaigns/',
  pages: '/pages/',
}

/** Where what the release changes is to be seen. What it takes down has no page any more. */
export async function touchedPages(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  titles: ReadonlyMap<string, string>,
): Promise<TouchedPage[]> {
  const shown = members.filter(({ action }) => action !== 'withdraw' && action !== 'off')
  const productOf = await productsOfSkus(req, shown)
  const slugs = await slugsOf(req, shown, productOf)
  const pages = shown.flatMap((member): TouchedPage[] => {
    const page = (path: string): TouchedPage => ({
      path,
      title: titles.get(member.id) ?? path,
      memberId: member.id,
      href: hrefOfMember(member),
    })
    if (member.collection === 'banners') return [page(bannerPath(member, slugs))]
    if (member.collection === 'notices') return [page('/notices')]
    const product = productOf.get(member.docId)
    const collection = product ? 'products' : member.collection
    // A version of a release brings its own address.
    const staged = member.kind === 'document' ? (member.staged?.slug as string | undefined) : undefined
    const slug = staged ?? slugs.get(`${collection}:${product ?? member.docId}`)
    if (!slug || !PREFIX[collection]) return []
    return [page(collection === 'pages' && slug === 'home' ? '/' : `${PREFIX[collection]}${slug}`)]
  })
  return pagesInOrder(pages)
}

/** Where a banner stands first of all. */
function bannerPath({ staged }: ReleaseMember, slugs: ReadonlyMap<string, string>): string {
  const placement = String(staged?.placement ?? '')
  const [of, id] =
    placement === 'category.top'
      ? ['categories', staged?.category]
      : ['campaigns', placement === 'campaign.top' ? staged?.campaign : null]
  const slug = typeof id === 'string' ? slugs.get(`${of}:${id}`) : undefined
  return slug ? `/${of}/${slug}` : '/'
}

async function productsOfSkus(req: PayloadRequest, members: readonly ReleaseMember[]): Promise<Map<string, string>> {
  const ids = members.filter(({ kind }) => kind === 'price' || kind === 'price_window').map(({ docId }) => docId)
  if (ids.length === 0) return new Map()
  const { rows } = await databaseOf(req.payload).drizzle.execute(
    sql`select id::text, product_id::text as product from skus where id = any(${sql.param(ids)}::uuid[])`,
  )
  return new Map(rows.map(({ id, product }) => [String(id), String(product)]))
}

async function slugsOf(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  productOf: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = [
    ...members.map(({ docId }) => docId),
    ...productOf.values(),
    ...members.flatMap(({ staged }) => [staged?.category, staged?.campaign].filter((id) => typeof id === 'string')),
  ]
  const tables = [...Object.keys(PREFIX), 'categories']
  const { rows } = await databaseOf(req.payload).drizzle.execute(
    sql.join(
      tables.map(
        (table) =>
          sql`select ${`${table}:`}::text || id::text as key, slug from ${sql.identifier(table)} where id = any(${sql.param(ids)}::uuid[])`,
      ),
      sql` union all `,
    ),
  )
  return new Map(rows.map(({ key, slug }) => [String(key), String(slug ?? '')]))
}
