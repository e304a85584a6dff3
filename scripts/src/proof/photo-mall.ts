import { readdirSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { withoutMall } from '../services/environment.ts'
import { mallEnvironment } from '../services/mall-environment.ts'
import { startPart } from '../services/mall-parts.ts'
import { startServices } from '../services/mall-services.ts'
import { prepareDatabase } from '../services/prepare-database.ts'
import { type Progress, step } from '../services/progress.ts'
import { type SupervisedPart, supervise } from '../services/supervise.ts'

/** The half of a mall that renders: database, store and worker, without pages. */
export interface PhotoMall {
  payload: Payload
  worker: SupervisedPart
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  /** how many mails have been sent */
  mails(): number
  /** names of the finished files in the store */
  filesInStore(): Promise<Set<string>>
  /** bytes the worker has had in memory at most since the last time it was started; null where the system does not tell */
  peakMemory(): number | null
  stop(): Promise<void>
}

/** Starts it on fresh data in the given folder. Nothing is left running when this throws. */
export async function startPhotoMall(data: string, progress: Progress, signal: AbortSignal): Promise<PhotoMall> {
  // Somebody's own mall is not to be filled and killed.
  const given = withoutMall(process.env)
  const services = await startServices({ data, env: given, progress, durable: true })
  try {
    const env = mallEnvironment({
      given,
      mode: 'production',
      data: services.state,
      secrets: services.secrets,
      databaseUrl: services.databaseUrl,
      meili: services.meili,
      // Nobody listens there: this mall has no pages.
      cmsPort: 3000,
      storefrontPort: 4321,
    })
    await prepareDatabase({ services, env, progress, seed: false, signal })
    const { state, register } = services
    const worker = await step(progress, 'Start the worker', () =>
      supervise({
        key: 'worker',
        name: 'worker',
        start: () => startPart('worker', { mode: 'production', env, state, register, signal }),
        onNote: progress.note,
      }),
    )
    // Payload reads its configuration from the environment when it is loaded.
    Object.assign(process.env, env)
    const { openPayload } = await import('@fangshi/cms/payload')
    const payload = await openPayload()
    const client = new Client({ connectionString: services.databaseUrl, options: '-c search_path=public,mall' })
    await client.connect()
    return {
      payload,
      worker,
      query: async (text, values = []) => (await client.query(text, values)).rows,
      mails: () => namesIn(env.MAIL_DIR as string).filter((name) => name.endsWith('.eml')).length,
      filesInStore: () => renditionsIn(env.MEDIA_DIR as string),
      peakMemory: () => peakMemoryOf(worker.pid()),
      async stop() {
        await client.end()
        await payload.destroy()
        await step(progress, 'Stop the worker', () => worker.stop())
        await services.stop()
      },
    }
  } catch (error) {
    await services.stop()
    throw error
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

async function renditionsIn(media: string): Promise<Set<string>> {
  const entries = await readdir(join(media, 'renditions'), { recursive: true, withFileTypes: true }).catch(() => [])
  return new Set(entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name))
}

/** The kernel's own high-water mark: no peak between two looks is missed. */
function peakMemoryOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Number(kilobytes) * 1024 : null
  } catch {
    return null
  }
}
