import { createHmac } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf, type Executor } from '../database/transaction.ts'
import { shopRefusals } from './shop-refused.ts'

/** At most `most` attempts in `seconds`, counted from the first of them. */
export interface RateLimit {
  name: string
  most: number
  seconds: number
}

/** How long an account is remembered to have been entered from a client. days */
const REMEMBERED_DAYS = 90

/** Hits beyond this tell nothing more. */
const COUNTED_UP_TO = 1_000_000

const keyOf = (payload: Payload, name: string, who: string): string =>
  createHmac('sha256', payload.secret).update(`rate-limit:${name}:${who}`).digest('hex')

/**
 * Limits, and who or what each of them counts, the narrowest first: what one client tries on one account before what
 * it tries at all, and both before what everybody tries on that account.
 */
export type Counted = readonly (readonly [RateLimit, string])[]

/**
 * Counts one attempt against each limit until one is exceeded, in PostgreSQL, so that every process counts together.
 * Whoever is refused by a narrow limit is not counted by the wider ones, where they would use up what is left to
 * others. It counts at once and outside the caller's transaction: an attempt that fails is an attempt.
 * @throws ShopRefused `too_many_requests` with the seconds until the exceeded limit ends
 */
export async function countAttempt(payload: Payload, limits: Counted): Promise<void> {
  const wait = await secondsToWait(payload, limits)
  if (wait > 0) throw shopRefusals.tooMany(wait)
}

/** Counts as well, and tells nobody: for what is done to others than who asks, and is left undone beyond the limits. */
export async function hasRoom(payload: Payload, limits: Counted): Promise<boolean> {
  return (await secondsToWait(payload, limits)) === 0
}

async function secondsToWait(payload: Payload, limits: Counted): Promise<number> {
  const database = databaseOf(payload).drizzle
  await dropEnded(database)
  for (const [limit, who] of limits) {
    const { rows } = await database.execute(sql`
      insert into mall.rate_limits as r (key, hits, ends_at)
      values (${keyOf(payload, limit.name, who)}, 1, clock_timestamp() + make_interval(secs => ${limit.seconds}))
      on conflict (key) do update set
        hits = case when r.ends_at <= clock_timestamp() then 1 else least(r.hits + 1, ${COUNTED_UP_TO}::int) end,
        ends_at = case when r.ends_at <= clock_timestamp() then excluded.ends_at else r.ends_at end
      returning hits, ceil(extract(epoch from ends_at - clock_timestamp()))::int as seconds_left`)
    const row = rows[0] as { hits: number; seconds_left: number }
    if (row.hits > limit.most) return Math.max(row.seconds_left, 1)
  }
  return 0
}

/** Takes the count of a limit back to nothing, after somebody has shown that they may. */
export async function forgetAttempts(tx: Executor, payload: Payload, limit: RateLimit, who: string): Promise<void> {
  await tx.execute(sql`delete from mall.rate_limits where key = ${keyOf(payload, limit.name, who)}`)
}

/** Whether an account has been entered from this client before. */
export async function isKnownClient(payload: Payload, account: string, client: string): Promise<boolean> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select 1 from mall.known_clients
     where key = ${keyOf(payload, 'known', `${account}|${client}`)}
       and seen_at > now() - make_interval(days => ${REMEMBERED_DAYS}::int)`)
  return rows.length > 0
}

export async function rememberClient(tx: Executor, payload: Payload, account: string, client: string): Promise<void> {
  await tx.execute(sql`
    insert into mall.known_clients (key) values (${keyOf(payload, 'known', `${account}|${client}`)})
    on conflict (key) do update set seen_at = now()`)
}

/** A few of what is over go with every attempt, so that the tables stay as small as the traffic. */
async function dropEnded(tx: Executor): Promise<void> {
  await tx.execute(sql`
    delete from mall.rate_limits where key in (
      select key from mall.rate_limits where ends_at < clock_timestamp() order by ends_at limit 5 for update skip locked)`)
  await tx.execute(sql`
    delete from mall.known_clients where key in (
      select key from mall.known_clients where seen_at < now() - make_interval(days => ${REMEMBERED_DAYS}::int)
       order by seen_at limit 5 for update skip locked)`)
}
