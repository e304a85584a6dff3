import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Executor } from '../database/transaction.ts'
import { bringReleases } from './bring-releases.ts'
import { readReleaseMoment } from './release-epoch.ts'

/** The shop a transaction sees is not the shop of its instant: a release has to go live first, or just has. */
class ShopMoved extends Error {
  constructor() {
    super('a release goes live at the instant of this transaction')
  }
}

/** More turns than releases can go live while one transaction is begun. */
const TURNS = 5

/**
 * Runs work that begins a transaction and holds the shop in it; again when a release comes in between, so that it sees
 * the shop before a release or after it and never some of both.
 */
export async function inOneShop<T>(payload: Payload, work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ShopMoved) || turn === TURNS) throw error
      await bringReleases(payload)
    }
  }
}

/**
 * Keeps releases from going live until the end of the transaction; they wait for it, and it for one that is under way.
 * @throws for `inOneShop` when the shop is not whole as of the instant of the transaction
 */
export async function holdShop(tx: Executor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtext('fangshi:releases'))`)
  const { rows } = await tx.execute(sql`select floor(extract(epoch from now()) * 1000)::bigint as ms`)
  const at = new Date(Number((rows[0] as { ms: string }).ms))
  const { isDue, cameAt } = await readReleaseMoment(tx, at)
  if (isDue || cameAt > at) throw new ShopMoved()
}
