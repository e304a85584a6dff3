import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port to listen on, and whether it had to differ from the wished one. */
export interface PortChoice {
  port: number
  /** The wish that another process already held; undefined when the wish was met. */
  takenPort?: number
}

const TRIES = 20

/** Whether nobody listens on the port, on any address of this machine a browser would try for `localhost`. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) {
    if (!(await canListen(port, host))) return false
  }
  return true
}

async function canListen(port: number, host: string): Promise<boolean> {
  const server = createServer()
  try {
    server.listen({ port, host, exclusive: true })
    await once(server, 'listening')
    return true
  } catch (error) {
    // A machine without IPv6 has no ::1 that anybody could hold.
    return (error as NodeJS.ErrnoException).code !== 'EADDRINUSE' && (error as NodeJS.ErrnoException).code !== 'EACCES'
  } finally {
    if (server.listening) {
      server.close()
      await once(server, 'close')
    }
  }
}

/**
 * The wished port, or the next free one above it, never one of `reserved`. The port is free when this
 * returns; the caller listens on it soon, and a start that loses the race fails with a clear message.
 */
export async function choosePort(wish: number, reserved: ReadonlySet<number> = new Set()): Promise<PortChoice> {
  for (let port = wish; port < wish + TRIES && port <= 65_535; port++) {
    if (reserved.has(port) || !(await isPortFree(port))) continue
    return port === wish ? { port } : { port, takenPort: wish }
  }
  const server = createServer()
  server.listen({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error(`No free port found near ${wish}`)
  return { port: address.port, takenPort: wish }
}
