import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command, commandEndpoint, Refused, refuse } from '../../commands/commands.ts'
import { newId } from '../../database/new-id.ts'
import {
  type DocumentRef,
  type EditorialCollection,
  lockDocument,
  readNewestContent,
  readSteps,
} from '../../editorial/editorial.ts'
import { longText, oneLine } from '../../text/text.ts'
import { type ReadingText, readPassages } from '../read-passages.ts'
import { type Remark, readRemarks, recordLook } from '../remarks.ts'
import { type Anchor, anchorAt, type BlockAnchor, findAnchor } from '../rules/find-anchor.ts'
import { replaceWords } from '../rules/replace-words.ts'
import { REVIEW_REFUSALS } from '../rules/review-refusals.ts'

const body = longText().trim().max(2000)
const thread = z.uuid()

const onWords = z.strictObject({
  path: oneLine().max(300),
  locale: z.enum(['zh', 'en']),
  /** the whole passage, to find it by, and which part of it is meant */
  text: longText().min(1).max(20_000),
  start: z.int().min(0),
  end: z.int().min(1),
  body: body.optional(),
  suggestion: longText().max(4000).optional(),
})
const onBlock = z.strictObject({
  /** its key, as the review page lists it */
  block: oneLine().min(1).max(300),
  locale: z.enum(['zh', 'en']),
  body: body.optional(),
})

/** What is meant, in the newest version; null when it is not there any more. */
function anchorOf(
  meant: z.infer<typeof onWords> | z.infer<typeof onBlock>,
  { passages, blocks }: ReadingText,
): Anchor | BlockAnchor | null {
  if ('block' in meant) {
    const block = blocks.find(({ key, locale }) => key === meant.block && locale === meant.locale)
    return block ? { block: block.key, locale: block.locale, label: block.label } : null
  }
  const { path, locale, text, start, end } = meant
  const passage = passages.find((one) => one.path === path && one.locale === locale && one.text === text)
  return passage && start < end && end <= text.length ? anchorAt(passage, start, end) : null
}

/** `POST /api/<collection>/:id/review/commands/:command`: what is said about a text, and what comes of it. */
export function reviewCommands(collection: EditorialCollection): Endpoint {
  const permission = { action: 'update', resource: collection } as const
  const refOf = ({ id }: { id: string }): DocumentRef => ({ collection, id })
  return commandEndpoint(
    {
      /** A remark on words, with or without words to put in their place, or on a whole block or picture. */
      comment: command({
        permission,
        body: z.union([onWords, onBlock]),
        run: async (call) => {
          const { suggestion } = 'block' in call.body ? {} : call.body
          const said = call.body.body ?? ''
          if (said === '' && suggestion === undefined) throw refuseReview('nothing_said')
          const newest = await newestOf(call, refOf(call))
          const anchor = anchorOf(call.body, await readPassages(call.req, refOf(call), newest.versionId))
          if (anchor === null) throw refuseReview('block' in call.body ? 'block_is_gone' : 'text_changed')
          const id = await write(call, refOf(call), {
            anchor,
            suggestion: suggestion ?? null,
            body: said,
            hash: newest.hash,
          })
          await log(call, refOf(call), 'comment')
          return { id }
        },
      }),

      reply: command({
        permission,
        body: z.strictObject({ thread, body: body.min(1) }),
        run: async (call) => {
          const opened = await threadOf(call, refOf(call), call.body.thread)
          const { hash } = await newestOf(call, refOf(call))
          return { id: await write(call, refOf(call), { threadId: opened.id, body: call.body.body, hash }) }
        },
      }),

      resolve: command({
        permission,
        body: z.strictObject({ thread }),
        run: (call) => setResolved(call, refOf(call), call.body.thread, true),
      }),

      reopen: command({
        permission,
        body: z.strictObject({ thread }),
        run: (call) => setResolved(call, refOf(call), call.body.thread, false),
      }),

      /** The writer takes a suggestion: one step, a new draft, and the thread is closed. */
      accept: command({
        permission,
        body: z.strictObject({ thread }),
        run: async (call) => {
          const ref = refOf(call)
          const { anchor, suggestion, acceptedAt, id } = await threadOf(call, ref, call.body.thread)
          if (!anchor || 'block' in anchor || suggestion === null || acceptedAt !== null)
            throw refuseReview('no_suggestion')
          await putWords(call, ref, anchor, suggestion)
          await call.tx.execute(sql`update mall.review_remarks set accepted_at = now() where id = ${id}::uuid`)
          await setResolved(call, ref, id, true)
          await log(call, ref, 'accept')
          return {}
        },
      }),

      tick: command({
        permission,
        body: z.strictObject({ step: z.string().regex(/^\d{1,18}$/), item: z.uuid(), done: z.boolean() }),
        run: async (call) => {
          const { step, item, done } = call.body
          const request = (await readSteps(call.tx, refOf(call))).find(({ id }) => id === step)
          if (!request?.checklist.some(({ id }) => id === item)) throw refuseReview('no_such_item')
          await call.tx.execute(
            done
              ? sql`insert into mall.review_ticks (step_id, item_id, ticked_by_name)
                    values (${step}::bigint, ${item}::uuid, ${nameOf(call.req)}) on conflict do nothing`
              : sql`delete from mall.review_ticks where step_id = ${step}::bigint and item_id = ${item}::uuid`,
          )
          return {}
        },
      }),

      /** The reader has seen the newest version: next time, what changed is shown from here. */
      look: command({
        permission: { action: 'read', resource: collection },
        body: z.strictObject({}),
        run: async (call) => {
          const { versionId, hash } = await newestOf(call, refOf(call))
          if (versionId) await recordLook(call.tx, refOf(call), { staffId: String(call.req.user?.id), versionId, hash })
          return { hash }
        },
      }),
    },
    '/:id/review/commands/:command',
  )
}

const refuseReview = (reason: keyof typeof REVIEW_REFUSALS): Refused => new Refused(reason, REVIEW_REFUSALS[reason])

const nameOf = (req: PayloadRequest): string => (req.user as { name?: string | null } | null)?.name ?? ''

async function newestOf({ req }: CommandCall<unknown>, ref: DocumentRef) {
  const newest = await readNewestContent(req, ref)
  if (!newest || newest.doc.deletedAt) throw refuse('not_found')
  return newest
}

async function threadOf({ tx }: CommandCall<unknown>, ref: DocumentRef, id: string): Promise<Remark> {
  const opened = (await readRemarks(tx, ref)).find((remark) => remark.id === id && remark.anchor !== null)
  if (!opened) throw refuseReview('no_such_thread')
  return opened
}

async function write(
  { req, tx }: CommandCall<unknown>,
  { collection, id }: DocumentRef,
  remark: { threadId?: string; anchor?: Anchor | BlockAnchor; suggestion?: string | null; body: string; hash: string },
): Promise<string> {
  const remarkId = newId()
  await tx.execute(sql`
    insert into mall.review_remarks
      (id, collection, doc_id, thread_id, anchor, suggestion, body, author_id, author_name, content_hash)
    values (${remarkId}::uuid, ${collection}, ${id}::uuid, ${remark.threadId ?? null}::uuid,
            ${remark.anchor ? JSON.stringify(remark.anchor) : null}::jsonb, ${remark.suggestion ?? null},
            ${remark.body}, ${String(req.user?.id)}::uuid, ${nameOf(req)}, ${remark.hash})`)
  return remarkId
}

async function setResolved(
  call: CommandCall<unknown>,
  ref: DocumentRef,
  thread: string,
  isResolved: boolean,
): Promise<Record<string, never>> {
  const { id, resolvedAt } = await threadOf(call, ref, thread)
  if ((resolvedAt !== null) === isResolved) return {}
  await call.tx.execute(
    isResolved
      ? sql`update mall.review_remarks set resolved_at = now(), resolved_by_name = ${nameOf(call.req)} where id = ${id}::uuid`
      : sql`update mall.review_remarks set resolved_at = null, resolved_by_name = null where id = ${id}::uuid`,
  )
  return {}
}

/** Writes the suggested words where the old ones stand now, as a draft of the person who takes them. */
async function putWords(
  { req, tx }: CommandCall<unknown>,
  ref: DocumentRef,
  anchor: Anchor,
  suggestion: string,
): Promise<void> {
  await lockDocument(tx, ref)
  const newest = await readNewestContent(req, ref)
  if (!newest) throw refuse('not_found')
  const { passages } = await readPassages(req, ref, newest.versionId)
  const found = findAnchor(passages, anchor)
  const passage = found && passages[found.passage]
  if (!passage) throw refuseReview('words_are_gone')
  const here = anchorAt(passage, found.start, found.end)
  const [field = '', ...inner] = passage.path.split('.')
  const { locale, fallbackLocale } = req
  const one = { collection: ref.collection, id: ref.id, locale: anchor.locale, depth: 0, draft: true, req } as const
  const doc = (await req.payload.findByID({
    ...one,
    fallbackLocale: false,
    overrideAccess: true,
  })) as unknown as Record<string, unknown>
  const value = structuredClone(doc[field])
  const replaced =
    inner.length === 0 ? replaceWords(value, here, suggestion) : replaceInside(value, inner, here, suggestion)
  if (replaced === null) throw refuseReview('words_are_gone')
  await req.payload.update({
    ...one,
    data: { [field]: replaced } as never,
    overrideAccess: false,
    user: req.user,
  })
  Object.assign(req, { locale, fallbackLocale })
}

/** The same in a field within groups, rows and blocks. */
function replaceInside(value: unknown, path: readonly string[], anchor: Anchor, by: string): unknown {
  const [key = '', ...rest] = path
  if (typeof value !== 'object' || value === null) return null
  const holder = value as Record<string, unknown>
  const inner = rest.length === 0 ? replaceWords(holder[key], anchor, by) : replaceInside(holder[key], rest, anchor, by)
  if (inner === null) return null
  holder[key] = inner
  return value
}

const LOGGED = { comment: '批注', accept: '采纳建议' } as const

async function log(
  { req }: CommandCall<unknown>,
  { collection, id }: DocumentRef,
  act: keyof typeof LOGGED,
): Promise<void> {
  await recordActivity(req, { action: `${collection}.${act}`, resource: collection, docId: id, summary: LOGGED[act] })
}
