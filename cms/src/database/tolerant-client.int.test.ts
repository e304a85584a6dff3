import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TolerantClient } from './tolerant-client.ts'

describe('questions asked of one connection at once', () => {
  let client: TolerantClient
  const warnings: string[] = []
  const hear = (warning: Error): void => void warnings.push(warning.message)

  beforeAll(async () => {
    process.on('warning', hear)
    client = new TolerantClient(process.env.TEST_DATABASE_URL)
    await client.connect()
  })
  afterAll(async () => {
    process.off('warning', hear)
    await client.end()
  })

  it('are answered in the order in which they were asked, and one that fails stops no other', async () => {
    await client.query('create temporary table asked (n serial, word text)')
    const answers = await Promise.allSettled([
      client.query("insert into asked (word) values ('one')"),
      client.query('select no_such_column'),
      client.query("insert into asked (word) values ('two')"),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const { rows } = await client.query<{ word: string }>('select word from asked order by n')
    expect(rows.map(({ word }) => word)).toEqual(['one', 'two'])
  })

  it('need no queue of the driver, which it warns of', async () => {
    await Promise.all([1, 2, 3].map((n) => client.query('select $1::int', [n])))
    // The driver warns once a process, in the next turn.
    await new Promise((turn) => setImmediate(turn))
    expect(warnings.filter((words) => words.includes('already executing a query'))).toEqual([])
  })
})
