import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import type { ChangeLine } from '../store-api/contract.ts'
import { publishContent, publishDraft } from '../testing/publish-content.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { changeStream, currentCursor, formatCursor, readChanges } from './outbox.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

/** Transactions of other databases on the same server hold changes back too, so reads wait for what must come. */
const PATIENCE = { timeout: 30_000, interval: 50 }

const pool = () => databaseOf(mall.payload).pool
const connect = async (): Promise<Client> => {
  const client = new Client({ connectionString: mall.databaseUrl })
  await client.connect()
  return client
}
const insert = (client: Pick<Client, 'query'>, docId: string) =>
  client.query(`insert into mall.changes (collection, doc_id, tags) values ('products', $1, '["products"]')`, [docId])

describe('the outbox', () => {
  it('never skips a change that commits after a later one', async () => {
    const start = await currentCursor(pool())
    const slow = await connect()
    await slow.query('begin')
    await insert(slow, 'slow')
    await insert(pool(), 'quick')
    const early = await readChanges(pool(), start)
    expect(early.map((row) => row.docId)).toEqual([])
    await slow.query('commit')
    await slow.end()
    await expect
      .poll(async () => (await readChanges(pool(), start)).map((row) => row.docId), PATIENCE)
      .toEqual(['slow', 'quick'])
  })

  it('holds nothing of a transaction that was rolled back', async () => {
    const start = await currentCursor(pool())
    const client = await connect()
    await client.query('begin')
    await insert(client, 'undone')
    await client.query('rollback')
    await client.end()
    expect(await readChanges(pool(), start)).toEqual([])
  })

  it('is written with the document or not at all', async () => {
    const start = await currentCursor(pool())
    const { body } = await mall.request('POST', '/api/brands', { as: 'operations', body: { title: '山雀' } })
    const { id } = (body as { doc: { id: string } }).doc
    await expect
      .poll(async () => (await readChanges(pool(), start)).map((row) => row.tags), PATIENCE)
      .toEqual([[`brand:${id}`]])
    const after = await currentCursor(pool())
    await mall.request('POST', '/api/brands', { as: 'operations', body: { title: '' } })
    expect(await readChanges(pool(), after)).toEqual([])
  })

  it('says what a product left and what it joined when it moves to another category', async () => {
    const make = async (title: string): Promise<string> => {
      const { body } = await mall.request('POST', '/api/categories', { as: 'operations', body: { title } })
      return (body as { doc: { id: string } }).doc.id
    }
    const [from, to] = [await make('旧类目'), await make('新类目')]
    const { id } = await publishContent(mall, 'products', { title: '台灯', categories: [from] })
    await mall.request('PATCH', `/api/products/${id}`, { as: 'copywriter', body: { categories: [] } })
    const start = await currentCursor(pool())
    await mall.request('PATCH', `/api/products/${id}`, { as: 'operations', body: { categories: [to] } })
    await publishDraft(mall, 'products', id)
    await expect
      .poll(async () => (await readChanges(pool(), start)).flatMap((row) => row.tags), PATIENCE)
      .toEqual(expect.arrayContaining([`product:${id}`, `category:${from}`, `category:${to}`]))
  })
})

describe('the change stream', () => {
  async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<ChangeLine> {
    let rest = ''
    for await (const chunk of stream.pipeThrough(
      new TextDecoderStream() as never,
    ) as unknown as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as ChangeLine
    }
  }

  it('resumes where a follower left off and beats while nothing happens', async () => {
    const start = await currentCursor(pool())
    await insert(pool(), 'one')
    const stopping = new AbortController()
    const kinds: string[] = []
    for await (const line of linesOf(changeStream(pool(), formatCursor(start), stopping.signal))) {
      kinds.push(line.kind)
      if (kinds.includes('change') && kinds.filter((kind) => kind === 'heartbeat').length >= 2) break
    }
    stopping.abort()
    expect(kinds).toContain('change')
  })

  it('tells a follower whose place is unknown to drop everything', async () => {
    const stopping = new AbortController()
    for await (const line of linesOf(changeStream(pool(), 'nonsense', stopping.signal))) {
      expect(line.kind).toBe('reset')
      break
    }
    stopping.abort()
  })
})
