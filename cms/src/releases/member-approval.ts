import type { CollectionSlug, PayloadRequest } from 'payload'
import { approvalOf, contentFieldsOf, contentHash, isEditorial } from '../editorial/editorial.ts'

/** One version of a document as a release takes it: its content in all languages, told apart by its hash. */
export interface ChosenVersion {
  versionId: string
  hash: string
  content: Record<string, unknown>
}

/** The given version of a document, or its newest; null when there is none. */
export async function readVersion(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
  versionId?: string,
): Promise<ChosenVersion | null> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: {
      and: [{ parent: { equals: id } }, versionId ? { id: { equals: versionId } } : { latest: { equals: true } }],
    },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    locale: 'all',
    req,
  })
  const version = docs[0] as { id: string; version: Record<string, unknown> } | undefined
  if (!version) return null
  const content = version.version
  return { versionId: String(version.id), hash: contentHash(contentFieldsOf(req, collection), content), content }
}

/** Who approved exactly this content; null: nobody has, or it was taken back. */
export async function approvalOfContent(
  req: PayloadRequest,
  collection: string,
  id: string,
  hash: string,
): Promise<{ byName: string; at: string } | null> {
  return isEditorial(collection) ? approvalOf(req, { collection, id }, hash) : null
}
