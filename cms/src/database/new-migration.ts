import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * `node src/database/new-migration.ts NAME`: compares the collections with the last migration and writes
 * what is missing. Migrations are run by Node itself, so type imports must say that they are types.
 */
const name = process.argv[2]
if (!name) {
  process.stderr.write('Give the migration a name: node src/database/new-migration.ts add-something\n')
  process.exit(1)
}
const folder = path.resolve(import.meta.dirname, '../migrations')
const before = new Set(readdirSync(folder))
const result = spawnSync(
  path.resolve(import.meta.dirname, '../../node_modules/.bin/payload'),
  ['migrate:create', name, '--skip-empty'],
  {
    stdio: 'inherit',
    cwd: path.resolve(import.meta.dirname, '../..'),
    // Compares code with code: no mall has to be there.
    env: { ...process.env, PAYLOAD_CONFIG_PATH: 'src/payload.config.ts', MALL_BUILD: '1' },
  },
)
rmSync(path.join(folder, 'index.ts'), { force: true })
for (const file of readdirSync(folder)) {
  if (before.has(file) || !file.endsWith('.ts')) continue
  const text = readFileSync(path.join(folder, file), 'utf8')
  writeFileSync(
    path.join(folder, file),
    text.replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    ),
  )
}
process.exit(result.status ?? 1)
