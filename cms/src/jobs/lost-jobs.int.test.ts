import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { giveBackLostJobs, showAlive } from './lost-jobs.ts'

let mall: TestMall
let client: Client

const connect = async (): Promise<Client> => {
  const connection = new Client({ connectionString: mall.databaseUrl })
  await connection.connect()
  return connection
}

beforeAll(async () => {
  mall = await openTestMall()
  client = await connect()
})
afterAll(async () => {
  await client.end()
  await mall.close()
})
beforeEach(() => client.query('delete from graphile_worker._private_jobs'))

/** A job that a worker has taken a while ago. */
const takenBy = async (poolId: string, ago = '1 minute'): Promise<void> => {
  await client.query(`select graphile_worker.add_job('renderAsset', '{"assetId":"x"}')`)
  await client.query(
    `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2::interval where locked_by is null`,
    [poolId, ago],
  )
}
const holders = async (): Promise<(string | null)[]> => {
  const { rows } = await client.query('select locked_by from graphile_worker._private_jobs order by 1')
  return rows.map((row) => row.locked_by)
}

it('a job of a worker that is gone is given back, one of a living worker is left to it', async () => {
  const living = await connect()
  await showAlive(living, 'pool-living')
  await takenBy('pool-living')
  await takenBy('pool-dead')
  expect(await giveBackLostJobs(client, new Set())).toBe(1)
  expect(await holders()).toEqual(['pool-living', null])
  await living.end()
})

it('a worker that dies loses its jobs as soon as its connection is gone', async () => {
  const dying = await connect()
  await showAlive(dying, 'pool-dying')
  await takenBy('pool-dying')
  expect(await giveBackLostJobs(client, new Set())).toBe(0)
  await dying.end()
  expect(await giveBackLostJobs(client, new Set())).toBe(1)
})

it('a worker never takes its own jobs away, and a job only just taken is left alone', async () => {
  await takenBy('pool-own')
  await takenBy('pool-new', '0 seconds')
  expect(await giveBackLostJobs(client, new Set(['pool-own']))).toBe(0)
})
