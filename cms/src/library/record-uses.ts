import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, GlobalSlug, PayloadRequest } from 'payload'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { isEditorial, readMainRow, readNewestContent } from '../editorial/editorial.ts'
import { inOneGo, known, whileKnown } from '../together/together.ts'
import { type AssetPlace, assetPlaces } from './rules/asset-places.ts'
import type { UseSource } from './use-sources.ts'

type Doc = Record<string, unknown>

/** A document as the index keeps it: what shoppers may see of it, and the draft beside that if there is one. */
export interface DocumentSides {
  public: Doc | null
  draft: Doc | null
}

/**
 * One writer of a document's uses at a time, until the transaction ends: two who save it together would each write
 * down what they see and leave the sum.
 */
export async function lockUsesOf(tx: Executor, slug: string, docId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`asset-uses:${slug}:${docId}`}, 0))`)
}

/** As `lockUsesOf`, for many: always in one order, so that two who lock the same ones do not wait in a circle. */
async function lockUsesOfAll(tx: Executor, slug: string, docIds: readonly string[]): Promise<void> {
  const keys = docIds.map((docId) => `asset-uses:${slug}:${docId}`).toSorted()
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(key, 0))
      from unnest(${sql.param(keys)}::text[]) with ordinality locked(key, place) order by place`)
}

/** What the index has of a document's uses. */
export interface KnownUse {
  id: string
  side: string
}

const USES = 'usesOfDocuments'
const nameOf = (slug: string): string => `${USES}:${slug}`

/**
 * While `work` runs, the uses of these documents are held, as `lockUsesOf` does it, and known: for work that saves many
 * documents and changes none of their pictures.
 */
export async function knowingUses<T>(
  req: PayloadRequest,
  slug: string,
  docIds: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const tx = await transactionOf(req)
  await lockUsesOfAll(tx, slug, docIds)
  const { rows } = await tx.execute(sql`
    select distinct doc_id as doc, asset_id::text as id, side from mall.asset_uses
     where owner = ${slug} and doc_id = any(${sql.param([...docIds])}::text[])`)
  const uses = Map.groupBy(rows as unknown as (KnownUse & { doc: string })[], ({ doc }) => doc)
  return whileKnown(req, nameOf(slug), new Map(docIds.map((id) => [id, uses.get(id) ?? []])), work)
}

/** Holds a document's uses until the transaction ends, and tells them. */
export async function holdUsesOf(req: PayloadRequest, slug: string, docId: string): Promise<readonly KnownUse[]> {
  const uses = known<ReadonlyMap<string, KnownUse[]>>(req, nameOf(slug))?.get(docId)
  if (uses) return uses
  const tx = await transactionOf(req)
  await lockUsesOf(tx, slug, docId)
  const { rows } = await tx.execute(
    sql`select distinct asset_id::text as id, side from mall.asset_uses where owner = ${slug} and doc_id = ${docId}`,
  )
  return rows as unknown as KnownUse[]
}

/** Both sides of a document in all languages, as they stand in this transaction. */
export async function readSides(req: PayloadRequest, source: UseSource, docId: string): Promise<DocumentSides> {
  if (isEditorial(source.slug)) {
    const ref = { collection: source.slug, id: docId }
    const [main, newest] = [await readMainRow(req, ref), await readNewestContent(req, ref)]
    return sidesOf(main?.doc ?? null, newest?.doc ?? null)
  }
  const { db } = req.payload
  const all = { req, locale: 'all' } as const
  const doc = (
    source.kind === 'global'
      ? await db.findGlobal({ slug: source.slug as GlobalSlug, ...all })
      : await db.findOne({ collection: source.slug as CollectionSlug, where: { id: { equals: docId } }, ...all })
  ) as Doc | null
  if (!doc || Object.keys(doc).length === 0) return { public: null, draft: null }
  if (!source.hasDrafts) return { public: doc, draft: null }
  const newest = { where: { latest: { equals: true } }, limit: 1, pagination: false, sort: '-updatedAt', ...all }
  const { docs } =
    source.kind === 'global'
      ? await db.findGlobalVersions({ ...newest, global: source.slug as GlobalSlug })
      : await db.findVersions({
          ...newest,
          collection: source.slug as CollectionSlug,
          where: { and: [{ parent: { equals: docId } }, { latest: { equals: true } }] },
        })
  return sidesOf(doc, (docs[0] as { version?: Doc } | undefined)?.version ?? null)
}

function sidesOf(doc: Doc | null, latest: Doc | null): DocumentSides {
  if (doc === null) return { public: null, draft: null }
  const isPublic = doc._status === 'published'
  return { public: isPublic ? doc : null, draft: latest?._status === 'draft' ? latest : isPublic ? null : doc }
}

/** Both sides of many documents; of those that have but one, in one question. */
async function readSidesOfAll(
  req: PayloadRequest,
  source: UseSource,
  docIds: readonly string[],
): Promise<Map<string, DocumentSides>> {
  if (docIds.length > 1 && source.kind === 'collection' && !source.hasDrafts) {
    const { docs } = await req.payload.db.find({
      collection: source.slug as CollectionSlug,
      where: { id: { in: [...docIds] } },
      limit: 0,
      pagination: false,
      locale: 'all',
      req,
    })
    return new Map((docs as Doc[]).map((doc) => [String(doc.id), { public: doc, draft: null }]))
  }
  const sides = new Map<string, DocumentSides>()
  for (const id of docIds) sides.set(id, await readSides(req, source, id))
  return sides
}

/**
 * Writes down anew which assets a document uses, in the transaction that changed it. Called after every change of
 * every document that can show one.
 */
export const recordUses = (req: PayloadRequest, source: UseSource, docId: string): Promise<void> =>
  inOneGo(req, recordUsesOfAll, { source, docId })

async function recordUsesOfAll(
  req: PayloadRequest,
  documents: readonly { source: UseSource; docId: string }[],
): Promise<void> {
  for (const [source, own] of Map.groupBy(documents, (document) => document.source))
    await recordUsesOf(req, source, [...new Set(own.map(({ docId }) => docId))])
}

async function recordUsesOf(req: PayloadRequest, source: UseSource, docIds: readonly string[]): Promise<void> {
  const tx = await transactionOf(req)
  await lockUsesOfAll(tx, source.slug, docIds)
  const locales = localesOf(req)
  const rows = [...(await readSidesOfAll(req, source, docIds))].flatMap(([docId, sides]) =>
    (['public', 'draft'] as const).flatMap((side) => {
      const doc = sides[side]
      return doc ? assetPlaces(source.fields, doc, locales).map((place) => rowOf(source, docId, side, doc, place)) : []
    }),
  )
  await tx.execute(
    sql`delete from mall.asset_uses where owner = ${source.slug} and doc_id = any(${sql.param([...docIds])}::text[])`,
  )
  if (rows.length === 0) return
  // Rich text may hold the ids of products too: what is no asset is no use.
  await tx.execute(sql`
    insert into mall.asset_uses (asset_id, owner, doc_id, side, field, title, window_from, window_until, trashed)
    select r.asset_id, r.owner, r.doc_id, r.side, r.field, r.title, r.window_from, r.window_until, r.trashed
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(asset_id uuid, owner text, doc_id text, side text,
           field text, title text, window_from timestamptz, window_until timestamptz, trashed boolean)
     where exists (select from media where media.id = r.asset_id) or exists (select from videos where videos.id = r.asset_id)
        on conflict do nothing`)
}

/** A document that is gone uses nothing. */
export async function forgetUses(req: PayloadRequest, slug: string, docId: string): Promise<void> {
  const tx = await transactionOf(req)
  await tx.execute(sql`delete from mall.asset_uses where owner = ${slug} and doc_id = ${docId}`)
}

export const localesOf = (req: PayloadRequest): string[] => {
  const { localization } = req.payload.config
  return localization ? localization.localeCodes : []
}

function rowOf(source: UseSource, docId: string, side: string, doc: Doc, place: AssetPlace) {
  const window = (doc.window ?? {}) as { from?: unknown; until?: unknown }
  return {
    asset_id: place.assetId,
    owner: source.slug,
    doc_id: docId,
    side,
    field: place.field,
    title: titleOf(source, doc),
    window_from: instantOrNull(window.from),
    window_until: instantOrNull(window.until),
    trashed: doc.deletedAt != null,
  }
}

const instantOrNull = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' && value !== '' ? value : null

function titleOf(source: UseSource, doc: Doc): string {
  const value = doc[source.titleField]
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null) {
    const words = Object.values(value).find((one) => typeof one === 'string' && one !== '')
    if (typeof words === 'string') return words
  }
  return ''
}
