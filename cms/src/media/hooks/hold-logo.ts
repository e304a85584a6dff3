import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '../../database/transaction.ts'
import { editsOf } from '../rules/asset-edits.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A logo newly chosen as a watermark is held until the transaction ends, so that nobody deletes it meanwhile. Whoever
 * is deleting it already is waited for; that it is gone is then said by the check of the recipe, which comes after.
 */
export const holdLogo: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const logo = editsOf(data)?.watermark?.logo
  if (!logo || !UUID.test(logo) || logo === editsOf(originalDoc ?? {})?.watermark?.logo) return data
  const tx = await transactionOf(req)
  await tx.execute(sql`select 1 from media where id = ${logo}::uuid for key share`)
  return data
}
