import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ByteRange } from './film/answer-range.ts'
import { contentTypeOf, type MediaArea, parseMediaName } from './media-names.ts'
import type { MediaStore, StoredFile } from './media-store.ts'

/** Characters of the name that make the subfolder: 256 folders keep each one small up to millions of files. */
const SHARD = 2

/** A store in a folder of this machine: `<dir>/<area>/<first two characters>/<file>`. Folders are made as needed. */
export function diskStore(dir: string): MediaStore {
  const locate = (name: string) => {
    const { area, file } = parseMediaName(name)
    return join(dir, area, file.slice(0, SHARD), file)
  }
  return {
    async put(name, bytes) {
      await writeWhole(locate(name), bytes)
    },
    async read(name, part) {
      return openFile(locate(name), part)
    },
    async sizeOf(name) {
      return (await orNull(stat(locate(name))))?.size ?? null
    },
    async has(name) {
      return (await orNull(stat(locate(name)))) !== null
    },
    async remove(name) {
      await rm(locate(name), { force: true })
    },
    list: (area) => listArea(dir, area),
  }
}

/** Temporary file, flushed, then renamed: after a crash there is the old file, the new one or none, never a part. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const unfinished = join(folder, `.${randomUUID()}.part`)
  try {
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  // The rename itself is only safe once the folder is flushed; Windows cannot open folders and needs no such thing.
  if (process.platform !== 'win32') {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  }
}

async function openFile(path: string, part?: ByteRange): Promise<StoredFile | null> {
  const handle = await orNull(open(path, 'r'))
  if (!handle) return null
  const contentType = contentTypeOf(path)
  if (part) {
    const stream = handle.createReadStream({ start: part.first, end: part.last })
    return { stream, size: part.last - part.first + 1, contentType }
  }
  const { size } = await handle.stat()
  return { stream: handle.createReadStream(), size, contentType }
}

async function* listArea(dir: string, area: MediaArea): AsyncIterable<string> {
  const entries = await orNull(readdir(join(dir, area), { recursive: true, withFileTypes: true }))
  for (const entry of entries ?? []) {
    if (entry.isFile() && !entry.name.startsWith('.')) yield `${area}/${entry.name}`
  }
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
