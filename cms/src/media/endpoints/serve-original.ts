import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'
import { assetStore } from '../asset-store.ts'

/**
 * Originals leave the store only for staff, as a download. Payload calls this for `/api/media/file/:name`;
 * everything public is a rendition under `/m/`.
 */
export async function serveOriginal(
  req: PayloadRequest,
  { doc, params }: { doc: unknown; params: { filename: string } },
): Promise<Response> {
  const missing = (): Response => new Response(null, { status: 404 })
  if (!can(req.user as Principal, 'read', 'media')) return missing()
  const asset =
    (doc as { originalFile?: string; originalName?: string } | undefined) ??
    (
      await req.payload.find({
        collection: 'media',
        where: { filename: { equals: params.filename } },
        limit: 1,
        depth: 0,
        pagination: false,
        overrideAccess: true,
      })
    ).docs[0]
  if (!asset?.originalFile) return missing()
  const stored = await assetStore().read(asset.originalFile)
  if (!stored) return missing()
  return new Response(Readable.toWeb(stored.stream) as ReadableStream, {
    headers: {
      'content-type': stored.contentType,
      'content-length': String(stored.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(asset.originalName ?? params.filename)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
