/** `pnpm seed`: fills the mall with the demo; `pnpm seed --products 10000` adds that many plain products instead. */
import { parseArgs } from 'node:util'
import { DEMO_EMAILS, demoAccounts } from './demo-accounts.ts'
import { lineProgress } from './services/progress.ts'
import { DEFAULT_DATA } from './services/repository.ts'
import { runCommand } from './services/run-command.ts'
import { openSecrets } from './services/secrets.ts'
import { openStateFolder } from './services/state-folder.ts'
import { withMallEnvironment } from './services/with-mall-environment.ts'

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: DEFAULT_DATA }, products: { type: 'string' } },
  })
  const count = values.products === undefined ? null : Number(values.products)
  if (count !== null && !(Number.isInteger(count) && count > 0)) {
    throw new Error('--products needs a whole number above 0, for example --products 10000')
  }
  const progress = lineProgress()
  return await withMallEnvironment(values.data, progress, async (env) => {
    // Payload reads its configuration from the environment when it is loaded.
    Object.assign(process.env, env)
    const { openPayload } = await import('@fangshi/cms/payload')
    const payload = await openPayload()
    try {
      const now = new Date()
      const onProgress = progress.note
      if (count === null) {
        const { seedDemo } = await import('./demo/seed-demo.ts')
        const passwords = openSecrets(openStateFolder(values.data), DEMO_EMAILS).accountPasswords
        await seedDemo({ payload, accounts: demoAccounts(passwords), now, onProgress })
      } else {
        const { seedManyProducts } = await import('./demo/seed-many.ts')
        await seedManyProducts({ payload, count, now, onProgress })
      }
    } finally {
      await payload.destroy()
    }
    return 0
  })
}

await runCommand(main, { showStack: true })
