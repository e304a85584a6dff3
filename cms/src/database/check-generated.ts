import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * `node src/database/check-generated.ts`: fails when types, import map or migrations lag behind the
 * collections. Leaves the tree as it was.
 */
const source = path.resolve(import.meta.dirname, '..')
const generated = ['payload-types.ts', 'app/(payload)/admin/importMap.js'].map((file) => path.join(source, file))
const migrations = path.join(source, 'migrations')
const before = generated.map((file) => readFileSync(file, 'utf8'))
const migrationsBefore = new Set(readdirSync(migrations))
const run = (script: string, ...args: string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) {
    process.stderr.write(stderr)
    process.exit(1)
  }
}

run('generate.ts')
run('new-migration.ts', 'drift-check')

const stale = generated.filter((file, index) => readFileSync(file, 'utf8') !== before[index])
const missing = readdirSync(migrations).filter((file) => !migrationsBefore.has(file))
for (const file of missing) rmSync(path.join(migrations, file))
for (const file of stale)
  process.stderr.write(`${path.relative(source, file)} was out of date and is written anew: commit it\n`)
if (missing.length > 0)
  process.stderr.write(
    'The collections have changed since the last migration: run "pnpm --filter @fangshi/cms migrate:create NAME"\n',
  )
process.exit(stale.length + missing.length > 0 ? 1 : 0)
