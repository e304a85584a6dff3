/** `pnpm start`: the whole mall on this machine, from one command. */
import { type RunningMall, startMall } from './mall.ts'
import { MALL_USAGE, readMallArguments } from './mall-arguments.ts'
import { photosWaiting } from './services/photos-waiting.ts'
import { lineProgress } from './services/progress.ts'
import { runCommand } from './services/run-command.ts'
import { stopOnSignals } from './services/stop-on-signals.ts'

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
  const { flags, ...chosen } = readMallArguments(['help'])
  if (flags.has('help')) {
    console.log(`pnpm start [options]\n${MALL_USAGE}`)
    return 0
  }
  const since = performance.now()
  const stopping = stopOnSignals()
  const progress = lineProgress()
  process.stdout.write('Fangshi 坊市\n')
  const mall = await startMall({ ...chosen, progress, signal: stopping.signal })
  progress.note(`Ready after ${((performance.now() - since) / 1000).toFixed(1)} s`)
  process.stdout.write(introduce(mall))
  const waiting = await photosWaiting(mall.databaseUrl)
  if (waiting > 0)
    progress.note(`The worker renders ${waiting} photographs; the shop fills with them as they are done.`)
  await stopping.requested
  await mall.stop()
  return 0
}

await runCommand(main)
