import { availableParallelism } from 'node:os'
import { type ChildRegister, type ChildSpec, type RunningChild, startChild } from './child-process.ts'
import type { MallMode } from './mall-environment.ts'
import { inRepository, REPOSITORY } from './repository.ts'
import type { StateFolder } from './state-folder.ts'
import { GiveUp, waitUntil } from './wait-until.ts'

export type OwnPart = 'cms' | 'worker' | 'storefront'

export const OWN_PARTS: readonly OwnPart[] = ['cms', 'worker', 'storefront']

export const PART_NAMES: Record<OwnPart, string> = { cms: 'cms', worker: 'worker', storefront: 'storefront' }

export interface PartOptions {
  mode: MallMode
  env: Record<string, string>
  state: StateFolder
  register: ChildRegister
  /** also show what the part prints */
  onLine?: (part: OwnPart, line: string) => void
  /** Gives up a start that has not finished. */
  signal?: AbortSignal
}

const NEXT = inRepository('cms/node_modules/next/dist/bin/next')
const WORKER = inRepository('cms/src/worker/worker.ts')
const STOREFRONT = inRepository('storefront/src/server/main.ts')
const WATCHED_STOREFRONT = inRepository('storefront/src/server/dev.ts')

interface Launch {
  folder: string
  args: string[]
  /** answers 2xx once the part does its work; null: it has no HTTP */
  health: string | null
}

function launchOf(part: OwnPart, mode: MallMode, env: Record<string, string>): Launch {
  const isLive = mode === 'production'
  const cmsPort = env.CMS_PORT as string
  const storefrontPort = env.STOREFRONT_PORT as string
  switch (part) {
    case 'cms':
      return {
        folder: inRepository('cms'),
        args: [NEXT, isLive ? 'start' : 'dev', '-p', cmsPort, '-H', '127.0.0.1'],
        health: `http://127.0.0.1:${cmsPort}/api/store/health`,
      }
    case 'worker':
      return { folder: inRepository('cms'), args: isLive ? [WORKER] : ['--watch', WORKER], health: null }
    case 'storefront':
      return {
        folder: REPOSITORY,
        args: isLive ? [STOREFRONT] : ['--watch', WATCHED_STOREFRONT],
        health: `http://127.0.0.1:${storefrontPort}/healthz`,
      }
  }
}

/** Starts a part and returns when it answers. Throws with its last lines when it ends instead. */
export async function startPart(part: OwnPart, options: PartOptions): Promise<RunningChild> {
  const launch = launchOf(part, options.mode, options.env)
  const onLine = options.onLine
  const spec: ChildSpec = {
    name: PART_NAMES[part],
    command: process.execPath,
    args: launch.args,
    cwd: launch.folder,
    env: part === 'worker' ? { UV_THREADPOOL_SIZE: String(availableParallelism() + 4), ...options.env } : options.env,
    logFile: options.state.at('logs', `${part}.log`),
    stopWithinMs: options.mode === 'development' ? 5_000 : part === 'worker' ? 30_000 : 15_000,
    // Watchers start the program they watch as a child of their own.
    wholeGroup: options.mode === 'development',
    ...(onLine ? { onLine: (line: string) => onLine(part, line) } : {}),
  }
  const child = await startChild(spec, options.register)
  try {
    await isWorking(part, child, launch.health, options)
  } catch (error) {
    await child.stop()
    throw error
  }
  return child
}

async function isWorking(
  part: OwnPart,
  child: RunningChild,
  health: string | null,
  options: PartOptions,
): Promise<void> {
  if (health === null) return
  await waitUntil(
    `${PART_NAMES[part]} answering at ${health}`,
    async () => {
      if (options.signal?.aborted) throw new GiveUp('Asked to stop')
      if (!child.isRunning()) throw new GiveUp(`${PART_NAMES[part]} ended while starting:\n${child.logTail(20)}`)
      const answer = await fetch(health, { signal: AbortSignal.timeout(30_000) })
      await answer.body?.cancel()
      // A watcher shows mistakes in the page itself: any answer means that it is up.
      return answer.ok || options.mode === 'development'
    },
    { timeoutMs: 180_000, everyMs: 100 },
  )
}
