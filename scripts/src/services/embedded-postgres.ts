import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type ChildRegister, type RunningChild, runToEnd, startChild } from './child-process.ts'
import type { Environment } from './environment.ts'
import { locatePostgres, makeServerFolder, type PostgresFiles, type ServerUser } from './postgres-files.ts'
import { recordOf, worksInFolder } from './process-identity.ts'
import type { StateFolder } from './state-folder.ts'
import { stopProcess } from './stop-process.ts'
import { GiveUp, waitUntil } from './wait-until.ts'

export interface PostgresOptions {
  state: StateFolder
  port: number
  /** Lets go of the port where somebody holds it; called when everything else is ready. */
  releasePort?: () => Promise<void>
  /** of the superuser `mall`; only counts when the data folder is made */
  password: string
  /** false for throw-away data: faster, and lost when the machine crashes */
  durable?: boolean
  register?: ChildRegister
  /** Told in a sentence what a person would want to know. */
  onNote?: (note: string) => void
}

/** The database every mall uses, and its owner. */
const DATABASE = 'mall'
const USER = 'mall'

/** A PostgreSQL of ours that accepts connections. */
export interface RunningPostgres {
  child: RunningChild
  /** The address of the mall's database. */
  url: string
}

/** The address of a database of the embedded server; its user may create databases. */
export function postgresUrl(port: number, password: string, database = DATABASE): string {
  return `postgres://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/**
 * Starts PostgreSQL on its data folder, making the folder first when there is none. Another server of ours
 * on the same folder, left over from a killed start, is stopped; its lock file never blocks us.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const files = locatePostgres(options.state)
  if (files.movedBecause) options.onNote?.(files.movedBecause)
  if (!existsSync(join(files.data, 'PG_VERSION'))) await initialise(files, options)
  refuseOtherVersion(files)
  await clearFormerServer(files.data)
  await options.releasePort?.()
  const child = await startChild(
    {
      name: 'PostgreSQL',
      command: files.postgres,
      args: ['-D', files.data, '-p', String(options.port), ...serverSettings(options.durable ?? true)],
      cwd: files.data,
      env: serverEnvironment(),
      logFile: options.state.at('logs', 'postgres.log'),
      // SIGINT asks PostgreSQL to disconnect everybody and shut down properly; SIGTERM would wait for them.
      stopSignal: 'SIGINT',
      stopWithinMs: 30_000,
      ...files.user,
    },
    options.register,
  )
  try {
    await waitUntil('PostgreSQL accepting connections', () => accepts(options, files.data, child), {
      timeoutMs: 120_000,
    })
  } catch (error) {
    await child.stop()
    throw error
  }
  await makeDatabase(options)
  return { child, url: postgresUrl(options.port, options.password) }
}

async function accepts(options: PostgresOptions, data: string, child: RunningChild): Promise<boolean> {
  if (!child.isRunning()) throw new GiveUp(`PostgreSQL stopped while starting:\n${child.logTail(15)}`)
  // Until ours listens, another server may answer at the port.
  if (!isReady(data, child.pid)) return false
  const client = new pg.Client({ connectionString: postgresUrl(options.port, options.password, 'postgres') })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '28P01') throw new GiveUp('The password in secrets.json is not the one the database was made with')
    throw error
  } finally {
    await client.end()
  }
}

/** What PostgreSQL says of itself in its lock file: its number first, how far it is last. */
function isReady(data: string, pid: number): boolean {
  const lock = join(data, 'postmaster.pid')
  if (!existsSync(lock)) return false
  const lines = readFileSync(lock, 'utf8').trim().split('\n')
  return Number(lines[0]) === pid && lines.at(-1)?.trim() === 'ready'
}

async function makeDatabase(options: PostgresOptions): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl(options.port, options.password, 'postgres') })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

function serverSettings(durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Our queries are short; compiling them costs more than it saves.
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Messages in English, whatever the machine speaks: they end up in bug reports. */
const serverEnvironment = (): Environment => ({ PATH: process.env.PATH, LC_MESSAGES: 'C', TZ: 'UTC' })

async function initialise(files: PostgresFiles, options: PostgresOptions): Promise<void> {
  const draft = `${files.data}.new`
  rmSync(draft, { recursive: true, force: true })
  makeServerFolder(draft, files.user)
  const passwordFile = `${files.data}.password`
  writeFileSync(passwordFile, options.password, { mode: 0o600 })
  giveTo(passwordFile, files.user)
  try {
    const exit = await runToEnd(
      {
        name: 'initdb',
        command: files.initdb,
        args: [
          `--pgdata=${draft}`,
          `--username=${USER}`,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--lc-collate=C',
          // Trigram search asks this locale which characters are letters; under C no Chinese one is.
          `--lc-ctype=${utf8Locale()}`,
          '--lc-messages=C',
          ...(options.durable === false ? ['--no-sync'] : []),
        ],
        cwd: draft,
        env: serverEnvironment(),
        logFile: options.state.at('logs', 'postgres.log'),
        ...files.user,
      },
      options.register,
    )
    if (exit.code !== 0) throw new Error(`The database folder could not be made:\n${exit.logTail(15)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  // Only now does the folder get its name: a start cut off half-way leaves no half-made database behind.
  renameSync(draft, files.data)
}

function giveTo(file: string, user: ServerUser): void {
  if (user.uid !== undefined && user.gid !== undefined) chownSync(file, user.uid, user.gid)
}

function utf8Locale(): string {
  try {
    const known = execFileSync('locale', ['-a'], { encoding: 'utf8' }).split('\n')
    return known.find((name) => /^(C|en_US|zh_CN)\.utf-?8$/i.test(name)) ?? 'C'
  } catch {
    return 'C'
  }
}

function refuseOtherVersion(files: PostgresFiles): void {
  const made = readFileSync(join(files.data, 'PG_VERSION'), 'utf8').trim()
  const ours = execFileSync(files.postgres, ['--version'], { encoding: 'utf8' }).match(/(\d+)\./)?.[1]
  if (ours && made !== ours) {
    throw new Error(
      `The data in ${files.data} was made by PostgreSQL ${made}, this is ${ours}. Dump it with the older version and restore it, or start with another --data folder`,
    )
  }
}

/**
 * Deals with postmaster.pid: a server of ours still on the folder is stopped; a number that now belongs to
 * another process, or to none, is forgotten. PostgreSQL itself only sees that some process has the number.
 */
export async function clearFormerServer(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10)
  const record = recordOf(pid)
  if (record && worksInFolder(pid, data)) {
    await stopProcess(record, { signal: 'SIGINT', withinMs: 30_000, wholeGroup: false })
  }
  rmSync(lock, { force: true })
}
