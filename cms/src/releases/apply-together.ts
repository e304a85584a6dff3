import type { PayloadRequest } from 'payload'
import { transactionOf } from '../database/transaction.ts'
import { isEditorial } from '../editorial/editorial.ts'
import { mayBeShelved, shelfEdges, stagedPrice, stagedWindow } from './apply-members.ts'
import { thoseAlone } from './lay-members.ts'
import { openWindowsTogether, priceTogether } from './price-together.ts'
import { publishTogether } from './publish-together.ts'
import { type KeptOutcome, keepOutcomes, type ReleaseMember } from './release-members.ts'
import { shelveTogether } from './shelve-together.ts'

/** With fewer of a kind the way one by one is as short. */
export const WORTH_IT = 2

/**
 * Makes members of a release live, those of a kind together: locked in a fixed order, read, written and recorded in a
 * few statements, so that a release of hundreds takes the shop no longer than one of a few. Every row is as if they had
 * been applied one by one.
 * @returns the members that have to be applied one by one: what shares its document with another member, what has no
 *   way together, and what would be refused, so that it is refused there and says why
 */
export async function applyTogether(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  at: Date,
): Promise<readonly ReleaseMember[]> {
  const alone = thoseAlone(members)
  const done = new Set<string>()
  const apply = async (
    own: readonly ReleaseMember[],
    work: (own: readonly ReleaseMember[]) => Promise<string[]>,
  ): Promise<void> => {
    if (own.length < WORTH_IT) return
    for (const id of await work(own)) done.add(id)
  }
  const documents = alone.filter(({ kind, action }) => kind === 'document' && action === 'publish')
  for (const [collection, own] of Map.groupBy(documents, (member) => member.collection))
    if (isEditorial(collection)) await apply(own, (some) => publishTogether(req, collection, some, at))
  const of = (kind: ReleaseMember['kind']) => alone.filter((member) => member.kind === kind)
  await apply(of('shelf'), (own) => putOnShelf(req, own, at))
  await apply(of('price'), (own) => setPrices(req, own))
  await apply(of('price_window'), (own) => openWindows(req, own, at))
  return members.filter(({ id }) => !done.has(id))
}

async function putOnShelf(req: PayloadRequest, members: readonly ReleaseMember[], at: Date): Promise<string[]> {
  const moves = await shelveTogether(req, members, at, ({ action }, before) =>
    mayBeShelved(action, before) ? shelfEdges(action, before, at) : null,
  )
  return keep(
    req,
    moves.map(({ member, before, edges }) => ({
      member: member.id,
      before: Object.fromEntries(Object.keys(edges).map((path) => [path, before[path] ?? null])),
      applied: edges,
    })),
  )
}

async function setPrices(req: PayloadRequest, members: readonly ReleaseMember[]): Promise<string[]> {
  const prices = members.map((member) => ({ sku: member.docId, values: stagedPrice(member) }))
  const before = await priceTogether(req, prices)
  return keep(
    req,
    members.flatMap((member): KeptOutcome[] => {
      const was = before.get(member.docId)
      return was ? [{ member: member.id, before: was, applied: { price: was.price, ...stagedPrice(member) } }] : []
    }),
  )
}

async function openWindows(req: PayloadRequest, members: readonly ReleaseMember[], at: Date): Promise<string[]> {
  const windows = members.map((member) => ({ sku: member.docId, ...stagedWindow(member, at) }))
  const made = await openWindowsTogether(req, windows)
  return keep(
    req,
    members.flatMap((member, place): KeptOutcome[] => {
      const [id, window] = [made[place], windows[place]]
      if (!id || !window) return []
      const applied = { window: id, price: window.price, 'window.until': window.window.until }
      return [{ member: member.id, before: { window: null }, applied }]
    }),
  )
}

async function keep(req: PayloadRequest, outcomes: readonly KeptOutcome[]): Promise<string[]> {
  await keepOutcomes(await transactionOf(req), outcomes)
  return outcomes.map(({ member }) => member)
}
