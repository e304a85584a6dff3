import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug } from 'payload'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command } from '../../commands/commands.ts'
import { canField, type Principal } from '../../permissions/permissions.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { oneLine } from '../../text/text.ts'
import { readWallClock } from '../../time/time.ts'
import { readVersion } from '../member-approval.ts'
import { isReleasable } from '../releasable.ts'
import { dropMember, type NewMember, putMember, readMembers } from '../release-members.ts'
import { lockForStep, refuseRelease } from './take-step.ts'

const fen = z.int().min(0).max(1_000_000_000)
const sku = oneLine().min(1).max(64)

/** What is in a release. Each needs the release to be in the making. */
export const memberCommands = {
  /** a document at its newest or at a given version, a withdrawal, or a product's place on the shelf */
  add: command({
    permission: 'releases.change',
    body: z.strictObject({
      collection: z.string().max(60),
      docId: z.uuid(),
      action: z.enum(['publish', 'withdraw', 'on', 'off']).default('publish'),
      versionId: z.uuid().optional(),
    }),
    run: async (call) => {
      await lockForStep(call, 'change')
      const { collection, docId, action, versionId } = call.body
      if (!isReleasable(collection)) throw refuseRelease('gone')
      if ((action === 'on' || action === 'off') && collection !== 'products') throw refuseRelease('gone')
      return put(call, await documentMember(call, { collection, docId, action, versionId }))
    },
  }),

  /** the price of a SKU from the instant on */
  addPrice: command({
    permission: 'releases.change',
    body: z.strictObject({ sku, price: fen, compareAt: fen.nullish() }),
    run: async (call) => {
      await lockForStep(call, 'change')
      const { price, compareAt = null } = call.body
      const id = await pricedSku(call)
      return put(call, {
        releaseId: call.id,
        kind: 'price',
        collection: 'skus',
        docId: id,
        action: 'set',
        staged: { price, compareAt },
      })
    },
  }),

  /** a price of a SKU that begins with the release and ends at an instant */
  addWindow: command({
    permission: 'releases.change',
    body: z.strictObject({ sku, price: fen, until: z.string().max(40).optional() }),
    run: async (call) => {
      const release = await lockForStep(call, 'change')
      const { price, until } = call.body
      const end = until ? readWallClock(until, currentSettings().MALL_TIME_ZONE) : null
      if (until && (!end || end.instant <= (release.goLiveAt ?? call.at))) throw refuseRelease('window_over')
      const id = await pricedSku(call)
      return put(call, {
        releaseId: call.id,
        kind: 'price_window',
        collection: 'price-windows',
        docId: id,
        action: 'set',
        staged: { price, until: end?.instant.toISOString() ?? null },
      })
    },
  }),

  remove: command({
    permission: 'releases.change',
    body: z.strictObject({ member: z.uuid() }),
    run: async (call) => {
      await lockForStep(call, 'change')
      if (!(await dropMember(call.tx, call.id, call.body.member))) throw refuseRelease('gone')
      await log(call, 'releases.remove')
      return {}
    },
  }),

  /** takes the newest version of a document instead of the one that was chosen */
  refresh: command({
    permission: 'releases.change',
    body: z.strictObject({ member: z.uuid() }),
    run: async (call) => {
      await lockForStep(call, 'change')
      const member = (await readMembers(call.tx, [call.id])).find(({ id }) => id === call.body.member)
      if (member?.kind !== 'document') throw refuseRelease('gone')
      const { collection, docId, action } = member
      return put(call, await documentMember(call, { collection, docId, action, versionId: undefined }))
    },
  }),
}

async function documentMember(
  { req, id }: CommandCall<unknown>,
  chosen: { collection: string; docId: string; action: NewMember['action']; versionId: string | undefined },
): Promise<NewMember> {
  const collection = chosen.collection as CollectionSlug
  const { docId, action } = chosen
  const doc = await req.payload.findByID({
    collection,
    id: docId,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!doc) throw refuseRelease('gone')
  const member = { releaseId: id, collection, docId, action }
  if (action === 'on' || action === 'off') return { ...member, kind: 'shelf' }
  if (action === 'withdraw') {
    if ((doc as { _status?: string })._status !== 'published') throw refuseRelease('not_published_yet')
    return { ...member, kind: 'document' }
  }
  const version = await readVersion(req, collection, docId, chosen.versionId)
  if (!version) throw refuseRelease('nothing_to_publish')
  return {
    ...member,
    kind: 'document',
    versionId: version.versionId,
    contentHash: version.hash,
    staged: version.content,
  }
}

/** The SKU of a code or an id, for those who may set prices. */
async function pricedSku({ req, tx, body }: CommandCall<{ sku: string }>): Promise<string> {
  if (!canField(req.user as Principal, 'update', 'skus.price')) throw refuseRelease('not_your_price')
  const { rows } = await tx.execute(
    sql`select id::text from skus where code = ${body.sku.toUpperCase()} or id::text = ${body.sku} limit 1`,
  )
  const found = rows[0] as { id: string } | undefined
  if (!found) throw refuseRelease('gone')
  return found.id
}

async function put(call: CommandCall<unknown>, member: NewMember): Promise<Record<string, unknown>> {
  const id = await putMember(call.tx, member, call.req.user ? String(call.req.user.id) : null)
  await log(call, 'releases.add', {
    kind: member.kind,
    of: `${member.collection}/${member.docId}`,
    action: member.action,
  })
  return { member: id }
}

const log = ({ req, id }: CommandCall<unknown>, action: string, details: Record<string, unknown> = {}): Promise<void> =>
  recordActivity(req, { action, resource: 'releases', docId: id, details })
