import { Readable } from 'node:stream'
import { isRenditionFile, renditionPath } from '@fangshi/media'
import { assetStore } from '../../../media/media.ts'

/** Finished pictures on the CMS's own host, for the admin. Named by their bytes, so they may be kept for ever. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const stored = isRenditionFile(file) ? await assetStore().read(renditionPath(file)) : null
  if (!stored) return new Response(null, { status: 404 })
  return new Response(Readable.toWeb(stored.stream) as ReadableStream, {
    headers: {
      'content-type': stored.contentType,
      'content-length': String(stored.size),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}
