import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { databaseOf, type Executor } from '../database/transaction.ts'
import { readPins } from '../search/search.ts'
import { visibleInSql } from '../time/time.ts'
import { api, isPage, page } from './ask-shop.ts'
import type { Expected } from './expected-shop.ts'
import { type Fault, faultOf, found, type Sighting } from './rules/shop-faults.ts'

/** Products of a result that are held against each other. */
const COMPARED = 8

/** A search shows first what is pinned now and leaves out what is hidden now, whichever decisions those are. */
export async function faultsOfPin(payload: Payload, { title: q }: Expected): Promise<Fault[]> {
  const db = databaseOf(payload).drizzle
  const path = `search?q=${encodeURIComponent(q)}`
  const [inApi, onPage] = await Promise.all([api(path), page(`/${path}`)])
  // Read after the answers: what has changed between is seen by the next look.
  const now = new Date()
  const pins = await readPins(db, q, now)
  const first = await slugsOf(db, pins.pinned, now)
  const hidden = await slugsOf(db, pins.hidden, now)
  if (inApi === null || inApi === 'missing') return []
  const listed = (inApi.found as { listing: { products: { slug: string }[] } }).listing.products.map(({ slug }) => slug)
  const isInOrder =
    first.every((slug, index) => listed[index] === slug) && !listed.some((slug) => hidden.includes(slug))
  const sighting: Sighting = !isPage(onPage)
    ? 'away'
    : followOneAnother(onPage.text, listed.slice(0, COMPARED)) &&
        !hidden.some((slug) => placeOf(onPage.text, slug) >= 0)
      ? 'shown'
      : 'old'
  return found(faultOf('api', true, isInOrder ? 'shown' : 'old'), faultOf('page', true, sighting))
}

const placeOf = (html: string, slug: string): number => html.indexOf(`/products/${encodeURIComponent(slug)}"`)

function followOneAnother(html: string, slugs: readonly string[]): boolean {
  const places = slugs.map((slug) => placeOf(html, slug))
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))
}

/** Of these products those in the shop now, in this order. */
async function slugsOf(db: Executor, ids: readonly string[], now: Date): Promise<string[]> {
  const { rows } = await db.execute(sql`
    select p.slug from unnest(${sql.param([...ids])}::uuid[]) with ordinality wanted(id, place)
      join products p on p.id = wanted.id
     where ${visibleInSql('p', now)} and exists (select from skus s where s.product_id = p.id and s.active is true)
     order by wanted.place`)
  return rows.map(({ slug }) => String(slug))
}
