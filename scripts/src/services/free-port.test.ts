import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type HeldPort, holdPort, isPortFree } from './free-port.ts'

const servers: Server[] = []
const held: HeldPort[] = []

async function hold(wish: number): Promise<HeldPort> {
  const port = await holdPort(wish)
  held.push(port)
  return port
}

async function listen(port: number, host: string): Promise<number> {
  const server = createServer()
  servers.push(server)
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

afterEach(async () => {
  for (const port of held.splice(0)) await port.release()
  for (const server of servers.splice(0)) {
    server.close()
    await once(server, 'close')
  }
})

describe('a held port', () => {
  test('is the wished one when nobody listens on it, and free for its part once it is released', async () => {
    const { port, takenPort, release } = await hold(41_000)
    expect(takenPort).toBe(port === 41_000 ? undefined : 41_000)
    await release()
    expect(await listen(port, '127.0.0.1')).toBe(port)
  })

  test('leaves a taken port alone and says which one that was', async () => {
    const taken = await listen(0, '127.0.0.1')
    const choice = await hold(taken)
    expect(choice.takenPort).toBe(taken)
    expect(choice.port).not.toBe(taken)
  })

  test('a program that listens on every address holds the port as well', async () => {
    const taken = await listen(0, '0.0.0.0')
    expect(await isPortFree(taken)).toBe(false)
  })

  test('is nobody else’s: two who choose at the same instant never get the same', async () => {
    const ports = await Promise.all(Array.from({ length: 5 }, () => hold(41_100)))
    expect(new Set(ports.map(({ port }) => port)).size).toBe(5)
  })

  test('may be released twice', async () => {
    const { release } = await hold(41_200)
    await release()
    await release()
  })
})
