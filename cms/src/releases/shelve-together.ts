import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Executor } from '../database/transaction.ts'
import { keepVersions } from '../editorial/editorial.ts'
import { changeTogether, draftsOf, holdDocuments, keepDraftsNewest } from './change-together.ts'
import type { ReleaseMember } from './release-members.ts'
import type { Values } from './rules/merge-back.ts'
import { contentOf } from './write-live.ts'

/** A product on or off the shelf. */
export interface ShelfMove {
  member: ReleaseMember
  /** how the product stood, by path */
  before: Values
  /** `window.from`, `window.until`: what becomes of them; what is not named stays */
  edges: Values
}

/**
 * Moves the shelf windows of products, and keeps versions that say so.
 * @param decide what becomes of a product's window as the product stands; null: it is left as it is
 * @returns the moves that were made
 */
export async function shelveTogether(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  at: Date,
  decide: (member: ReleaseMember, before: Values) => Values | null,
): Promise<ShelfMove[]> {
  const held = await holdDocuments(
    req,
    'products',
    members.map(({ docId }) => docId),
  )
  const moves = members.flatMap((member): ShelfMove[] => {
    const live = held.get(member.docId)?.main?.doc
    // One by one it says what is wrong with it.
    if (!live || live.deletedAt) return []
    const before = contentOf(req, 'products', live)
    const edges = decide(member, before)
    return edges ? [{ member, before, edges }] : []
  })
  const ids = moves.map(({ member }) => member.docId)
  const before = new Map([...held].filter(([id]) => ids.includes(id)))
  await changeTogether(req, 'products', before, async (tx) => {
    const drafts = await draftsOf(tx, 'products', ids)
    await moveWindows(tx, moves, at)
    await keepVersions(tx, 'products', ids, at)
    await keepDraftsNewest(tx, 'products', drafts, at)
  })
  return moves
}

async function moveWindows(tx: Executor, moves: readonly ShelfMove[], at: Date): Promise<void> {
  const rows = moves.map(({ member, before, edges }) => ({
    id: member.docId,
    from: 'window.from' in edges ? edges['window.from'] : before['window.from'],
    until: 'window.until' in edges ? edges['window.until'] : before['window.until'],
  }))
  await tx.execute(sql`
    update products p set window_from = r."from", window_until = r.until, updated_at = ${at.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "from" timestamptz, until timestamptz)
     where p.id = r.id`)
}
