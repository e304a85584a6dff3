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
  if (!member.before || !member.applied) return { changes: {}, conflicts: [], live: null }
  const { live, now } = await valuesNow(req, member)
  return { ...mergeMember(member, now, decisions), live }
}

/** What taking a member back would write, as things stand. @param now null: it is gone */
export function mergeMember({ id, before, applied }: ReleaseMember, now: Values | null, decisions: Decisions): Merged {
  if (!before || !applied || now === null) return { changes: {}, conflicts: [] }
  return mergeBack({ before, applied, now }, decisions[id])
}

/** Whether a price window goes with its release. Somebody may have set another price or end since: then it is theirs. */
export const isTakenAway = ({ changes, conflicts }: Merged, decided: Decisions[string] = {}): boolean =>
  'window' in changes && conflicts.every(({ path }) => decided[path] === 'back')

/** Where hand-made changes stay. */
export const leftStanding = (conflicts: readonly MergeConflict[], decided: Decisions[string] = {}): MergeConflict[] =>
  conflicts.filter(({ path }) => decided[path] !== 'back')

/** What of a SKU a price is, by path. */
export const priceNow = (sku: Record<string, unknown> | null | undefined): Values | null =>
  sku ? { price: sku.price, compareAt: sku.compareAt ?? null } : null

/** What of a price window a release knows, by path. */
export function windowNow(window: Record<string, unknown> | null | undefined): Values | null {
  if (!window) return null
  const { until = null } = (window.window ?? {}) as { until?: string | null }
  return { window: window.id, price: window.price, 'window.until': until }
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
    case 'price':
      return { live: null, now: priceNow(await find(req, 'skus', member.docId)) }
    case 'price_window':
      return { live: null, now: windowNow(await find(req, 'price-windows', String(member.applied?.window))) }
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
  const { live, ...merged } = await planRevert(req, member, decisions)
  const { changes, conflicts } = merged
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
      if (isTakenAway(merged, decisions[member.id]))
        await req.payload.delete({
          collection: 'price-windows',
          id: String(member.applied?.window),
          depth: 0,
          overrideAccess: true,
          req,
        })
      break
  }
  return leftStanding(conflicts, decisions[member.id])
}
