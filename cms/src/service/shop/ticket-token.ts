import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, Payload } from 'payload'
import { hashOfToken, linkToken } from '../../customers/customers.ts'
import { type Executor, transactionOf } from '../../database/transaction.ts'

/** The token of a ticket's page; whoever holds it is the shopper. */
export const ticketToken = (payload: Payload, ticketId: string): string => linkToken(payload.secret, 'ticket', ticketId)

/** The ticket a token opens, or null. */
export async function ticketOfToken(tx: Executor, token: string): Promise<string | null> {
  const { rows } = await tx.execute(sql`select id from tickets where token_hash = ${hashOfToken(token)}`)
  return rows[0] ? String(rows[0].id) : null
}

/** Whoever opens a ticket, it has a page for its shopper from the first moment. */
export const keepTokenHash: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const tx = await transactionOf(req)
  await tx.execute(sql`
    update tickets set token_hash = ${hashOfToken(ticketToken(req.payload, doc.id))} where id = ${doc.id}::uuid`)
  return doc
}
