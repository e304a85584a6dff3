import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { assetStore } from '../../media/media.ts'
import { can, type Principal } from '../../permissions/permissions.ts'

/** `/api/videos/file/:name`: the file as it was uploaded, for staff alone, as a download. */
export async function serveOriginalVideo(
  req: PayloadRequest,
  { params }: { params: { filename: string } },
): Promise<Response> {
  const missing = (): Response => new Response(null, { status: 404 })
  if (!can(req.user as Principal, 'read', 'videos')) return missing()
  const { docs } = await req.payload.find({
    collection: 'videos',
    where: { filename: { equals: params.filename } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const stored = docs[0]?.originalFile ? await assetStore().read(docs[0].originalFile) : null
  if (!stored) return missing()
  const name = docs[0]?.originalName ?? params.filename
  return new Response(Readable.toWeb(stored.stream) as ReadableStream, {
    headers: {
      'content-type': stored.contentType,
      'content-length': String(stored.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
