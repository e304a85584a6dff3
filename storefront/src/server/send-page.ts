import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encoding, FlatHeaders, ReadyPage } from './ready-page.ts'

/** Writes a ready answer: 304 when the browser has it, no body for HEAD, the smallest encoding it takes. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: ReadyPage, extra: FlatHeaders = []): void {
  const known = req.headers['if-none-match']
  if (known !== undefined && page.etag !== null && hasTag(known, page.etag)) {
    res.writeHead(304, join(page.notModifiedHead, extra)).end()
    return
  }
  const encoding = bestEncoding(req.headers['accept-encoding'])
  res.writeHead(page.status, join(page.heads[encoding], extra))
  if (req.method === 'HEAD') res.end()
  else res.end(page.bodies[encoding] ?? page.bodies.identity)
}

function join(head: FlatHeaders, extra: FlatHeaders): string[] {
  return head.concat(extra)
}

const isRefused = /;\s*q=0(\.0*)?$/

/** Brotli before gzip before nothing, whatever order and weights the browser gives; `q=0` refuses. */
export function bestEncoding(header: string | string[] | undefined): Encoding {
  if (typeof header !== 'string') return 'identity'
  let gzip = false
  for (const part of header.split(',')) {
    const offer = part.trim().toLowerCase()
    if (isRefused.test(offer)) continue
    if (offer === 'br' || offer.startsWith('br;')) return 'br'
    if (offer === 'gzip' || offer.startsWith('gzip;')) gzip = true
  }
  return gzip ? 'gzip' : 'identity'
}

/** Weak comparison, as RFC 9110 wants for If-None-Match. */
function hasTag(header: string, etag: string): boolean {
  if (header === etag || header === '*') return true
  const bare = etag.replace(/^W\//, '')
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === bare)
}
