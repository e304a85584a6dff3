import { runMigrations } from 'graphile-worker'
import { currentSettings } from '../settings/current-settings.ts'
import { openPayload } from './open-payload.ts'
import { databaseOf } from './transaction.ts'

/**
 * Brings the database to the schema of this version: the job queue's and Payload's own migrations, each
 * once. An advisory lock makes two starting machines wait for each other.
 */
async function migrate(): Promise<void> {
  const payload = await openPayload()
  const { pool } = databaseOf(payload)
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('fangshi:migrate'))`)
    await runMigrations({ connectionString: currentSettings().DATABASE_URL, logger: undefined as never })
    await payload.db.migrate()
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('fangshi:migrate'))`)
    client.release()
  }
}

await migrate()
process.exit(0)
