import type { IncomingMessage } from 'node:http'

/**
 * Whether a request that may change something comes from a page of this shop. Browsers say where a request comes from
 * in `Sec-Fetch-Site` and `Origin`; what says neither is no browser and carries nobody's cookies by accident.
 *
 * @param publicUrl the origin shoppers use; the request's own Host counts as well
 */
export function isFromOurPages(req: IncomingMessage, publicUrl: string): boolean {
  const site = req.headers['sec-fetch-site']
  // Pages that tell nobody where they are sent from have an origin of `null`.
  if (site === 'same-origin') return true
  if (site !== undefined && site !== 'none') return false
  const { origin, host } = req.headers
  if (origin === undefined) return true
  if (origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
