import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { auditBooks, type BookFault } from '../../../cms/src/checkout/audit/audit-books.ts'
import { type RunningMall, startMall } from '../mall.ts'
import { withoutMall } from '../services/environment.ts'
import { keepChildren } from '../services/kept-children.ts'
import { startPart } from '../services/mall-parts.ts'
import { portFor } from '../services/mall-services.ts'
import { type Progress, step } from '../services/progress.ts'
import { openStateFolder } from '../services/state-folder.ts'
import { type SupervisedPart, supervise } from '../services/supervise.ts'
import { type Buyer, buyerAt } from './shop-client.ts'

/** A mall of its own with one or two cms processes, and what is needed to judge it. */
export interface ProofMall {
  mall: RunningMall
  /** of the cms processes */
  urls: string[]
  second: SupervisedPart
  payload: Payload
  buyer(urls?: readonly string[]): Buyer
  /** a session of a finance person, as a header */
  finance: string
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  audit(): Promise<BookFault[]>
  stop(): Promise<void>
}

/** Starts a mall on fresh data in a folder of its own, with a second cms process beside the first. */
export async function startProofMall(progress: Progress, signal: AbortSignal): Promise<ProofMall> {
  const folder = mkdtempSync(join(tmpdir(), 'fangshi-proof-'))
  // Somebody's own mall is not to be rushed and killed.
  const env = withoutMall(process.env)
  // A database that says "stored" before it is would lose orders in a crash whatever the shop does.
  const mall = await startMall({ progress, data: join(folder, 'mall'), env, seed: false, durable: true, signal })
  const state = openStateFolder(join(folder, 'second'))
  const register = keepChildren(state)
  try {
    const { port, release } = await portFor('the second cms', Number(mall.env.CMS_PORT) + 10, progress)
    const beside = { ...mall.env, CMS_PORT: String(port) }
    const start = async () => {
      await release()
      return startPart('cms', { mode: 'production', env: beside, state, register, signal })
    }
    const second = await step(progress, 'Start the second cms', () =>
      supervise({ key: 'cms', name: 'second cms', start, onNote: progress.note }),
    )
    // Payload reads its configuration from the environment when it is loaded.
    Object.assign(process.env, mall.env)
    const { openPayload } = await import('@fangshi/cms/payload')
    const payload = await openPayload()
    const urls = [mall.cmsUrl, `http://127.0.0.1:${port}`]
    return {
      mall,
      urls,
      second,
      payload,
      finance: await financeSession(payload),
      buyer: (at = urls) => buyerAt(at, String(mall.env.STORE_KEY)),
      query: (text, values) => queryOnce(mall.databaseUrl, text, values),
      audit: () => auditOnce(mall.databaseUrl),
      async stop() {
        await payload.destroy()
        await second.stop()
        register.close()
        await mall.stop()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    register.close()
    await mall.stop()
    throw error
  }
}

async function financeSession(payload: Payload): Promise<string> {
  const account = { email: 'finance@proof.example', password: 'Correct-horse-7-battery' }
  await payload.create({ collection: 'staff', data: { ...account, name: 'finance', roles: ['finance'], active: true } })
  const { token } = await payload.login({ collection: 'staff', data: account })
  return `JWT ${token}`
}

/** A connection for each question: the judge does not share one with what it judges, and survives its crashes. */
async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, options: '-c search_path=public,mall' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const queryOnce = (databaseUrl: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  withClient(databaseUrl, async (client) => (await client.query(text, values)).rows)

const auditOnce = (databaseUrl: string): Promise<BookFault[]> => withClient(databaseUrl, auditBooks)
