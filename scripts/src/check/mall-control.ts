import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PartName, RunningMall } from '../mall.ts'

/** Lets tests in another process take parts of the mall away and bring them back. */
export interface MallControl {
  /** `POST <url>/kill/<part>` and `POST <url>/restart/<part>` */
  url: string
  close(): void
}

const PATH = /^\/(\w+)\/(kill|restart)\/(postgres|meilisearch|cms|worker|storefront)$/

export async function serveMallControl(mall: RunningMall): Promise<MallControl> {
  const token = randomBytes(16).toString('hex')
  const server = createServer(async (request, response) => {
    const [, given, act, part] = PATH.exec(request.url ?? '') ?? []
    if (request.method !== 'POST' || given !== token || !act || !part) return void response.writeHead(404).end()
    try {
      await mall[act as 'kill' | 'restart'](part as PartName)
      response.writeHead(204).end()
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}`, close: () => server.close() }
}
