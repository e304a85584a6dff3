import { migrateDatabase } from './migrate-database.ts'
import { openPayload } from './open-payload.ts'

await migrateDatabase(await openPayload())
process.exit(0)
