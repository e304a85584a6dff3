import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'

const LOCK = `hashtextextended('fangshi:asset:' || $1, 0)`

/**
 * Runs the work while this process alone holds the asset; false, with nothing done, when another one has it. The
 * lock lives in PostgreSQL and dies with its connection, so a worker that is killed leaves none behind.
 */
export async function withAssetLock(payload: Payload, assetId: string, work: () => Promise<void>): Promise<boolean> {
  const client = await databaseOf(payload).pool.connect()
  let isSound = false
  try {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${LOCK}) as mine`, [assetId])
    const isMine = rows[0]?.mine === true
    try {
      if (isMine) await work()
    } finally {
      if (isMine) await client.query(`select pg_advisory_unlock(${LOCK})`, [assetId])
    }
    isSound = true
    return isMine
  } finally {
    // After trouble the connection itself goes, and the lock with it.
    client.release(!isSound)
  }
}
