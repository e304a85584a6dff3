import { sql } from '@payloadcms/db-postgres'
import { transactionOf } from '../../../../cms/src/database/transaction.ts'
import { type IdsByName, idOf, inSeedTransaction, type SeedContext } from './seed-context.ts'

/** Whose work what is there is, by role. */
const OWNERS = {
  articles: 'copywriter',
  banners: 'designer',
  campaigns: 'marketing',
  notices: 'service',
  pages: 'operations',
  products: 'operations',
} as const

/** Gives everything written an owner, so that desks, board and calendar tell whose it is; whose is no content. */
export async function seedOwners(context: SeedContext, staff: IdsByName): Promise<void> {
  await inSeedTransaction(context, async (req) => {
    const tx = await transactionOf(req)
    for (const [collection, role] of Object.entries(OWNERS)) {
      const owner = idOf(staff, role)
      await tx.execute(sql`update ${sql.identifier(collection)} set owner_id = ${owner}::uuid`)
      await tx.execute(sql`
        update ${sql.identifier(`_${collection}_v`)} set version_owner_id = ${owner}::uuid where latest`)
    }
  })
}
