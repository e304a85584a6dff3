import type { CollectionSlug, PayloadRequest } from 'payload'
import type { ReleaseMember } from './release-members.ts'
import { type MergeConflict, type MergeDecision, type Merged, mergeBack, type Values } from './rules/merge-back.ts'
import { contentOf, type LiveDoc, readLive, writeLive } from './write-live.ts'

/** What people decided, by member and path. */
export type Decisions = Readonly<Record<string, Readonly<Record<string, MergeDecision>>>>

/** What taking one member back would write and where somebody was at work since. */
export async function planRevert(
  req: PayloadRequest,
  member: ReleaseMember,
  decisions: Decisions = {},
): Promise<Merged & { live: LiveDoc | null }> {
  const { before, applied } = member
  if (!before || !applied) return { changes: {}, conflicts: [], live: null }
  const { live, now } = await valuesNow(req, member)
  if (now === null) return { changes: {}, conflicts: [], live: null }
  return { ...mergeBack({ before, applied, now }, decisions[member.id]), live }
}

/** As things stand in the request's transaction; null: it is gone, and there is nothing to take back. */
async function valuesNow(
  req: PayloadRequest,
  member: ReleaseMember,
): Promise<{ live: LiveDoc | null; now: Values | null }> {
  switch (member.kind) {
    case 'document':
    case 'shelf': {
      const collection = member.collection as CollectionSlug
      const live = await readLive(req, collection, member.docId)
      return { live, now: contentOf(req, collection, live) }
    }
    case 'price': {
      const sku = await find(req, 'skus', member.docId)
      return { live: null, now: sku && { price: sku.price, compareAt: sku.compareAt ?? null } }
    }
    case 'price_window': {
      const window = await find(req, 'price-windows', String(member.applied?.window))
      const edges = (window?.window ?? {}) as { until?: string | null }
      return {
        live: null,
        now: window && { window: window.id, price: window.price, 'window.until': edges.until ?? null },
      }
    }
  }
}

async function find(req: PayloadRequest, collection: 'skus' | 'price-windows', id: string) {
  const doc = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return doc as Record<string, unknown> | null
}

/** Takes one member back, in the request's transaction, and tells where hand-made changes stayed. */
export async function revertMember(
  req: PayloadRequest,
  member: ReleaseMember,
  decisions: Decisions,
  at: Date,
): Promise<MergeConflict[]> {
  const { changes, conflicts, live } = await planRevert(req, member, decisions)
  if (Object.keys(changes).length === 0) return conflicts
  switch (member.kind) {
    case 'document':
    case 'shelf':
      if (live) {
        const values =
          member.kind === 'document' && !('_status' in changes) ? { ...changes, _status: live._status } : changes
        await writeLive(req, { collection: member.collection as CollectionSlug, live, values, versionId: null, at })
      }
      break
    case 'price':
      await req.payload.update({
        collection: 'skus',
        id: member.docId,
        data: changes,
        depth: 0,
        overrideAccess: true,
        req,
      })
      break
    case 'price_window':
      // Somebody has set another price or end since: it is their window now.
      if ('window' in changes && conflicts.every(({ path }) => decisions[member.id]?.[path] === 'back'))
        await req.payload.delete({
          collection: 'price-windows',
          id: String(member.applied?.window),
          depth: 0,
          overrideAccess: true,
          req,
        })
      break
  }
  return conflicts.filter(({ path }) => decisions[member.id]?.[path] !== 'back')
}
