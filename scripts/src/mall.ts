import { DEMO_EMAILS, type DemoAccount, demoAccounts } from './demo-accounts.ts'
import { buildWhatChanged } from './services/build-what-changed.ts'
import type { Environment } from './services/environment.ts'
import type { HeldPort } from './services/free-port.ts'
import {
  configurationProblems,
  type MallMode,
  mallEnvironment,
  problemsBeforeStart,
  WrongConfiguration,
} from './services/mall-environment.ts'
import { OWN_PARTS, type OwnPart, PART_NAMES, startPart } from './services/mall-parts.ts'
import { portFor, startServices } from './services/mall-services.ts'
import { prepareDatabase } from './services/prepare-database.ts'
import { type Progress, step } from './services/progress.ts'
import { DEFAULT_DATA } from './services/repository.ts'
import { recordRunningMall } from './services/running-mall-record.ts'
import { type SupervisedPart, supervise } from './services/supervise.ts'

export interface MallOptions {
  progress: Progress
  /** folder for everything that is kept; `.data` of the checkout when left out */
  data?: string
  mode?: MallMode
  /** what the person set; `process.env` when left out */
  env?: Environment
  /** wished ports; 3000 and 4321 when left out */
  cmsPort?: number
  storefrontPort?: number
  /** Fill an empty database with the demo mall; yes when left out. */
  seed?: boolean
  /** false for throw-away data */
  durable?: boolean
  /** also show what the parts print */
  onLine?: (part: OwnPart, line: string) => void
  /** Gives up the start and stops what already runs. */
  signal?: AbortSignal
}

export type PartName = 'postgres' | 'meilisearch' | OwnPart

/** A whole mall that answers. */
export interface RunningMall {
  cmsUrl: string
  storefrontUrl: string
  databaseUrl: string
  /** null: search runs on PostgreSQL */
  meili: { url: string; key: string } | null
  accounts: DemoAccount[]
  /** The database was empty and was filled with the demo mall by this start. */
  isNewlySeeded: boolean
  /** absolute path of the folder for everything that is kept */
  data: string
  /** the environment of the parts */
  env: Record<string, string>
  /** undefined while the part is down or not ours */
  pid(part: PartName): number | undefined
  /** Stops everything, last started first. */
  stop(): Promise<void>
  /** Kills a part as a crash would, and keeps it down. */
  kill(part: PartName): Promise<void>
  /** Starts a part again after a kill, or replaces it while it runs. */
  restart(part: PartName): Promise<void>
}

/** Starts a whole mall on this machine. Nothing of it is left running when this throws. */
export async function startMall(options: MallOptions): Promise<RunningMall> {
  const given = options.env ?? process.env
  const mode = options.mode ?? 'production'
  const { progress } = options
  const abort = options.signal ? { signal: options.signal } : {}
  const problems = problemsBeforeStart(given, mode)
  if (problems.length > 0) throw new WrongConfiguration(problems)
  const services = await startServices({
    data: options.data ?? DEFAULT_DATA,
    env: given,
    progress,
    accountEmails: DEMO_EMAILS,
    durable: options.durable ?? true,
  })
  const parts = new Map<PartName, SupervisedPart>(services.parts.map((part) => [part.key as PartName, part]))
  const ports: { cms?: HeldPort; storefront?: HeldPort } = {}
  const stop = async (): Promise<void> => {
    await Promise.all([ports.cms?.release(), ports.storefront?.release()])
    for (const part of OWN_PARTS.toReversed()) {
      const running = parts.get(part)
      if (running) await step(progress, `Stop the ${running.name}`, () => running.stop())
    }
    await services.stop()
  }
  try {
    const cmsWish = options.cmsPort ?? numberOf(given.CMS_PORT) ?? 3000
    const storefrontWish = options.storefrontPort ?? numberOf(given.STOREFRONT_PORT) ?? 4321
    ports.cms = await portFor('the cms', cmsWish, progress)
    ports.storefront = await portFor('the storefront', storefrontWish, progress)
    const env = mallEnvironment({
      given,
      mode,
      data: services.state,
      secrets: services.secrets,
      databaseUrl: services.databaseUrl,
      meili: services.meili,
      cmsPort: ports.cms.port,
      storefrontPort: ports.storefront.port,
    })
    const later = configurationProblems(env)
    if (later.length > 0) throw new WrongConfiguration(later)
    if (mode === 'production') {
      await buildWhatChanged({ state: services.state, env, progress, register: services.register, ...abort })
    }
    const isNewlySeeded = await prepareDatabase({ services, env, progress, seed: options.seed ?? true, ...abort })
    for (const part of OWN_PARTS) {
      options.signal?.throwIfAborted()
      const start = async () => {
        if (part !== 'worker') await ports[part]?.release()
        return startPart(part, {
          mode,
          env,
          state: services.state,
          register: services.register,
          ...(options.onLine ? { onLine: options.onLine } : {}),
          ...abort,
        })
      }
      const onNote = progress.note
      parts.set(
        part,
        await step(progress, `Start the ${PART_NAMES[part]}`, () =>
          supervise({ key: part, name: PART_NAMES[part], start, onNote }),
        ),
      )
    }
    recordRunningMall(services.state, env)
    const partCalled = (name: PartName): SupervisedPart => {
      const part = parts.get(name)
      if (!part) throw new Error(`${name} is not one of ours here`)
      return part
    }
    return {
      cmsUrl: env.CMS_URL as string,
      storefrontUrl: env.STOREFRONT_URL as string,
      databaseUrl: services.databaseUrl,
      meili: services.meili,
      accounts: demoAccounts(services.secrets.accountPasswords),
      isNewlySeeded,
      data: services.state.root,
      env,
      pid: (name) => parts.get(name)?.pid(),
      stop,
      kill: (name) => partCalled(name).kill(),
      restart: (name) => partCalled(name).restart(),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const numberOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)
