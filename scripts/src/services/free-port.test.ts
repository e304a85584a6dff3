import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { choosePort, isPortFree } from './free-port.ts'

const servers: Server[] = []

async function listen(port: number, host: string): Promise<number> {
  const server = createServer()
  servers.push(server)
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.close()
    await once(server, 'close')
  }
})

describe('choosing a port', () => {
  test('the wished port is taken when nobody listens on it', async () => {
    const free = (await choosePort(41_000)).port
    expect(await choosePort(free)).toEqual({ port: free })
  })

  test('a taken port is left alone, and the answer says which one it was', async () => {
    const taken = await listen(0, '127.0.0.1')
    const choice = await choosePort(taken)
    expect(choice.takenPort).toBe(taken)
    expect(await isPortFree(choice.port)).toBe(true)
  })

  test('a program that listens on every address holds the port as well', async () => {
    const taken = await listen(0, '0.0.0.0')
    expect(await isPortFree(taken)).toBe(false)
  })

  test('a port promised to another part is not chosen', async () => {
    const free = (await choosePort(41_100)).port
    const choice = await choosePort(free, new Set([free]))
    expect(choice.port).not.toBe(free)
  })
})
