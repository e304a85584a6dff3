import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { answerFilm, contentTypeOf, isFilmFile, isRenditionFile, type MediaStore, renditionPath } from '@fangshi/media'
import type { Log } from './log.ts'
import { securityHeaders } from './security-headers.ts'

/** Where finished pictures are served. Originals have no address here. */
export const MEDIA_PREFIX = '/m/'

/** Answers `/m/<file>` with a rendition, a film or its captions; false when the path is none. */
export type MediaFiles = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>

/**
 * Serves renditions, and films in parts. Their names come from their bytes, so a browser may keep them for ever and a
 * name alone answers whether it has the newest.
 */
export function mediaFiles(store: Pick<MediaStore, 'read' | 'sizeOf'>, https: boolean, log: Log): MediaFiles {
  const common = { ...securityHeaders(https), 'cross-origin-resource-policy': 'cross-origin' }
  const send = (stream: Readable, res: ServerResponse, path: string): void => {
    pipeline(stream, res, (error) => {
      // A visitor who leaves early is no news.
      if (error && (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') {
        log('error', 'file broke off', { path, error })
      }
    })
  }
  const film = async (req: IncomingMessage, res: ServerResponse, path: string, file: string): Promise<boolean> => {
    const name = renditionPath(file)
    const size = await store.sizeOf(name)
    if (size === null) return false
    const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = req.headers
    const asked = { range, ifRange: ifRange as string | undefined, ifNoneMatch }
    const { status, headers, part } = answerFilm(asked, { file, size, contentType: contentTypeOf(file) })
    const found = part === null || req.method === 'HEAD' ? null : await store.read(name, part)
    res.writeHead(status, { ...common, ...headers })
    if (found === null) res.end()
    else send(found.stream, res, path)
    return true
  }
  return async (req, res, path) => {
    const file = path.slice(MEDIA_PREFIX.length)
    if (isFilmFile(file)) return film(req, res, path, file)
    if (!isRenditionFile(file)) return false
    const etag = `"${file}"`
    const kept = { ...common, etag, 'cache-control': 'public, max-age=31536000, immutable' }
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(304, kept).end()
      return true
    }
    const found = await store.read(renditionPath(file))
    if (found === null) return false
    res.writeHead(200, { ...kept, 'content-type': found.contentType, 'content-length': found.size })
    if (req.method === 'HEAD') {
      found.stream.destroy()
      res.end()
      return true
    }
    send(found.stream, res, path)
    return true
  }
}
