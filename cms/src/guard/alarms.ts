import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import type { Sentence } from '../commands/commands.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf, type Executor } from '../database/transaction.ts'
import { notify } from '../notifications/notifications.ts'
import type { Fault } from './rules/shop-faults.ts'

/** Something that is not as it has to be, once it has been so for too long. */
export interface NewAlarm {
  /** names the thing: one alarm is open for it at a time */
  key: string
  kind: 'part' | 'moment' | 'release'
  title: Sentence
  href: string | null
  faults: readonly Fault[]
  /** the instant that was missed */
  due: Date | null
  /** what people are told of once, together with everything else of the same event */
  event: string
}

/** An alarm as people see it; instants ISO 8601 in UTC. */
export interface AlarmView {
  id: string
  /** names the thing */
  key: string
  kind: NewAlarm['kind']
  title: Sentence
  href: string | null
  faults: Fault[]
  due: string | null
  beganAt: string
  clearedAt: string | null
}

/** What comes back so soon after it was well is the same event. */
const SAME_EVENT = sql.raw(`interval '10 minutes'`)
/** Those who see to it. */
const TOLD = ['operations', 'tech'] as const

/**
 * Raises an alarm, or says of one that is open what is the matter now. People are told once an event, whatever the
 * number of things and of processes that saw it.
 */
export async function raiseAlarms(payload: Payload, alarms: readonly NewAlarm[], now: Date): Promise<void> {
  if (alarms.length === 0) return
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (tx) => {
    // One at a time: two that see the same must not both be first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fangshi:alarms'))`)
    const raised: NewAlarm[] = []
    for (const alarm of alarms) if (await raise(tx, alarm, now)) raised.push(alarm)
    for (const [event, ofOne] of Map.groupBy(raised, (alarm) => alarm.event)) await tell(req, event, ofOne)
  })
}

/** @returns whether it is news */
async function raise(tx: Executor, alarm: NewAlarm, now: Date): Promise<boolean> {
  const t = sql`${now.toISOString()}::timestamptz`
  const faults = sql`${JSON.stringify(alarm.faults)}::jsonb`
  const { rows } = await tx.execute(sql`
    update mall.alarms set faults = ${faults}, seen_at = ${t}, cleared_at = null
     where id = (select id from mall.alarms where key = ${alarm.key}
                    and (cleared_at is null or cleared_at > ${t} - ${SAME_EVENT})
                  order by cleared_at desc nulls first limit 1)
    returning id`)
  if (rows.length > 0) return false
  await tx.execute(sql`
    insert into mall.alarms (key, kind, title, href, faults, due, began_at, seen_at)
    values (${alarm.key}, ${alarm.kind}, ${JSON.stringify(alarm.title)}::jsonb, ${alarm.href}, ${faults},
            ${alarm.due?.toISOString() ?? null}::timestamptz, ${t}, ${t})`)
  return true
}

async function tell(req: PayloadRequest, event: string, alarms: readonly NewAlarm[]): Promise<void> {
  const [first] = alarms
  if (!first) return
  const more = alarms.length - 1
  await notify(req, {
    kind: 'alarm',
    key: event,
    about: {
      collection: 'alarms',
      id: 'shop',
      title: more === 0 ? first.title.zh : `${first.title.zh} +${more}`,
      href: '/admin/health',
    },
    note: first.faults[0]?.zh ?? '',
    to: { roles: TOLD },
    bySystem: true,
  })
}

/** What was wrong is well again. */
export async function clearAlarms(payload: Payload, keys: readonly string[], now: Date): Promise<void> {
  if (keys.length === 0) return
  await databaseOf(payload).drizzle.execute(sql`
    update mall.alarms set cleared_at = ${now.toISOString()}::timestamptz
     where cleared_at is null and key = any(${sql.param([...keys])}::text[])`)
}

/** The alarms that are open, and those of the last days that are over, newest first. */
export async function readAlarms(payload: Payload, { open }: { open: boolean }): Promise<AlarmView[]> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select id::text, key, kind, title, href, faults, due, began_at as "beganAt", cleared_at as "clearedAt" from mall.alarms
     where ${open ? sql`cleared_at is null` : sql`cleared_at > now() - interval '7 days'`}
     order by began_at desc, id limit 200`)
  const iso = (value: unknown): string | null => (value == null ? null : new Date(String(value)).toISOString())
  return (rows as unknown as AlarmView[]).map((row) => ({
    ...row,
    due: iso(row.due),
    beganAt: iso(row.beganAt) ?? '',
    clearedAt: iso(row.clearedAt),
  }))
}
