import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isStillRunning, type ProcessRecord, recordOf } from './process-identity.ts'

/** The folder that holds everything a mall on one machine keeps: database, search index, photographs, secrets, logs. */
export interface StateFolder {
  root: string
  /** The path of something in the folder. */
  at(...parts: string[]): string
}

/** Opens the folder, making it when it is missing. Only its owner may list it. */
export function openStateFolder(folder: string): StateFolder {
  const root = resolve(folder)
  mkdirSync(root, { recursive: true })
  // As root, PostgreSQL runs as another user and must pass through to its own folder inside.
  chmodSync(root, process.getuid?.() === 0 ? 0o711 : 0o700)
  const at = (...parts: string[]): string => join(root, ...parts)
  mkdirSync(at('run'), { recursive: true, mode: 0o700 })
  return { root, at }
}

/** Writes a file only its owner may read, in one piece: a reader sees the former content or the new one. */
export function writePrivateFile(file: string, content: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content, { mode: 0o600 })
  renameSync(draft, file)
}

/** Reads a JSON file of ours; null when it is missing or was cut off by a crash. */
export function readJsonFile<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}

/** The folder belongs to a process that still runs. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
  readonly holder: ProcessRecord

  constructor(folder: string, holder: ProcessRecord) {
    super(`${folder} is in use by process ${holder.pid}`)
    this.holder = holder
  }
}

/**
 * Claims the folder for this process. A claim left behind by a process that is gone is taken over.
 * Returns the release. Throws FolderInUse when another process holds it.
 */
export function claimFolder(state: StateFolder): () => void {
  const file = state.at('run', 'claim.json')
  const mine = recordOf(process.pid) as ProcessRecord
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (;;) {
      try {
        // A hard link either makes the name or fails: two starts cannot both succeed.
        linkSync(draft, file)
        return () => rmSync(file, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        const holder = readJsonFile<ProcessRecord>(file)
        if (holder && isStillRunning(holder)) throw new FolderInUse(state.root, holder)
        rmSync(file, { force: true })
      }
    }
  } finally {
    rmSync(draft, { force: true })
  }
}
