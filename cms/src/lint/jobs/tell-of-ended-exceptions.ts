import { sql } from '@payloadcms/db-postgres'
import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { notify } from '../../notifications/notifications.ts'
import type { WordException } from '../../payload-types.ts'
import { collectWords } from '../collect-words.ts'
import { readBook } from '../read-book.ts'
import { type LintBook, lintText } from '../rules/lint-text.ts'

/** How long after its end an exception is still told of: a worker that was away for a week tells late, not never. ms */
const TOLD_WITHIN = 7 * 24 * 3_600_000
const LANGUAGES = ['zh', 'en'] as const
const AT_ONCE = 200

const COLLECTIONS = ['articles', 'banners', 'campaigns', 'products', 'pages', 'notices'] as const

/**
 * Task `tellOfEndedExceptions`, hourly: when an exception has ended and live documents still use its word, whoever
 * writes and whoever answers for the shop are told once which. The documents stay live: nothing is taken down by
 * itself.
 */
export async function tellOfEndedExceptions(payload: Payload, now = new Date()): Promise<void> {
  const req = await createLocalReq({}, payload)
  const { docs } = await payload.find({
    collection: 'word-exceptions',
    where: {
      and: [
        { approved: { equals: true } },
        { until: { less_than_equal: now.toISOString() } },
        { until: { greater_than: new Date(now.getTime() - TOLD_WITHIN).toISOString() } },
      ],
    },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const book = await readBook(req, now)
  for (const exception of docs) {
    const key = `exception_ended:${exception.id}:${exception.until}`
    if (await isTold(payload, key)) continue
    const titles = await liveUsesOf(req, exception, book, now)
    if (titles.length === 0) continue
    await notify(req, {
      kind: 'exception_ended',
      key,
      about: { collection: 'word-exceptions', id: exception.id, title: exception.word },
      to: { roles: ['copywriter', 'operations'] },
      note: titles.join('、'),
      bySystem: true,
    })
  }
}

async function isTold(payload: Payload, key: string): Promise<boolean> {
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select 1 from mall.notifications where event_key = ${key} limit 1`,
  )
  return rows.length > 0
}

/** Titles of the live documents in which the word is a claim without proof now. */
async function liveUsesOf(
  req: PayloadRequest,
  { word, scope }: WordException,
  book: LintBook,
  at: Date,
): Promise<string[]> {
  const found = new Map<string, string>()
  for (const collection of scope ? [scope.relationTo] : COLLECTIONS)
    for (const language of LANGUAGES)
      for await (const doc of liveDocuments(req, collection, language, scope ? String(scope.value) : null)) {
        const place = `${collection}:${doc.id}`
        if (found.has(place)) continue
        const claims = collectWords(req, collection, doc).places.some(({ text }) =>
          lintText(text, book, { scope: place, at }).some((finding) => finding.word === word),
        )
        if (claims) found.set(place, String(doc.title ?? doc.id))
      }
  return [...found.values()]
}

async function* liveDocuments(
  req: PayloadRequest,
  collection: CollectionSlug,
  locale: 'zh' | 'en',
  id: string | null,
): AsyncGenerator<Record<string, unknown> & { id: unknown }> {
  for (let page = 1, isLast = false; !isLast; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection,
      where: { and: [{ _status: { equals: 'published' } }, ...(id === null ? [] : [{ id: { equals: id } }])] },
      locale,
      fallbackLocale: false,
      depth: 0,
      sort: 'id',
      limit: AT_ONCE,
      page,
      overrideAccess: true,
      req,
    })
    yield* docs as unknown as (Record<string, unknown> & { id: unknown })[]
    isLast = !hasNextPage
  }
}
