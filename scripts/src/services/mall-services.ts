import { locateMeilisearch, startMeilisearch } from './bundled-meilisearch.ts'
import { startPostgres } from './embedded-postgres.ts'
import type { Environment } from './environment.ts'
import { type HeldPort, holdPort } from './free-port.ts'
import type { KeptChildren } from './kept-children.ts'
import { keepChildren, stopLeftovers } from './kept-children.ts'
import { type Progress, step } from './progress.ts'
import { type MallSecrets, openSecrets } from './secrets.ts'
import { claimFolder, openStateFolder, type StateFolder } from './state-folder.ts'
import { type SupervisedPart, supervise } from './supervise.ts'

export interface ServicesOptions {
  /** folder for everything that is kept */
  data: string
  /** Where DATABASE_URL, MEILI_URL and MEILI_KEY may be set: what is set is not started here. */
  env: Environment
  progress: Progress
  /** e-mail addresses that need a password in secrets.json */
  accountEmails?: readonly string[]
  /** false for throw-away data */
  durable?: boolean
}

/** PostgreSQL and Meilisearch, ours or somebody else's, and the folder they live in. */
export interface RunningServices {
  state: StateFolder
  secrets: MallSecrets
  register: KeptChildren
  databaseUrl: string
  /** null: search runs on PostgreSQL */
  meili: { url: string; key: string } | null
  /** Our own parts, in the order they were started. */
  parts: SupervisedPart[]
  /** Stops our own parts, last started first, and gives the folder back. */
  stop(): Promise<void>
}

const POSTGRES_PORT = 54_320
const MEILI_PORT = 7_700

/** Starts what the environment does not already provide. Nothing is left running when this throws. */
export async function startServices(options: ServicesOptions): Promise<RunningServices> {
  const { env, progress } = options
  const state = openStateFolder(options.data)
  const release = claimFolder(state)
  const register = keepChildren(state)
  const parts: SupervisedPart[] = []
  const stop = async (): Promise<void> => {
    for (const part of parts.toReversed()) await step(progress, `Stop ${part.name}`, () => part.stop())
    register.close()
    release()
  }
  try {
    const left = await stopLeftovers(state)
    if (left.length > 0) progress.note(`stopped what an earlier start left running: ${left.join(', ')}`)
    const secrets = openSecrets(state, options.accountEmails ?? [])
    let databaseUrl = env.DATABASE_URL
    if (!databaseUrl) {
      const { port, release } = await portFor('PostgreSQL', POSTGRES_PORT, progress)
      let url = ''
      const start = async () => {
        const running = await startPostgres({
          state,
          port,
          releasePort: release,
          password: secrets.postgresPassword,
          durable: options.durable ?? true,
          register,
          onNote: progress.note,
        })
        url = running.url
        return running.child
      }
      parts.push(
        await step(progress, `Start PostgreSQL on port ${port}`, () =>
          supervise({ key: 'postgres', name: 'PostgreSQL', start, onNote: progress.note }),
        ),
      )
      databaseUrl = url
    }
    const meili = await startSearch({ options, state, secrets, register, parts })
    return { state, secrets, register, databaseUrl, meili, parts, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

interface SearchStart {
  options: ServicesOptions
  state: StateFolder
  secrets: MallSecrets
  register: KeptChildren
  parts: SupervisedPart[]
}

async function startSearch(start: SearchStart): Promise<RunningServices['meili']> {
  const { env, progress } = start.options
  if (env.MEILI_URL) return { url: env.MEILI_URL, key: env.MEILI_KEY ?? '' }
  const program = await locateMeilisearch(start.state)
  if ('missing' in program) {
    progress.note(
      `${program.missing}: search runs on PostgreSQL, simpler but complete. Set MEILI_URL and MEILI_KEY to use a Meilisearch`,
    )
    return null
  }
  const { port, release } = await portFor('Meilisearch', MEILI_PORT, progress)
  const key = start.secrets.meiliKey
  try {
    start.parts.push(
      await step(progress, `Start Meilisearch on port ${port}`, () =>
        supervise({
          key: 'meilisearch',
          name: 'Meilisearch',
          onNote: progress.note,
          start: async () => {
            await release()
            const running = await startMeilisearch(program.path, {
              state: start.state,
              port,
              key,
              register: start.register,
              onNote: progress.note,
            })
            return running.child
          },
        }),
      ),
    )
  } catch (error) {
    progress.note(
      `Meilisearch does not start here, so search runs on PostgreSQL: ${error instanceof Error ? error.message : String(error)}`,
    )
    return null
  }
  return { url: `http://127.0.0.1:${port}`, key }
}

/** Holds the usual port of a part, or another one, said aloud, until the part starts. */
export async function portFor(name: string, wish: number, progress: Progress): Promise<HeldPort> {
  const held = await holdPort(wish)
  if (held.takenPort) progress.note(`port ${held.takenPort} is taken by another program: ${name} uses ${held.port}`)
  return held
}
