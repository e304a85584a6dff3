import { existsSync, rmSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { runToEnd } from './child-process.ts'
import type { RunningServices } from './mall-services.ts'
import { type Progress, step } from './progress.ts'
import { inRepository, REPOSITORY } from './repository.ts'

export interface PrepareOptions {
  services: RunningServices
  env: Record<string, string>
  progress: Progress
  /** Fill an empty database with the demo mall. */
  seed: boolean
  signal?: AbortSignal
}

/**
 * Brings the database to the current form, and fills an empty one with the demo mall when asked to. A filling
 * that was cut off goes on where it stopped: the mark in the state folder tells. Returns whether it was filled.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<boolean> {
  const { services, env, progress } = options
  await step(progress, 'Bring the database up to date', () =>
    runCommand('migrate', ['cms/src/database/migrate.ts'], options),
  )
  const mark = services.state.at('run', 'seeding')
  if (!options.seed || !(existsSync(mark) || (await hasNoStaff(env.DATABASE_URL as string)))) return false
  writeFileSync(mark, '')
  const seed = ['scripts/src/seed.ts', '--data', services.state.root]
  await step(progress, 'Fill the demo mall', () => runCommand('seed', seed, options))
  rmSync(mark)
  return true
}

async function runCommand(name: string, args: string[], options: PrepareOptions): Promise<void> {
  const exit = await runToEnd(
    {
      name,
      command: process.execPath,
      args: [inRepository(args[0] as string), ...args.slice(1)],
      cwd: REPOSITORY,
      env: options.env,
      logFile: options.services.state.at('logs', `${name}.log`),
      onLine: (line) => {
        if (name === 'seed') options.progress.note(`  ${line.trim()}`)
      },
      ...(options.signal ? { signal: options.signal } : {}),
    },
    options.services.register,
  )
  if (exit.code !== 0) throw new Error(`${args.join(' ')} failed:\n${exit.logTail(40)}`)
}

async function hasNoStaff(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ found: boolean }>('select exists (select 1 from staff) as found')
    return rows[0]?.found === false
  } finally {
    await client.end()
  }
}
