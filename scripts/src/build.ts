/** `pnpm build`: makes the production builds of the CMS and the storefront; `--force` also those that did not change. */
import { parseArgs } from 'node:util'
import { buildWhatChanged } from './services/build-what-changed.ts'
import { lineProgress } from './services/progress.ts'
import { DEFAULT_DATA } from './services/repository.ts'
import { runCommand } from './services/run-command.ts'
import { openStateFolder } from './services/state-folder.ts'
import { stopOnSignals } from './services/stop-on-signals.ts'

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: DEFAULT_DATA }, force: { type: 'boolean', default: false } },
  })
  await buildWhatChanged({
    state: openStateFolder(values.data),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    progress: lineProgress(),
    force: values.force,
    signal: stopOnSignals().signal,
  })
  return 0
}

await runCommand(main)
