import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command } from '../../commands/commands.ts'
import type { AssetComment } from '../../payload-types.ts'
import { longText } from '../../text/text.ts'
import { type AssetInReview, lockForReview, readVersion, refuseProofing } from '../read-review.ts'
import { isPossibleMark } from '../rules/comment-marks.ts'

const words = longText().trim().min(1).max(2000)
const mark = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

/** Everything people do to region comments. Nobody changes words; one's own may be removed while nobody replied. */
export const COMMENT_COMMANDS = {
  comment: command({
    permission: 'proofing.comment',
    body: z.strictObject({ body: words, mark, version: z.int().min(1) }),
    run: async (call) => {
      if (!isPossibleMark(call.body.mark)) throw refuseProofing('not_in_the_picture')
      const review = await lockForReview(call.req, call.tx, call.id)
      if (!(await readVersion(call.req, call.id, call.body.version))) throw refuseProofing('no_such_version')
      const number = await nextNumber(call)
      const { body, version } = call.body
      const created = await write(call, { body, version, number, ...call.body.mark })
      await countOpen(call)
      await log(call, review, 'comment', number, { at: call.body.mark, version })
      return { comment: created.id, number }
    },
  }),

  reply: command({
    permission: 'proofing.reply',
    body: z.strictObject({ body: words, thread: z.uuid() }),
    run: async (call) => {
      const review = await lockForReview(call.req, call.tx, call.id)
      const thread = await findThread(call, call.body.thread)
      const created = await write(call, { body: call.body.body, thread: thread.id, version: review.version.number })
      await log(call, review, 'reply', thread.number)
      return { comment: created.id }
    },
  }),

  resolve: command({
    permission: 'proofing.resolve',
    body: z.strictObject({ thread: z.uuid() }),
    run: async (call) => {
      const review = await lockForReview(call.req, call.tx, call.id)
      const thread = await findThread(call, call.body.thread)
      if (thread.resolvedAt) throw refuseProofing('already_resolved')
      await call.tx.execute(sql`
        update asset_comments
           set resolved_at = ${call.at.toISOString()}::timestamptz, resolved_by_id = ${call.req.user?.id ?? null}::uuid,
               resolved_on = ${review.version.number}
         where id = ${thread.id}::uuid`)
      await countOpen(call)
      await log(call, review, 'resolve', thread.number)
      return {}
    },
  }),

  reopen: command({
    permission: 'proofing.reopen',
    body: z.strictObject({ thread: z.uuid() }),
    run: async (call) => {
      const review = await lockForReview(call.req, call.tx, call.id)
      const thread = await findThread(call, call.body.thread)
      if (!thread.resolvedAt) throw refuseProofing('not_resolved')
      await call.tx.execute(sql`
        update asset_comments set resolved_at = null, resolved_by_id = null, resolved_on = null
         where id = ${thread.id}::uuid`)
      await countOpen(call)
      await log(call, review, 'reopen', thread.number)
      return {}
    },
  }),

  removeComment: command({
    permission: 'proofing.removeComment',
    body: z.strictObject({ comment: z.uuid() }),
    run: async (call) => {
      const review = await lockForReview(call.req, call.tx, call.id)
      const comment = await findComment(call, call.body.comment)
      if (comment.author !== call.req.user?.id) throw refuseProofing('not_your_words')
      const { rows } = await call.tx.execute(sql`
        delete from asset_comments c where c.id = ${comment.id}::uuid
           and not exists (select from asset_comments r where r.thread_id = c.id) returning id`)
      if (rows.length === 0) throw refuseProofing('has_replies')
      await countOpen(call)
      await log(call, review, 'removeComment', comment.number)
      return {}
    },
  }),
}

async function write(
  { req, id }: CommandCall<unknown>,
  data: Partial<AssetComment> & { body: string; version: number },
): Promise<AssetComment> {
  return req.payload.create({
    collection: 'asset-comments',
    req,
    overrideAccess: true,
    depth: 0,
    data: {
      ...data,
      asset: id,
      author: String(req.user?.id),
      authorName: (req.user as { name?: string } | null)?.name ?? '',
    },
  })
}

/** Pins keep their number for good: a removed one leaves a gap rather than give its number to another. */
async function nextNumber({ tx, id }: CommandCall<unknown>): Promise<number> {
  const { rows } = await tx.execute(sql`
    update media set last_comment = coalesce(last_comment, 0) + 1 where id = ${id}::uuid returning last_comment as number`)
  return Number(rows[0]?.number)
}

async function findComment({ req, id }: CommandCall<unknown>, comment: string): Promise<AssetComment> {
  const { docs } = await req.payload.find({
    collection: 'asset-comments',
    where: { and: [{ id: { equals: comment } }, { asset: { equals: id } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (!docs[0]) throw refuseProofing('no_such_comment')
  return docs[0]
}

/** The first comment of a thread: replies have no thread of their own. */
async function findThread(call: CommandCall<unknown>, thread: string): Promise<AssetComment> {
  const comment = await findComment(call, thread)
  if (comment.thread) throw refuseProofing('no_such_comment')
  return comment
}

async function countOpen({ tx, id }: CommandCall<unknown>): Promise<void> {
  await tx.execute(sql`
    update media set open_comments = (
      select count(*) from asset_comments where asset_id = ${id}::uuid and thread_id is null and resolved_at is null
    ) where id = ${id}::uuid`)
}

const LOGGED = {
  comment: '圈点',
  reply: '回复圈点',
  resolve: '解决圈点',
  reopen: '重新打开圈点',
  removeComment: '删除圈点',
}

/** What was said stays with the picture; the log says that it was. */
async function log(
  { req, id }: CommandCall<unknown>,
  { asset, version }: AssetInReview,
  act: keyof typeof LOGGED,
  number: number | null | undefined,
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordActivity(req, {
    action: `proofing.${act}`,
    resource: 'media',
    docId: id,
    summary: `${asset.originalName ?? ''} v${version.number} ${LOGGED[act]}${number ? ` #${number}` : ''}`,
    details: { version: version.number, comment: number ?? null, ...details },
  })
}
