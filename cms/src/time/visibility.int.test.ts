import { sql } from '@payloadcms/db-postgres'
import fc from 'fast-check'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../database/new-id.ts'
import { databaseOf } from '../database/transaction.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import {
  isLiveAt,
  isPubliclyLiveAt,
  type VisibilityWindow,
  visibleFilter,
  visibleInSql,
  windowForIndex,
} from './time.ts'

/** ms around which all windows lie close together, so that random instants meet their edges. */
const AROUND = Date.UTC(2026, 10, 11, 2)
const SPREAD = 40

const edge = fc.option(fc.integer({ min: -SPREAD, max: SPREAD }), { nil: null })
const instant = fc.integer({ min: -SPREAD - 2, max: SPREAD + 2 })

/** Ends before beginnings, empty windows and open ends included: the rule must hold for what nobody means, too. */
const WINDOWS = fc.sample(fc.record({ from: edge, until: edge }), { numRuns: 300, seed: 20261111 })

let mall: TestMall
let client: Meilisearch
let index: string
const windows = new Map<string, VisibilityWindow>()

const at = (offset: number): Date => new Date(AROUND + offset)

beforeAll(async () => {
  mall = await openTestMall()
  client = new Meilisearch({ host: process.env.TEST_MEILI_URL ?? '', apiKey: process.env.TEST_MEILI_KEY ?? '' })
  index = `${process.env.MEILI_PREFIX}visibility`
  for (const { from, until } of WINDOWS) {
    windows.set(newId(), { from: from === null ? null : at(from), until: until === null ? null : at(until) })
  }
  const rows = [...windows].map(([id, window]) => ({ id, ...window }))
  await databaseOf(mall.payload).drizzle.execute(sql`
    insert into articles (id, slug, window_from, window_until, _status)
    select id, 'a-' || id, "from", until, 'published'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, "from" timestamptz, until timestamptz)`)
  await client.createIndex(index, { primaryKey: 'id' }).waitTask({ timeout: 60_000 })
  await client
    .index(index)
    .updateSettings({ filterableAttributes: ['visibleFrom', 'visibleUntil'] })
    .waitTask({ timeout: 60_000 })
  await client
    .index(index)
    .addDocuments([...windows].map(([id, window]) => ({ id, ...windowForIndex(window) })))
    .waitTask({ timeout: 60_000 })
})
afterAll(async () => {
  await client.deleteIndex(index).waitTask({ timeout: 60_000 })
  await mall.close()
})

const byRule = (t: Date): string[] =>
  [...windows].flatMap(([id, window]) => (isLiveAt(window, t) ? [id] : [])).toSorted()

async function byWhere(t: Date): Promise<string[]> {
  const { docs } = await mall.payload.find({
    collection: 'articles',
    where: isPubliclyLiveAt(t),
    pagination: false,
    depth: 0,
    select: { slug: true },
  })
  return docs.map((doc) => doc.id).toSorted()
}

async function bySql(t: Date): Promise<string[]> {
  const { rows } = await databaseOf(mall.payload).drizzle.execute(
    sql`select a.id from articles a where ${visibleInSql('a', t)}`,
  )
  return (rows as { id: string }[]).map((row) => row.id).toSorted()
}

async function byFilter(t: Date): Promise<string[]> {
  const { results } = await client
    .index(index)
    .getDocuments<{ id: string }>({ filter: visibleFilter(t), fields: ['id'], limit: 1000 })
  return results.map((document) => document.id).toSorted()
}

describe('who is visible', () => {
  it('is the same for the rule, the query, plain SQL and the search filter, at every instant', async () => {
    await fc.assert(
      fc.asyncProperty(instant, async (offset) => {
        const t = at(offset)
        const expected = byRule(t)
        expect(await byWhere(t)).toEqual(expected)
        expect(await bySql(t)).toEqual(expected)
        expect(await byFilter(t)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('includes the first instant of a window and excludes its last, to the millisecond', async () => {
    for (const [id, { from, until }] of [...windows].slice(0, 40)) {
      if (from == null || until == null || Number(from) >= Number(until)) continue
      const visible = async (t: number): Promise<boolean[]> =>
        Promise.all([byRule, byWhere, bySql, byFilter].map(async (find) => (await find(new Date(t))).includes(id)))
      expect(await visible(Number(from) - 1)).toEqual([false, false, false, false])
      expect(await visible(Number(from))).toEqual([true, true, true, true])
      expect(await visible(Number(until) - 1)).toEqual([true, true, true, true])
      expect(await visible(Number(until))).toEqual([false, false, false, false])
    }
  })
})
