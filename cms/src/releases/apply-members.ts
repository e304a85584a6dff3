import type { CollectionSlug, PayloadRequest } from 'payload'
import { MemberFailed } from './member-failed.ts'
import type { MemberAction, ReleaseMember } from './release-members.ts'
import type { Values } from './rules/merge-back.ts'
import { contentOf, readLive, writeLive } from './write-live.ts'

/** What stood there and what stands there now, by path. */
export interface Outcome {
  before: Values
  applied: Values
}

/** Makes one member live, in the request's transaction. @throws MemberFailed saying why it cannot be */
export function applyMember(req: PayloadRequest, member: ReleaseMember, at: Date): Promise<Outcome> {
  switch (member.kind) {
    case 'document':
      return applyDocument(req, member, at)
    case 'shelf':
      return applyShelf(req, member, at)
    case 'price':
      return applyPrice(req, member)
    case 'price_window':
      return openPriceWindow(req, member, at)
  }
}

async function applyDocument(req: PayloadRequest, member: ReleaseMember, at: Date): Promise<Outcome> {
  const collection = member.collection as CollectionSlug
  const live = await readLive(req, collection, member.docId)
  const before = contentOf(req, collection, live)
  const applied: Values =
    member.action === 'withdraw'
      ? { ...before, _status: 'draft' }
      : { ...contentOf(req, collection, member.staged ?? {}), _status: 'published' }
  await writeLive(req, { collection, live, values: applied, versionId: member.versionId, at })
  return { before, applied }
}

/** On the shelf from this instant on, or off it: the product stays as it is and its window moves. */
async function applyShelf(req: PayloadRequest, member: ReleaseMember, at: Date): Promise<Outcome> {
  const live = await readLive(req, 'products', member.docId)
  const before = contentOf(req, 'products', live)
  if (!mayBeShelved(member.action, before))
    throw new MemberFailed({
      zh: `商品 ${String(live.slug)} 还没有发布过，不能上架。`,
      en: `The product ${String(live.slug)} has never been published and cannot be put on the shelf.`,
    })
  const edges = shelfEdges(member.action, before, at)
  await writeLive(req, { collection: 'products', live, values: edges, versionId: null, at })
  return { before: pick(before, edges), applied: edges }
}

/** Prices have no drafts: what is staged is written as a person with the right would write it. */
async function applyPrice(req: PayloadRequest, member: ReleaseMember): Promise<Outcome> {
  const options = { collection: 'skus', id: member.docId, depth: 0, overrideAccess: true, req } as const
  const sku = await req.payload.findByID({ ...options, disableErrors: true })
  if (!sku) throw goneSku(member.docId)
  const applied = { price: sku.price, ...stagedPrice(member) }
  const before = { price: sku.price, compareAt: sku.compareAt ?? null }
  await req.payload.update({ ...options, data: applied })
  return { before, applied }
}

/** A price window opens at the instant of the release and ends when it was planned to. */
async function openPriceWindow(req: PayloadRequest, member: ReleaseMember, at: Date): Promise<Outcome> {
  const sku = await req.payload.findByID({
    collection: 'skus',
    id: member.docId,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!sku) throw goneSku(member.docId)
  const { price, window } = stagedWindow(member, at)
  const made = await req.payload.create({
    collection: 'price-windows',
    data: { sku: member.docId, price, window },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { before: { window: null }, applied: { window: made.id, price, 'window.until': window.until } }
}

const goneSku = (id: string): MemberFailed =>
  new MemberFailed({
    zh: `单品 ${id} 已被删除，发布包不能生效。`,
    en: `The SKU ${id} has been deleted, so the release cannot go live.`,
  })

/** Only what has been published goes on the shelf. @param before the product as it stands, by path */
export const mayBeShelved = (action: MemberAction, before: Values): boolean =>
  action === 'off' || before._status === 'published'

/** What becomes of a shelf window. @param before the product as it stands, by path */
export function shelfEdges(action: MemberAction, before: Values, at: Date): Values {
  if (action === 'off') return { 'window.until': at.toISOString() }
  const from = before['window.from']
  const hasBegun = from == null || new Date(String(from)) <= at
  return { 'window.until': null, ...(hasBegun ? {} : { 'window.from': at.toISOString() }) }
}

/** What is written of a SKU; a price that is not named stays. */
export function stagedPrice({ staged }: ReleaseMember): { price?: number; compareAt: number | null } {
  const { price, compareAt } = (staged ?? {}) as { price?: number | null; compareAt?: number | null }
  return { ...(price == null ? {} : { price }), compareAt: compareAt ?? null }
}

/** The window that is opened. */
export function stagedWindow(
  { staged }: ReleaseMember,
  at: Date,
): { price: number; window: { from: string; until: string | null } } {
  const { price, until = null } = (staged ?? {}) as { price: number; until?: string | null }
  return { price, window: { from: at.toISOString(), until } }
}

const pick = (values: Values, paths: Values): Values =>
  Object.fromEntries(Object.keys(paths).map((path) => [path, values[path] ?? null]))
