import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The IP address a visitor comes from, for rate limits. Without a proxy in front that is the socket's: anybody can
 * write a header. A proxy hides it, so the configuration may name the one header that proxy writes; of a list the last
 * entry counts, since only that one was written by the proxy next to us.
 *
 * @param header lower-case name, or null: believe the socket alone
 */
export function clientAddress(req: Pick<IncomingMessage, 'headers' | 'socket'>, header: string | null): string {
  const socket = req.socket.remoteAddress ?? ''
  if (header === null) return socket
  const written = [req.headers[header] ?? []].flat().join(',').split(',').at(-1)?.trim() ?? ''
  return isIP(written) === 0 ? socket : written
}
