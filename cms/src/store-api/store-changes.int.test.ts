import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import type { ChangeLine } from './contract.ts'

let mall: TestMall
beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

/** Asks the stream itself: an answer without an end cannot be read whole. */
async function open(headers: Record<string, string>, cursor = ''): Promise<{ response: Response; hangUp: () => void }> {
  const { changesEndpoint } = await import('./endpoints/changes.ts')
  const { createLocalReq } = await import('payload')
  const hangUp = new AbortController()
  const searchParams = new URLSearchParams({ cursor })
  const req = await createLocalReq(
    { req: { headers: new Headers(headers), searchParams, signal: hangUp.signal } as never },
    mall.payload,
  )
  return { response: await changesEndpoint.handler(req), hangUp: () => hangUp.abort() }
}

describe('the change stream', () => {
  it.each([{}, { 'x-store-key': '' }, { 'x-store-key': 'wrong' }])('refuses %j', async (headers) => {
    const { response } = await open(headers as Record<string, string>)
    expect(response.status).toBe(401)
  })

  it('tells a holder of the key what changed', async () => {
    const { response, hangUp } = await open({ 'x-store-key': process.env.STORE_KEY ?? '' })
    expect(response.headers.get('content-type')).toContain('application/x-ndjson')
    const lines = linesOf(response)
    const { value: first } = await lines.next()
    // Without a cursor a follower knows nothing: it drops what it has and starts here.
    expect(first).toMatchObject({ kind: 'reset', tags: [] })
    const brand = await mall.payload.create({ collection: 'topics', data: { title: '新', slug: 'new' } })
    for await (const line of lines) {
      if (line.kind === 'change' && line.tags.includes(`topic:${brand.id}`)) break
    }
    hangUp()
  })
})

async function* linesOf(response: Response): AsyncGenerator<ChangeLine> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const parts = (rest + read.value).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield JSON.parse(part) as ChangeLine
  }
}
