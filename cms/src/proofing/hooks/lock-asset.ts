import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook, Where } from 'payload'
import { z } from 'zod'
import { transactionOf } from '../../database/transaction.ts'
import { can, type Principal } from '../../permissions/permissions.ts'

/** As many as a bulk edit of the list may touch. */
const MOST = 1000

/**
 * Lets changes of one asset wait for each other. Payload reads a document, works, and writes all of it back: without
 * the lock, an edit of the alternative text that began before an upload or an approval would quietly undo it.
 */
export const lockAsset: CollectionBeforeOperationHook = async ({ args, operation, req, overrideAccess }) => {
  if (operation !== 'update' && operation !== 'updateByID') return args
  // Those who may not change anything must not be able to hold anything up.
  if (!overrideAccess && !can(req.user as Principal, 'update', 'media')) return args
  const { id, where } = args as { id?: string; where?: Where }
  const ids = (id === undefined ? await idsOf(where) : [id]).filter((one) => z.uuid().safeParse(one).success)
  if (ids.length === 0) return args
  const tx = await transactionOf(req)
  const list = sql.join(
    ids.map((one) => sql`${one}::uuid`),
    sql`, `,
  )
  await tx.execute(sql`select id from media where id in (${list}) order by id for update`)
  return args

  async function idsOf(which: Where | undefined): Promise<string[]> {
    if (!which) return []
    const { docs } = await req.payload.find({
      collection: 'media',
      where: which,
      limit: MOST,
      pagination: false,
      depth: 0,
      overrideAccess: overrideAccess ?? false,
      user: req.user,
      trash: true,
      select: { sha256: true },
      req,
    })
    return docs.map((doc) => String(doc.id))
  }
}
