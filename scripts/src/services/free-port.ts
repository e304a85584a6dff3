import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

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

/** A port nobody else can take until it is released to the part that is to listen on it. */
export interface HeldPort extends PortChoice {
  /** Call it right before the part starts; calling it again does nothing. */
  release(): Promise<void>
}

/**
 * Holds the wished port, or the next free one above it. A build may take minutes between the choice and the start:
 * two malls that start at once would choose the same.
 */
export async function holdPort(wish: number): Promise<HeldPort> {
  for (let port = wish; port < wish + TRIES && port <= 65_535; port++) {
    const holder = (await isPortFree(port)) ? await listenOn(port) : null
    if (holder) return heldBy(holder, wish)
  }
  const holder = await listenOn(0)
  if (!holder) throw new Error(`No free port found near ${wish}`)
  return heldBy(holder, wish)
}

/** Null when somebody was faster. */
async function listenOn(port: number): Promise<Server | null> {
  const server = createServer((socket) => socket.destroy())
  try {
    server.listen({ port, host: '127.0.0.1', exclusive: true })
    await once(server, 'listening')
    // A start that is given up must not wait for a port that nobody will use.
    return server.unref()
  } catch {
    return null
  }
}

function heldBy(holder: Server, wish: number): HeldPort {
  const address = holder.address()
  if (!address || typeof address === 'string') throw new Error(`No free port found near ${wish}`)
  const { port } = address
  const release = async (): Promise<void> => {
    if (!holder.listening) return
    holder.close()
    await once(holder, 'close')
  }
  return port === wish ? { port, release } : { port, takenPort: wish, release }
}
