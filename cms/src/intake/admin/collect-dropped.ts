import { DROP_LIMITS, type Skipped, whySkipped } from '../rules/dropped-entries.ts'
import { type OpenedArchive, openArchive } from '../unpack/read-archive.ts'

/** A photograph at hand: its name, its size, and a way to its bytes when its turn comes. */
export interface FileAtHand {
  path: string
  bytes: number
  /** of the archive it lies in; null for a plain file */
  archive: string | null
  /** @throws Error when it cannot be read */
  read(): Promise<Blob>
}

export interface Collected {
  files: FileAtHand[]
  skipped: { path: string; why: Exclude<Skipped, 'junk'> }[]
  archives: { name: string; why: Extract<OpenedArchive, { ok: false }>['why'] }[]
  tooMany: boolean
}

interface Found {
  path: string
  file: File
}

/** Everything in a drop: files, folders with all that is in them, and zips. Call it while the drop event is alive. */
export function collectDropped(transfer: DataTransfer): Promise<Collected> {
  // Entries must be taken before the event ends; they may be read later.
  const items = [...transfer.items].filter((item) => item.kind === 'file')
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }))
  return (async () => {
    const found: Found[] = []
    for (const { entry, file } of entries) {
      if (entry?.isDirectory) await walk(entry as FileSystemDirectoryEntry, found)
      else if (file) found.push({ path: file.name, file })
    }
    return collect(found)
  })()
}

/** Everything chosen with a file or folder picker. */
export const collectChosen = (files: Iterable<File>): Promise<Collected> =>
  collect([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })))

async function walk(folder: FileSystemDirectoryEntry, found: Found[]): Promise<void> {
  const reader = folder.createReader()
  for (;;) {
    // A folder is told in parts of a hundred; an empty part is its end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0 || found.length > DROP_LIMITS.entries) return
    for (const entry of part) {
      if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, found)
      else {
        const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
        found.push({ path: entry.fullPath.replace(/^\//, ''), file })
      }
    }
  }
}

async function collect(found: Found[]): Promise<Collected> {
  const collected: Collected = { files: [], skipped: [], archives: [], tooMany: false }
  for (const { path, file } of found) {
    if (/\.zip$/i.test(path)) await collectArchive(path, file, collected)
    else {
      const why = whySkipped({ path, bytes: file.size })
      if (why === null) {
        collected.files.push({ path, bytes: file.size, archive: null, read: () => Promise.resolve(file) })
      } else if (why !== 'junk') collected.skipped.push({ path, why })
    }
  }
  collected.files = withOwnPaths(collected.files)
  collected.tooMany = collected.files.length > DROP_LIMITS.files
  return collected
}

async function collectArchive(path: string, file: File, collected: Collected): Promise<void> {
  const opened = await openArchive(file)
  if (!opened.ok) {
    collected.archives.push({ name: path, why: opened.why })
    return
  }
  collected.files.push(...opened.files.map((one) => ({ ...one, archive: path })))
  collected.skipped.push(...opened.skipped.map((one) => ({ ...one, path: `${path} › ${one.path}` })))
}

/** Two archives may hold the same path; the later one gets a folder of its own. */
function withOwnPaths(files: FileAtHand[]): FileAtHand[] {
  const taken = new Map<string, number>()
  return files.map((file) => {
    const times = (taken.get(file.path) ?? 0) + 1
    taken.set(file.path, times)
    return times === 1 ? file : { ...file, path: `${times}/${file.path}` }
  })
}
