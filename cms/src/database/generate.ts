import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** `node src/database/generate.ts`: writes the types and the admin's import map from the configuration. */
for (const command of ['generate:types', 'generate:importmap']) {
  const { status } = spawnSync(path.resolve(import.meta.dirname, '../../node_modules/.bin/payload'), [command], {
    stdio: 'inherit',
    cwd: path.resolve(import.meta.dirname, '../..'),
    // Compares code with code: no mall has to be there.
    env: { ...process.env, PAYLOAD_CONFIG_PATH: 'src/payload.config.ts', MALL_BUILD: '1' },
  })
  if (status !== 0) process.exit(status ?? 1)
}
