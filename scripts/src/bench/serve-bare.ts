import { fork } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { BareAnswer } from './bare-server.ts'

export interface BareServer {
  url: string
  pid: number | undefined
  stop(): void
}

/** Fetches an answer as it is on the wire, and serves the same bytes with the same headers from bare `node:http`. */
export async function serveBare(url: string): Promise<BareServer> {
  const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)))
  child.send(await recordAnswer(url))
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}/`, pid: child.pid, stop: () => child.disconnect() }
}

/** Headers node:http sets by itself for each answer. */
const PER_ANSWER = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

function recordAnswer(url: string): Promise<BareAnswer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`))
        const body = Buffer.concat(chunks)
        const headers = Object.fromEntries(
          Object.entries(response.headers)
            .filter(([name]) => !PER_ANSWER.has(name))
            .map(([name, value]) => [name, String(value)]),
        )
        resolve({ headers: { ...headers, 'content-length': String(body.length) }, body: body.toString('base64') })
      })
    }).once('error', reject)
  })
}
