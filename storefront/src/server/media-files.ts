import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { isRenditionFile, type MediaStore, renditionPath } from '@fangshi/media'
import type { Log } from './log.ts'
import { securityHeaders } from './security-headers.ts'

/** Where finished pictures are served. Originals have no address here. */
export const MEDIA_PREFIX = '/m/'

/** Answers `/m/<file>` with a rendition; false when the path is none. */
export type MediaFiles = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>

/**
 * Serves renditions. Their names come from their bytes, so a browser may keep them for ever and a name alone answers
 * whether it has the newest.
 */
export function mediaFiles(store: Pick<MediaStore, 'read'>, https: boolean, log: Log): MediaFiles {
  const common = { ...securityHeaders(https), 'cross-origin-resource-policy': 'cross-origin' }
  return async (req, res, path) => {
    const file = path.slice(MEDIA_PREFIX.length)
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
    pipeline(found.stream, res, (error) => {
      // A visitor who leaves early is no news.
      if (error && (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') {
        log('error', 'picture broke off', { path, error })
      }
    })
    return true
  }
}
