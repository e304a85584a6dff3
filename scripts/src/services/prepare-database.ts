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
 * Brings the database to the current form, and fills an empty one with the demo mall when asked to.
 * Returns whether it was filled. A filling that was cut off is thrown away and begun anew: the mark in the
 * state folder tells, and nobody can have worked with a mall that never finished starting.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<boolean> {
  const { services, env, progress } = options
  const mark = services.state.at('run', 'seeding')
  if (existsSync(mark)) {
    progress.note('the last start was cut off while it filled the demo mall: it is filled anew')
    await emptyDatabase(env.DATABASE_URL as string)
    rmSync(services.state.at('media'), { recursive: true, force: true })
    rmSync(mark)
  }
  await step(progress, 'Bring the database up to date', () =>
    runCommand('migrate', ['cms/src/database/migrate.ts'], options),
  )
  const isEmpty = await hasNoStaff(env.DATABASE_URL as string)
  const seeds = isEmpty && options.seed
  if (seeds) {
    const isOurs = services.parts.some((part) => part.key === 'postgres')
    if (isOurs) writeFileSync(mark, '')
    await step(progress, 'Fill the demo mall', () =>
      runCommand('seed', ['scripts/src/seed.ts', '--data', services.state.root], options),
    )
    rmSync(mark, { force: true })
  } else if (services.isSearchNew && !isEmpty) {
    await step(progress, 'Fill the search index', () =>
      runCommand('search', ['scripts/src/search.ts', 'rebuild'], options),
    )
  }
  return seeds
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

async function emptyDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    )
    for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`)
    await client.query('create schema public')
  } finally {
    await client.end()
  }
}
