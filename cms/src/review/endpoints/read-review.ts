import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { deskEndpoint } from '../../commands/commands.ts'
import { transactionOf } from '../../database/transaction.ts'
import {
  canonicalContent,
  contentFieldsOf,
  type DocumentRef,
  type EditorialCollection,
  type RecordedStep,
  readNewestContent,
  readPublicContent,
  readSteps,
  readVersionContent,
  type StoredContent,
  titleOf,
} from '../../editorial/editorial.ts'
import { thumbnailOf } from '../../media/media.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { type ReadingText, readPassages } from '../read-passages.ts'
import { type Remark, readLook, readRemarks, readTicks } from '../remarks.ts'
import { diffBlockFacts, diffBlocks } from '../rules/diff-blocks.ts'
import { diffFacts, type FactField } from '../rules/diff-facts.ts'
import { diffPassages } from '../rules/diff-passages.ts'
import { findAnchor, findBlock } from '../rules/find-anchor.ts'
import type { PictureView, ReviewView, ThreadView, VersionChoice } from '../rules/review-view.ts'

/** Versions offered to compare with. */
const MOST_VERSIONS = 30

/**
 * `GET /api/<collection>/:id/review?base=<version id | live>`: the newest version to read, what was said about it, and
 * what became of it since the base.
 */
export const readReview = (collection: EditorialCollection): Endpoint =>
  deskEndpoint(collection, (req, id) => viewOf(req, { collection, id }), '/:id/review')

async function viewOf(req: PayloadRequest, ref: DocumentRef): Promise<ReviewView | null> {
  const tx = await transactionOf(req)
  const newest = await readNewestContent(req, ref)
  if (!newest || newest.doc.deletedAt) return null
  const text = await readPassages(req, ref, newest.versionId)
  const staffId = String(req.user?.id)
  const look = await readLook(tx, ref, staffId)
  const versions = await readVersions(req, ref)
  const base = await readBase(req, ref)
  const user = req.user as Principal
  return {
    title: titleOf(newest.doc),
    hash: newest.hash,
    passages: text.passages,
    blocks: text.blocks.map(({ fields: _, content: __, ...block }) => block),
    pictures: await readPictures(req, text.pictures),
    threads: threadsOf(await readRemarks(tx, ref), text),
    versions,
    lastLook:
      look && versions.some(({ id }) => id === look.versionId)
        ? { versionId: look.versionId, at: look.at, isNewest: look.hash === newest.hash }
        : null,
    request: await openRequest(req, await readSteps(tx, ref)),
    diff: base && (await diffOf(req, ref, base, newest, text)),
    may: {
      comment: can(user, 'update', ref.collection) || can(user, 'publish', ref.collection),
      accept: can(user, 'update', ref.collection),
    },
  }
}

/** Threads in the order of the text, those whose words or blocks are gone at the end. */
function threadsOf(remarks: readonly Remark[], { passages, blocks }: ReadingText): ThreadView[] {
  const threads = remarks.flatMap((remark): ThreadView[] => {
    const { anchor } = remark
    if (!anchor) return []
    const replies = remarks.filter(({ threadId }) => threadId === remark.id)
    const block = 'block' in anchor ? findBlock(blocks, anchor) : null
    return [
      {
        id: remark.id,
        locale: anchor.locale,
        ...('block' in anchor
          ? { about: { block: anchor.label }, place: block === null ? null : { block } }
          : { about: { quote: anchor.quote }, place: findAnchor(passages, anchor) }),
        suggestion: remark.suggestion,
        isAccepted: remark.acceptedAt !== null,
        isResolved: remark.resolvedAt !== null,
        resolvedByName: remark.resolvedByName,
        said: [remark, ...replies].map(({ id, authorName, at, body }) => ({ id, byName: authorName, at, body })),
      },
    ]
  })
  /** A remark about a block stands before those about the words in it. */
  const placeOf = ({ place }: ThreadView): [number, number] => {
    if (place === null) return [Number.MAX_SAFE_INTEGER, 0]
    return 'block' in place ? [blocks[place.block]?.at ?? 0, -1] : [place.passage, place.start]
  }
  return threads.toSorted((a, b) => {
    const [[passageA, startA], [passageB, startB]] = [placeOf(a), placeOf(b)]
    return passageA - passageB || startA - startB
  })
}

async function readVersions(req: PayloadRequest, { collection, id }: DocumentRef): Promise<VersionChoice[]> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: MOST_VERSIONS,
    pagination: false,
    locale: 'all',
    req,
  })
  const choices: VersionChoice[] = []
  for (const version of docs) {
    const content = await readVersionContent(req, { collection, id }, String(version.id))
    if (content)
      choices.push({
        id: String(version.id),
        at: new Date(version.updatedAt).toISOString(),
        hash: content.hash,
        isPublished: content.isPublished,
      })
  }
  return choices
}

/** What the reader asked to compare with. */
async function readBase(req: PayloadRequest, ref: DocumentRef): Promise<StoredContent | null> {
  const base = req.searchParams.get('base')
  if (base === 'live') return readPublicContent(req, ref)
  return base && z.uuid().safeParse(base).success ? readVersionContent(req, ref, base) : null
}

async function diffOf(
  req: PayloadRequest,
  ref: DocumentRef,
  base: StoredContent,
  newest: StoredContent,
  now: ReadingText,
): Promise<ReviewView['diff']> {
  const old = await readPassages(req, ref, base.versionId)
  const fields = contentFieldsOf(req, ref.collection)
  return {
    rows: diffPassages(old.passages, now.passages),
    blocks: diffBlocks(old.blocks, now.blocks),
    facts: [
      ...diffFacts(
        fields as readonly FactField[],
        canonicalContent(fields, base.doc),
        canonicalContent(fields, newest.doc),
      ),
      ...diffBlockFacts(old.blocks, now.blocks),
    ],
    pictures: {
      removed: await readPictures(
        req,
        old.pictures.filter((id) => !now.pictures.includes(id)),
      ),
      added: await readPictures(
        req,
        now.pictures.filter((id) => !old.pictures.includes(id)),
      ),
    },
  }
}

async function readPictures(req: PayloadRequest, ids: readonly string[]): Promise<PictureView[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'media' satisfies CollectionSlug,
    where: { id: { in: [...ids] } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
  return ids.flatMap((id) => {
    const doc = byId.get(id)
    return doc
      ? [{ id, name: doc.originalName ?? '', alt: doc.alt ?? '', thumbnail: thumbnailOf({ doc: { ...doc } }) }]
      : []
  })
}

/** The last request for changes, unless it was approved since. */
async function openRequest(req: PayloadRequest, steps: readonly RecordedStep[]): Promise<ReviewView['request']> {
  const last = steps.find(({ step }) => ['request_changes', 'approve', 'approve_by_publishing'].includes(step))
  if (last?.step !== 'request_changes') return null
  const ticks = await readTicks(await transactionOf(req), last.id)
  return {
    stepId: last.id,
    note: last.note,
    byName: last.byName,
    items: last.checklist.map(({ id, text }) => ({
      id,
      text,
      doneBy: ticks.find(({ itemId }) => itemId === id)?.byName ?? null,
    })),
  }
}
