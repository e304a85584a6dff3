import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { clearAlarms, type NewAlarm, raiseAlarms } from './alarms.ts'
import { collectMoments } from './collect-moments.ts'
import { type Expected, expectedOf, isWatchable } from './expected-shop.ts'
import { beat, ROUND } from './heart.ts'
import { lookAtParts, lookAtReleases } from './look-at-parts.ts'
import { faultsInShop } from './look-at-shop.ts'
import { eventOf, GRACE, isMissed } from './rules/late.ts'
import type { Fault } from './rules/shop-faults.ts'

/** Things looked at in one round, those not looked at for the longest first; more wait for the next. */
const A_ROUND = 60
/** Looked at together. */
const AT_ONCE = 4

interface OpenMoment {
  key: string
  collection: string
  docId: string
  due: Date
  faultySince: Date | null
}

/** What one process remembers between its rounds: since when each part has been found at fault. */
export type PartMemory = Map<string, Date>

/**
 * One round of the guard: asks whether every part is there, whether releases took effect, and of everything that had
 * to change by itself whether shoppers see it so, on the page, in the API and in the index. Raises and clears alarms.
 */
export async function guardRound(payload: Payload, memory: PartMemory, now: Date): Promise<void> {
  await lookAtAllParts(payload, memory, now)
  await lookAtAllReleases(payload, now)
  const db = databaseOf(payload).drizzle
  await collectMoments(db, now)
  const moments = await openMoments(payload)
  const missed: NewAlarm[] = []
  const well: string[] = []
  for (let first = 0; first < moments.length; first += AT_ONCE) {
    const looks = await Promise.all(moments.slice(first, first + AT_ONCE).map((moment) => look(payload, moment, now)))
    for (const { key, alarm, isWell } of looks) {
      if (alarm) missed.push(alarm)
      if (isWell) well.push(`moment:${key}`)
    }
  }
  await raiseAlarms(payload, missed, now)
  await clearAlarms(payload, well, now)
  await clearOrphans(payload, now)
  await beat(payload, ROUND)
}

async function lookAtAllParts(payload: Payload, memory: PartMemory, now: Date): Promise<void> {
  const parts = await lookAtParts(payload, now)
  const alarms: NewAlarm[] = []
  for (const { key, alarm } of parts) {
    if (alarm === null) {
      memory.delete(key)
      continue
    }
    const since = memory.get(key) ?? now
    memory.set(key, since)
    if (now.getTime() - since.getTime() >= GRACE)
      alarms.push({ ...alarm, due: since, event: `alarm:${key}:${since.toISOString()}` })
  }
  await raiseAlarms(payload, alarms, now)
  await clearAlarms(
    payload,
    parts.filter(({ alarm }) => alarm === null).map(({ key }) => key),
    now,
  )
}

async function lookAtAllReleases(payload: Payload, now: Date): Promise<void> {
  const alarms = await lookAtReleases(payload, now)
  await raiseAlarms(payload, alarms, now)
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select key from mall.alarms where cleared_at is null and kind = 'release'`,
  )
  const still = new Set(alarms.map(({ key }) => key))
  await clearAlarms(
    payload,
    rows.map(({ key }) => String(key)).filter((key) => !still.has(key)),
    now,
  )
}

async function openMoments(payload: Payload): Promise<OpenMoment[]> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select key, collection, doc_id as "docId", due, faulty_since as "faultySince" from mall.shop_moments
     where settled_at is null order by looked_at nulls first, due limit ${A_ROUND}`)
  return (
    rows as unknown as (Omit<OpenMoment, 'due' | 'faultySince'> & { due: string; faultySince: string | null })[]
  ).map((row) => ({ ...row, due: new Date(row.due), faultySince: row.faultySince ? new Date(row.faultySince) : null }))
}

interface Look {
  key: string
  alarm: NewAlarm | null
  isWell: boolean
}

async function look(payload: Payload, moment: OpenMoment, now: Date): Promise<Look> {
  const { key, collection, docId } = moment
  const db = databaseOf(payload).drizzle
  const expected = isWatchable(collection) ? await expectedOf(db, collection, docId, new Date()) : null
  const faults = isWatchable(collection) && expected ? await faultsInShop(payload, collection, docId, expected) : []
  const t = sql`${now.toISOString()}::timestamptz`
  if (expected === null || faults.length === 0) {
    await db.execute(
      sql`update mall.shop_moments set looked_at = ${t}, faulty_since = null, settled_at = ${t} where key = ${key}`,
    )
    return { key, alarm: null, isWell: true }
  }
  await db.execute(sql`
    update mall.shop_moments set looked_at = ${t}, faulty_since = coalesce(faulty_since, ${t}) where key = ${key}`)
  const due = new Date(Math.max(expected.changedAt.getTime(), moment.due.getTime()))
  const alarm = isMissed({ due, faultySince: moment.faultySince }, now) ? alarmOf(moment, expected, faults) : null
  return { key, alarm, isWell: false }
}

const alarmOf = ({ key, collection, docId, due }: OpenMoment, { title }: Expected, faults: Fault[]): NewAlarm => ({
  key: `moment:${key}`,
  kind: 'moment',
  title: { zh: `“${title}”误点`, en: `“${title}” missed its time` },
  href: `/admin/collections/${collection}/${docId}`,
  faults,
  due,
  event: eventOf(due),
})

/** What is not watched any more, because days have passed, is not an alarm any more. */
async function clearOrphans(payload: Payload, now: Date): Promise<void> {
  await databaseOf(payload).drizzle.execute(sql`
    update mall.alarms a set cleared_at = ${now.toISOString()}::timestamptz
     where a.cleared_at is null and a.kind = 'moment'
       and not exists (select from mall.shop_moments m where 'moment:' || m.key = a.key and m.settled_at is null)`)
}
