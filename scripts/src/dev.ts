/** `pnpm dev`: every part in watch mode. `pnpm dev --services`: only PostgreSQL and Meilisearch, for tests by hand. */
import { startMall } from './mall.ts'
import { MALL_USAGE, readMallArguments } from './mall-arguments.ts'
import type { OwnPart } from './services/mall-parts.ts'
import { startServices } from './services/mall-services.ts'
import { lineProgress, type Progress } from './services/progress.ts'
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
  const { flags, ...chosen } = readMallArguments(['services', 'help'])
  if (flags.has('help')) {
    console.log(
      `pnpm dev [options]\n${MALL_USAGE}\n  --services              only PostgreSQL and Meilisearch, for running tests by hand`,
    )
    return 0
  }
  const stopping = stopOnSignals()
  const progress = lineProgress()
  if (flags.has('services')) return await runServices(chosen.data, progress, stopping)
  const onLine = (part: OwnPart, line: string): void => progress.note(`[${part}] ${line}`)
  const mall = await startMall({ ...chosen, progress, mode: 'development', signal: stopping.signal, onLine })
  progress.note(`Storefront ${mall.storefrontUrl}   Admin ${mall.cmsUrl}/admin   Ctrl-C stops everything`)
  await stopping.requested
  await mall.stop()
  return 0
}

await runCommand(main)
