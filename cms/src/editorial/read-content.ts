import type { CollectionSlug, PayloadRequest } from 'payload'
import type { DocumentRef } from './editorial-record.ts'
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

/** The row shoppers are answered from, whatever its state; null when there is none. */
export async function readMainRow(req: PayloadRequest, ref: DocumentRef): Promise<StoredContent | null> {
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
