import { runMigrations } from 'graphile-worker'
import type { Payload } from 'payload'
import { currentSettings } from '../settings/current-settings.ts'
import { databaseOf } from './transaction.ts'

/**
 * Brings the database to the schema of this version: the job queue's own migrations and ours, each once. An
 * advisory lock makes machines that start together wait for each other.
 */
export async function migrateDatabase(payload: Payload): Promise<void> {
  const client = await databaseOf(payload).pool.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('fangshi:migrate'))`)
    await runMigrations({ connectionString: currentSettings().DATABASE_URL })
    await payload.db.migrate()
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('fangshi:migrate'))`)
    client.release()
  }
}
