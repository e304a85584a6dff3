import type { IncomingMessage } from 'node:http'

/** ms for which a body nobody wants is let in and thrown away */
const LINGER = 60_000

/**
 * Lets a body come in and keeps nothing of it, until its end or for a while. A browser that is still sending shows no
 * answer, and where the connection ends under it the shopper is told of a broken network instead of the reason.
 */
export function throwAway(req: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LINGER)
    req.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    req.on('error', () => {})
    req.resume()
  })
}
