import type { CollectionSlug, PayloadRequest } from 'payload'
import { known, whileKnown } from '../together/together.ts'
import type { DocumentRef, EditorialCollection } from './editorial-record.ts'
import { type ContentField, contentHash } from './rules/content-hash.ts'

/** One side of a document as it is stored: all languages, relations as ids. */
export interface StoredContent {
  hash: string
  doc: Record<string, unknown>
  /** of the version it was read from; null for the public row */
  versionId: string | null
  isPublished: boolean
}

/** The fields of a collection, as finding their content needs them. */
export const contentFieldsOf = (req: PayloadRequest, collection: string): readonly ContentField[] =>
  req.payload.collections[collection as CollectionSlug].config.fields as unknown as ContentField[]

/** What shoppers see of a document, or would see once its window opens; null when it is a draft or in the trash. */
export async function readPublicContent(req: PayloadRequest, ref: DocumentRef): Promise<StoredContent | null> {
  const stored = await readMainRow(req, ref)
  return stored?.isPublished && !stored.doc.deletedAt ? stored : null
}

/** The two sides of a document: the row shoppers are answered from, and what is being worked on. */
export interface BothSides {
  main: StoredContent | null
  newest: StoredContent | null
}

const KNOWN = 'sidesOfDocuments'

/**
 * Both sides of many documents of a collection in two questions; one by one they cost as much as everything else that
 * happens to a document.
 */
export async function readSidesOf(
  req: PayloadRequest,
  collection: EditorialCollection,
  ids: readonly string[],
): Promise<Map<string, BothSides>> {
  const many = { collection, limit: 0, pagination: false, locale: 'all', req } as const
  const [rows, versions] = [
    await req.payload.db.find({ ...many, where: { id: { in: [...ids] } } }),
    await req.payload.db.findVersions({
      ...many,
      where: { and: [{ parent: { in: [...ids] } }, { latest: { equals: true } }] },
      sort: '-updatedAt',
    }),
  ]
  const sides = new Map<string, BothSides>()
  for (const id of ids) {
    const ref = { collection, id }
    const row = (rows.docs as Record<string, unknown>[]).find((doc) => String(doc.id) === id)
    const main = row ? stored(req, ref, row, null) : null
    const version = versions.docs.find(({ parent }) => String(parent) === id)
    const newest = version ? stored(req, ref, version.version as Record<string, unknown>, String(version.id)) : main
    sides.set(id, { main, newest })
  }
  return sides
}

/** While `work` runs, which changes nothing of them, these documents are not read again by whoever asks for them. */
export async function knowing<T>(
  req: PayloadRequest,
  collection: EditorialCollection,
  sides: ReadonlyMap<string, BothSides>,
  work: () => Promise<T>,
): Promise<T> {
  return whileKnown(req, KNOWN, new Map([...sides].map(([id, both]) => [`${collection}:${id}`, both])), work)
}

const knownSides = (req: PayloadRequest, { collection, id }: DocumentRef): BothSides | undefined =>
  known<ReadonlyMap<string, BothSides>>(req, KNOWN)?.get(`${collection}:${id}`)

/** The row shoppers are answered from, whatever its state; null when there is none. */
export async function readMainRow(req: PayloadRequest, ref: DocumentRef): Promise<StoredContent | null> {
  const sides = knownSides(req, ref)
  if (sides) return sides.main
  const doc = (await req.payload.db.findOne({
    collection: ref.collection,
    where: { id: { equals: ref.id } },
    locale: 'all',
    req,
  })) as Record<string, unknown> | null
  return doc === null || Object.keys(doc).length === 0 ? null : stored(req, ref, doc, null)
}

/** What is being worked on: the newest version of a document. */
export async function readNewestContent(req: PayloadRequest, ref: DocumentRef): Promise<StoredContent | null> {
  const sides = knownSides(req, ref)
  if (sides) return sides.newest
  const { docs } = await req.payload.db.findVersions({
    collection: ref.collection,
    where: { and: [{ parent: { equals: ref.id } }, { latest: { equals: true } }] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    locale: 'all',
    req,
  })
  const newest = docs[0] as { id: string | number; version: Record<string, unknown> } | undefined
  return newest ? stored(req, ref, newest.version, String(newest.id)) : readMainRow(req, ref)
}

/** One version of a document by its id; null when it is gone or another document's. */
export async function readVersionContent(
  req: PayloadRequest,
  ref: DocumentRef,
  versionId: string,
): Promise<StoredContent | null> {
  const { docs } = await req.payload.db.findVersions({
    collection: ref.collection,
    where: { and: [{ parent: { equals: ref.id } }, { id: { equals: versionId } }] },
    limit: 1,
    pagination: false,
    locale: 'all',
    req,
  })
  const version = docs[0] as { id: string | number; version: Record<string, unknown> } | undefined
  return version ? stored(req, ref, version.version, String(version.id)) : null
}

function stored(
  req: PayloadRequest,
  ref: DocumentRef,
  doc: Record<string, unknown>,
  versionId: string | null,
): StoredContent {
  return {
    hash: contentHash(contentFieldsOf(req, ref.collection), doc),
    doc,
    versionId,
    isPublished: doc._status === 'published',
  }
}

/** The title of a document as stored in all languages, in Chinese where there is one. */
export function titleOf({ title }: Record<string, unknown>): string {
  if (typeof title === 'string') return title
  const { zh, en } = (title ?? {}) as { zh?: string; en?: string }
  return zh || en || ''
}
