import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { visibleInSql } from '../time/time.ts'
import { api, isPage, page } from './ask-shop.ts'
import type { Expected } from './expected-shop.ts'
import { type Fault, faultOf, found, type Sighting } from './rules/shop-faults.ts'

/** Articles looked at that speak of one coupon: a page that is behind is seldom alone. */
const MOST = 3

/** A coupon is priced at the instant of an order; what can be late are the articles that say whether it can be used. */
export async function faultsOfCoupon(payload: Payload, { title: code, isLive }: Expected): Promise<Fault[]> {
  const db = databaseOf(payload).drizzle
  const now = new Date()
  const { rows } = await db.execute(sql`
    select a.slug, k.window_from > ${now.toISOString()}::timestamptz as "isComing"
      from articles a join articles_locales l on l._parent_id = a.id and l._locale = 'zh'
      join coupons k on k.code = ${code} and k.active is true
     where ${visibleInSql('a', now)}
       and jsonb_path_exists(l.body, '$.** ? (@.blockType == "coupon" && @.code == $code)', jsonb_build_object('code', ${code}::text))
     order by a.id limit ${MOST}`)
  const faults = await Promise.all(
    (rows as unknown as { slug: string; isComing: boolean | null }[]).map(({ slug, isComing }) => {
      const states = isLive ? ['open', 'used_up'] : isComing ? ['coming'] : ['ended']
      return faultsOfArticle(slug, code, states)
    }),
  )
  const byPlace = new Map(faults.flat().map((fault) => [fault.where, fault]))
  return [...byPlace.values()]
}

async function faultsOfArticle(slug: string, code: string, states: readonly string[]): Promise<Fault[]> {
  const [inApi, onPage] = await Promise.all([api(`articles/${slug}`), page(`/articles/${slug}`)])
  const said = JSON.stringify(inApi === null || inApi === 'missing' ? null : inApi.found)
  const coupon = new RegExp(`\\{"code":"${code}"[^{}]*"state":"(\\w+)"`)
  const apiState = coupon.exec(said)?.[1]
  const pageState = isPage(onPage)
    ? new RegExp(`data-coupon="${code}" data-state="(\\w+)"`).exec(onPage.text)?.[1]
    : undefined
  const sightingOf = (state: string | undefined): Sighting =>
    state === undefined ? 'away' : states.includes(state) ? 'shown' : 'old'
  return found(faultOf('api', true, sightingOf(apiState)), faultOf('page', true, sightingOf(pageState)))
}
