import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf } from '../database/transaction.ts'
import { applyReleasesDue } from './apply-release.ts'
import { type ReleaseMoment, readEpoch, readReleaseMoment } from './release-epoch.ts'

/** The shop as of an instant: every release due by then is live. */
export interface ShopMoment {
  /** the instant to read the shop at */
  at: Date
  epoch: string
  /** nothing read now is good beyond this instant; null: no release is planned */
  next: Date | null
}

/** A shopper waits for a release at most this long, then sees the shop as it was. ms */
const LONGEST_WAIT = 3_000

/** After applying could not even be tried, readers see the shop as it was for this long. ms */
const PAUSE = 1_000

const applying = new WeakMap<Payload, Promise<void>>()
const pausedUntil = new WeakMap<Payload, number>()

/**
 * Applies what is due, if anything is, and tells at which instant and in which epoch the shop stands. Nothing has to
 * run at the instant of a release: the first reader at or after it makes it live for everybody. Never throws for a
 * release that cannot be applied; the shop goes on without it.
 */
export async function bringReleases(payload: Payload, now = new Date()): Promise<ShopMoment> {
  const db = databaseOf(payload).drizzle
  let moment = await readReleaseMoment(db, now)
  // Twice: who joins an attempt that began earlier may have come for something that became due since.
  for (let turn = 0; turn < 2 && moment.isDue && now.getTime() >= (pausedUntil.get(payload) ?? 0); turn += 1) {
    await applyOnce(payload, now)
    moment = await readReleaseMoment(db, now)
  }
  // Another process's clock may be ahead: what has come there has come for everybody.
  const at = moment.cameAt > now ? moment.cameAt : now
  return { at, epoch: moment.epoch, next: nextOf(moment, at) }
}

/** While something due is not applied, nothing is kept for long. */
const nextOf = (moment: ReleaseMoment, at: Date): Date | null =>
  moment.isDue ? new Date(at.getTime() + PAUSE) : moment.next

/** All readers of a process wait for one transaction: they must not take the connections it needs. */
function applyOnce(payload: Payload, at: Date): Promise<void> {
  const running = applying.get(payload)
  if (running) return running
  const started = applyInTransaction(payload, at)
    .catch((error: unknown) => {
      pausedUntil.set(payload, Date.now() + PAUSE)
      payload.logger.warn({ err: error, msg: 'releases that are due could not be applied yet' })
    })
    .finally(() => applying.delete(payload))
  applying.set(payload, started)
  return started
}

async function applyInTransaction(payload: Payload, at: Date): Promise<void> {
  const req = await createLocalReq({ context: { actsForSystem: true }, locale: 'zh', fallbackLocale: 'zh' }, payload)
  await inTransaction(req, async (tx) => {
    await tx.execute(sql.raw(`set local lock_timeout = ${LONGEST_WAIT}`))
    await applyReleasesDue(req, at)
  })
}

/** More turns than releases can go live while one answer is made. */
const TURNS = 10

/**
 * Reads the shop so that no part of the answer is from before a release and another from after it: an answer during
 * which a release went live is made again. `read` may run several times.
 */
export async function readAtOneEpoch<T>(payload: Payload, read: (moment: ShopMoment) => Promise<T>): Promise<T> {
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const moment = await bringReleases(payload)
    const answer = await read(moment)
    if ((await readEpoch(databaseOf(payload).drizzle)) === moment.epoch) return answer
  }
  throw new Error(`a release went live during each of ${TURNS} readings`)
}
