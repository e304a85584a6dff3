import type { IncomingMessage } from 'node:http'

/** ms for which any body may take its time */
const GRACE = 20_000
/** bytes a second that come in at least after that: a phone at the edge of its net sends as much */
const LEAST_RATE = 40_000

/** ms since its first byte by which a body must have got beyond these bytes */
export const bodyPatience = (bytes: number): number => GRACE + (bytes / LEAST_RATE) * 1000

/**
 * Takes in a whole body. `too_slow`: it fell behind its {@link bodyPatience}; `broken`: who sent it has left. Nothing
 * is done with half of one: a form cut short would be another form.
 */
export function readBody(req: IncomingMessage, patience = bodyPatience): Promise<Buffer[] | 'too_slow' | 'broken'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const started = performance.now()
    let bytes = 0
    let timer: NodeJS.Timeout
    const take = (chunk: Buffer) => {
      bytes += chunk.length
      chunks.push(chunk)
    }
    const settle = (outcome: Buffer[] | 'too_slow' | 'broken') => {
      clearTimeout(timer)
      req.off('data', take)
      resolve(outcome)
    }
    const watch = () => {
      const left = started + patience(bytes) - performance.now()
      if (left > 0) timer = setTimeout(watch, left)
      else settle('too_slow')
    }
    if (req.closed) return resolve('broken')
    req.on('data', take)
    req.once('end', () => settle(chunks))
    req.once('close', () => settle('broken'))
    req.on('error', () => settle('broken'))
    watch()
  })
}

/** ms for which a body nobody wants is let in and thrown away */
export const LINGER = 60_000

/**
 * Lets a body come in and keeps nothing of it, until its end or for a while. A browser that is still sending shows no
 * answer, and where the connection ends under it the shopper is told of a broken network instead of the reason.
 */
export function throwAway(req: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (req.closed) return resolve()
    const timer = setTimeout(resolve, LINGER)
    req.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    req.on('error', () => {})
    req.resume()
  })
}
