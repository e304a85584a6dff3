import { Readable } from 'node:stream'
import { answerFilm, contentTypeOf, isFilmFile, isRenditionFile, renditionPath } from '@fangshi/media'
import { assetStore } from '../../../media/media.ts'

type Params = { params: Promise<{ file: string }> }

const SNIFF = { 'x-content-type-options': 'nosniff' }

/** Finished pictures and films on the CMS's own host, for the admin. Named by their bytes, so they may be kept for ever. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { file } = await params
  if (isFilmFile(file)) return filmResponse(request, file)
  const stored = isRenditionFile(file) ? await assetStore().read(renditionPath(file)) : null
  if (!stored) return new Response(null, { status: 404 })
  return new Response(Readable.toWeb(stored.stream) as ReadableStream, {
    headers: {
      'content-type': stored.contentType,
      'content-length': String(stored.size),
      'cache-control': 'public, max-age=31536000, immutable',
      ...SNIFF,
    },
  })
}

async function filmResponse({ headers: asked, method }: Request, file: string): Promise<Response> {
  const name = renditionPath(file)
  const size = await assetStore().sizeOf(name)
  if (size === null) return new Response(null, { status: 404 })
  const { status, headers, part } = answerFilm(
    { range: asked.get('range'), ifRange: asked.get('if-range'), ifNoneMatch: asked.get('if-none-match') },
    { file, size, contentType: contentTypeOf(file) },
  )
  const stored = part === null || method === 'HEAD' ? null : await assetStore().read(name, part)
  const body = stored === null ? null : (Readable.toWeb(stored.stream) as ReadableStream)
  return new Response(body, { status, headers: { ...headers, ...SNIFF } })
}
