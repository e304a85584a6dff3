/** `pnpm start`: the whole mall on this machine, from one command. */
import { parseArgs } from 'node:util'
import { type RunningMall, startMall } from './mall.ts'
import { lineProgress } from './services/progress.ts'
import { DEFAULT_DATA } from './services/repository.ts'
import { runCommand } from './services/run-command.ts'
import { stopOnSignals } from './services/stop-on-signals.ts'

const USAGE = `pnpm start [options]
  --data DIR              folder for everything that is kept (default .data)
  --cms-port PORT         port of the admin and the API (default 3000)
  --storefront-port PORT  port of the storefront (default 4321)
  --no-seed               leave an empty database empty`

function introduce(mall: RunningMall): string {
  const lines = ['', `  Storefront  ${mall.storefrontUrl}`, `  Admin       ${mall.cmsUrl}/admin`, '']
  if (mall.isNewlySeeded) {
    lines.push('  Staff accounts of the demo mall (shown once):')
    for (const { email, password } of mall.accounts) lines.push(`    ${email.padEnd(26)} ${password}`)
    lines.push('')
  }
  lines.push(`  Passwords and keys are kept in ${mall.data}/secrets.json, logs in ${mall.data}/logs.`)
  lines.push('  Ctrl-C stops everything.', '')
  return lines.join('\n')
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: DEFAULT_DATA },
      'cms-port': { type: 'string' },
      'storefront-port': { type: 'string' },
      'no-seed': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const since = performance.now()
  const stopping = stopOnSignals()
  const progress = lineProgress()
  process.stdout.write('Fangshi 坊市\n')
  const mall = await startMall({
    progress,
    data: values.data,
    seed: !values['no-seed'],
    signal: stopping.signal,
    ...(values['cms-port'] ? { cmsPort: Number(values['cms-port']) } : {}),
    ...(values['storefront-port'] ? { storefrontPort: Number(values['storefront-port']) } : {}),
  })
  progress.note(`Ready after ${((performance.now() - since) / 1000).toFixed(1)} s`)
  process.stdout.write(introduce(mall))
  await stopping.requested
  progress.begin('Stop everything')
  const stopSince = performance.now()
  await mall.stop()
  progress.done('Stop everything', performance.now() - stopSince)
  return 0
}

await runCommand(main)
