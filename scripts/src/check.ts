/**
 * `pnpm test`: proves the checkout, from types to a browser in front of the whole running mall.
 * `pnpm test --only static|unit|integration|browser [file…]` runs one kind. The last line counts everything.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serveMallControl } from './check/mall-control.ts'
import { type CheckContext, runTool, runVitest } from './check/run-step.ts'
import { GENERATED_STEP, STATIC_STEPS } from './check/static-steps.ts'
import { type StepResult, Tally } from './check/tally.ts'
import type { RunningMall } from './mall.ts'
import { type Environment, withoutMall } from './services/environment.ts'
import { keepChildren } from './services/kept-children.ts'
import { startServices } from './services/mall-services.ts'
import { formatDuration, lineProgress } from './services/progress.ts'
import { openStateFolder } from './services/state-folder.ts'
import { stopOnSignals } from './services/stop-on-signals.ts'

const KINDS = ['static', 'unit', 'integration', 'browser'] as const
type Kind = (typeof KINDS)[number]

const write = (text: string): void => void process.stdout.write(text)

class Check {
  readonly tally = new Tally(write)
  readonly context: CheckContext
  readonly filters: readonly string[]
  readonly env: Environment

  constructor(context: CheckContext, filters: readonly string[]) {
    this.context = context
    this.filters = filters
    this.env = withoutMall(process.env)
  }

  /** Does one step and counts it; a step that throws counts as one failure. */
  async count(name: string, work: () => Promise<StepResult>): Promise<void> {
    this.context.signal.throwIfAborted()
    const since = performance.now()
    let result: StepResult
    try {
      result = await work()
    } catch (error) {
      this.context.signal.throwIfAborted()
      result = { passed: 0, failed: 1, report: error instanceof Error ? error.message : String(error) }
    }
    this.tally.add(name, result, formatDuration(performance.now() - since))
  }

  async static(): Promise<void> {
    const waiting = [...STATIC_STEPS]
    const lane = async (): Promise<void> => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        const current = step
        await this.count(current.name, () => runTool(current, this.context))
      }
    }
    await Promise.all([lane(), lane()])
    await this.count(GENERATED_STEP.name, () => runTool(GENERATED_STEP, this.context))
  }

  async unit(): Promise<void> {
    await this.count('unit tests', () => runVitest('unit', this.context, { filters: this.filters }))
  }

  async integration(): Promise<void> {
    await this.count('integration tests', async () => {
      const services = await startServices({
        data: join(this.context.folder, 'services'),
        env: this.env,
        progress: lineProgress(write),
        durable: false,
      })
      try {
        return await runVitest('integration', this.context, {
          filters: this.filters,
          env: {
            TEST_DATABASE_URL: services.databaseUrl,
            TEST_MEILI_URL: services.meili?.url ?? '',
            TEST_MEILI_KEY: services.meili?.key ?? '',
          },
        })
      } finally {
        await services.stop()
      }
    })
  }

  async browser(): Promise<void> {
    let mall: RunningMall | undefined
    await this.count('a new mall starts', async () => {
      // Only now: this loads code of the product, and a product that cannot be loaded is a finding, not our end.
      const { startMall } = await import('./mall.ts')
      mall = await startMall({
        progress: lineProgress(write),
        data: join(this.context.folder, 'mall'),
        env: this.env,
        durable: false,
        signal: this.context.signal,
      })
      return { passed: 1, failed: 0, report: '' }
    })
    if (!mall) return
    const control = await serveMallControl(mall)
    try {
      const file = join(this.context.folder, 'mall.json')
      writeFileSync(file, JSON.stringify({ ...mall, controlUrl: control.url }), { mode: 0o600 })
      await this.count('browser tests', () =>
        runVitest('browser', this.context, { filters: this.filters, env: { MALL_JSON: file } }),
      )
    } finally {
      control.close()
      await mall.stop()
    }
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
  const only = values.only as Kind | undefined
  if (only && !KINDS.includes(only)) throw new Error(`--only takes one of ${KINDS.join(', ')}`)
  if (positionals.length > 0 && !only) throw new Error(`Files need a kind: --only ${KINDS.slice(1).join('|')} file`)
  const since = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'fangshi-check-'))
  const state = openStateFolder(folder)
  const register = keepChildren(state)
  const check = new Check({ folder, register, signal: stopOnSignals().signal }, positionals)
  try {
    for (const kind of KINDS) {
      if (!only || only === kind) await check[kind]()
    }
  } finally {
    register.close()
    if (check.tally.failed === 0) rmSync(folder, { recursive: true, force: true })
    else write(`\nLogs and reports are in ${folder}\n`)
  }
  write(`\n${formatDuration(performance.now() - since)}\n${check.tally.closingLine}\n`)
  return check.tally.failed === 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
