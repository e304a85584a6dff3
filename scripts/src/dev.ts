/** `pnpm dev`: every part in watch mode. `pnpm dev --services`: only PostgreSQL and Meilisearch, for tests by hand. */
import { parseArgs } from 'node:util'
import { startMall } from './mall.ts'
import type { OwnPart } from './services/mall-parts.ts'
import { startServices } from './services/mall-services.ts'
import { lineProgress, type Progress } from './services/progress.ts'
import { DEFAULT_DATA } from './services/repository.ts'
import { runCommand } from './services/run-command.ts'
import { type Stopping, stopOnSignals } from './services/stop-on-signals.ts'

async function runServices(data: string, progress: Progress, stopping: Stopping): Promise<number> {
  const services = await startServices({ data, env: process.env, progress })
  process.stdout.write(`\nexport TEST_DATABASE_URL=${services.databaseUrl}\n`)
  if (services.meili) {
    process.stdout.write(`export TEST_MEILI_URL=${services.meili.url}\nexport TEST_MEILI_KEY=${services.meili.key}\n`)
  }
  process.stdout.write('\n  Ctrl-C stops them.\n')
  await stopping.requested
  await services.stop()
  return 0
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: DEFAULT_DATA },
      services: { type: 'boolean', default: false },
    },
  })
  const stopping = stopOnSignals()
  const progress = lineProgress()
  if (values.services) return await runServices(values.data, progress, stopping)
  const onLine = (part: OwnPart, line: string): void => progress.note(`[${part}] ${line}`)
  const mall = await startMall({ progress, data: values.data, mode: 'development', signal: stopping.signal, onLine })
  progress.note(`Storefront ${mall.storefrontUrl}   Admin ${mall.cmsUrl}/admin   Ctrl-C stops everything`)
  await stopping.requested
  await mall.stop()
  return 0
}

await runCommand(main)
