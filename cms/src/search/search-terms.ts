import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { StoreLocale } from '../store-api/contract.ts'
import { dayInZone } from '../time/time.ts'
import { countedTerm } from './rules/shopper-query.ts'

/** ms between writes: a search costs no write of its own */
const WRITE_EVERY_MS = 10_000
/** Different terms kept before they are written at once; more only when the database is away, and then they are dropped. */
const MOST_WAITING = 500

/** A search as of another instant than now is staff looking ahead, not a shopper. ms */
const NOW_TOLERANCE_MS = 60_000

interface Counted {
  day: string
  locale: StoreLocale
  term: string
  searches: number
  zeroResults: number
}

const waiting = new Map<string, Counted>()
let timer: NodeJS.Timeout | undefined

/** Counts a search by day, language and what was asked, and nothing about who asked. Never throws, never waits. */
export function countSearch(
  payload: Payload,
  search: { term: string; locale: StoreLocale; at: Date; foundNothing: boolean },
): void {
  const term = countedTerm(search.term)
  if (term === null || Math.abs(Date.now() - search.at.getTime()) > NOW_TOLERANCE_MS) return
  const day = dayInZone(search.at, currentSettings().MALL_TIME_ZONE)
  const key = `${day} ${search.locale} ${term}`
  const counted = waiting.get(key)
  if (!counted && waiting.size >= MOST_WAITING) return
  waiting.set(key, {
    day,
    locale: search.locale,
    term,
    searches: (counted?.searches ?? 0) + 1,
    zeroResults: (counted?.zeroResults ?? 0) + (search.foundNothing ? 1 : 0),
  })
  if (timer !== undefined) return
  timer = setTimeout(() => {
    timer = undefined
    void writeSearchTerms(payload).catch((error) =>
      payload.logger.warn({ err: error, msg: 'searches were not counted' }),
    )
  }, WRITE_EVERY_MS).unref()
}

/** Writes the counts that wait. Counts that cannot be written are given up: they are statistics. */
export async function writeSearchTerms(payload: Payload): Promise<void> {
  const counts = [...waiting.values()]
  waiting.clear()
  if (counts.length === 0) return
  // In one order everywhere, so that two processes never wait for each other's rows.
  const rows = counts.toSorted((a, b) => (`${a.day}${a.locale}${a.term}` < `${b.day}${b.locale}${b.term}` ? -1 : 1))
  await databaseOf(payload).drizzle.execute(sql`
    insert into mall.search_terms (day, locale, term, searches, zero_results)
    select * from jsonb_to_recordset(${JSON.stringify(rows.map(({ zeroResults, ...row }) => ({ ...row, zero_results: zeroResults })))}::jsonb)
      as counted(day date, locale text, term text, searches integer, zero_results integer)
    on conflict (day, locale, term) do update
      set searches = search_terms.searches + excluded.searches, zero_results = search_terms.zero_results + excluded.zero_results`)
}
