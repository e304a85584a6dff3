import type { PayloadRequest } from 'payload'
import { WORTH_IT } from './apply-together.ts'
import { thoseAlone } from './lay-members.ts'
import { closeWindowsTogether, priceTogether } from './price-together.ts'
import type { ReleaseMember } from './release-members.ts'
import { type Decisions, isTakenAway, leftStanding, mergeMember, priceNow, windowNow } from './revert-members.ts'
import type { MergeConflict, Merged, Values } from './rules/merge-back.ts'
import { shelveTogether } from './shelve-together.ts'

/**
 * Takes prices, price windows and shelf states of a release back, those of a kind together: every row is as if they had
 * been taken back one by one. What else is in the release was there first, and goes after them.
 * @returns by member, where hand-made changes stayed; members that are missing have to be taken back one by one, as in
 *   `applyTogether`
 */
export async function revertTogether(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  decisions: Decisions,
  at: Date,
): Promise<Map<string, MergeConflict[]>> {
  const alone = thoseAlone(members)
  const of = (kind: ReleaseMember['kind']) => {
    const own = alone.filter((member) => member.kind === kind)
    return own.length < WORTH_IT ? [] : own
  }
  const done = new Map<string, Merged>()
  await takeOffShelf(req, of('shelf'), decisions, at, done)
  await resetPrices(req, of('price'), decisions, done)
  await closeWindows(req, of('price_window'), decisions, done)
  return new Map([...done].map(([id, { conflicts }]) => [id, leftStanding(conflicts, decisions[id])]))
}

type Done = Map<string, Merged>

async function takeOffShelf(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  decisions: Decisions,
  at: Date,
  done: Done,
): Promise<void> {
  if (members.length === 0) return
  await shelveTogether(req, members, at, (member, now) => {
    const merged = mergeMember(member, now, decisions)
    done.set(member.id, merged)
    return Object.keys(merged.changes).length > 0 ? merged.changes : null
  })
}

async function resetPrices(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  decisions: Decisions,
  done: Done,
): Promise<void> {
  if (members.length === 0) return
  const skus = await readById(
    req,
    'skus',
    members.map(({ docId }) => docId),
  )
  const prices: { sku: string; values: Values; member: string; merged: Merged }[] = []
  for (const member of members) {
    const merged = mergeMember(member, priceNow(skus.get(member.docId)), decisions)
    if (Object.keys(merged.changes).length === 0) done.set(member.id, merged)
    else prices.push({ sku: member.docId, values: merged.changes, member: member.id, merged })
  }
  if (prices.length === 0) return
  const set = await priceTogether(req, prices)
  for (const { sku, member, merged } of prices) if (set.has(sku)) done.set(member, merged)
}

async function closeWindows(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  decisions: Decisions,
  done: Done,
): Promise<void> {
  if (members.length === 0) return
  const windows = await readById(
    req,
    'price-windows',
    members.map(({ applied }) => String(applied?.window)),
  )
  const going: ReleaseMember[] = []
  for (const member of members) {
    const merged = mergeMember(member, windowNow(windows.get(String(member.applied?.window))), decisions)
    done.set(member.id, merged)
    if (isTakenAway(merged, decisions[member.id])) going.push(member)
  }
  if (going.length === 0) return
  await closeWindowsTogether(
    req,
    going.map(({ applied }) => String(applied?.window)),
    going.map(({ docId }) => docId),
  )
}

async function readById(
  req: PayloadRequest,
  collection: 'skus' | 'price-windows',
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...ids] } },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return new Map((docs as unknown as Record<string, unknown>[]).map((doc) => [String(doc.id), doc]))
}
