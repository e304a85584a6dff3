import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a service that a test can shut, as if the service had gone away. */
export interface Door {
  url: string
  shut(): void
  open(): void
  close(): Promise<void>
}

export async function doorTo(service: string): Promise<Door> {
  const { hostname, port } = new URL(service)
  const through = new Set<Socket>()
  let isOpen = true
  const server = createServer((from) => {
    if (!isOpen) return from.destroy()
    const to = connect(Number(port), hostname)
    for (const socket of [from, to]) {
      through.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        through.delete(socket)
        from.destroy()
        to.destroy()
      })
    }
    from.pipe(to)
    to.pipe(from)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = (): void => {
    for (const socket of through) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shut() {
      isOpen = false
      cut()
    },
    open() {
      isOpen = true
    },
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
