import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js'
import { DROP_LIMITS, decodeEntryName, type Skipped, typeByName, whySkipped } from '../rules/dropped-entries.ts'

/** A picture inside an archive; read only when it is sent. */
export interface ArchiveFile {
  path: string
  bytes: number
  /** @throws Error when the entry is damaged, locked, or holds more than it says */
  read(): Promise<Blob>
}

export type OpenedArchive =
  | { ok: true; files: ArchiveFile[]; skipped: { path: string; why: Exclude<Skipped, 'junk'> }[]; junk: number }
  | { ok: false; why: 'not_an_archive' | 'too_many_entries' | 'too_many_files' | 'too_large' }

/**
 * Lists the pictures of a zip without unpacking anything: only its directory is read. Runs where the file is, in the
 * browser, so that every picture is sent, refused and tried again by itself like any other file.
 */
export async function openArchive(archive: Blob): Promise<OpenedArchive> {
  configure({ useWebWorkers: false })
  // Names are judged by our own rule, entry by entry: one bad name must not hide the others.
  const reader = new ZipReader(new BlobReader(archive), { filenameValidation: 'tolerant', checkSignature: true })
  const files: ArchiveFile[] = []
  const skipped: { path: string; why: Exclude<Skipped, 'junk'> }[] = []
  let [entries, junk, total] = [0, 0, 0]
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entries += 1
      if (entries > DROP_LIMITS.entries) return { ok: false, why: 'too_many_entries' }
      if (entry.directory) continue
      const path = (entry.filenameUTF8 ? entry.filename : decodeEntryName(entry.rawFilename)).replaceAll('\\', '/')
      const why = whySkipped({
        path,
        bytes: entry.uncompressedSize,
        packedBytes: entry.compressedSize,
        isEncrypted: entry.encrypted,
        isLink: ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000,
      })
      if (why === 'junk') junk += 1
      else if (why !== null) skipped.push({ path, why })
      else {
        files.push({ path, bytes: entry.uncompressedSize, read: () => unpack(entry, path) })
        total += entry.uncompressedSize
        if (files.length > DROP_LIMITS.files) return { ok: false, why: 'too_many_files' }
        if (total > DROP_LIMITS.totalBytes) return { ok: false, why: 'too_large' }
      }
    }
  } catch {
    return { ok: false, why: 'not_an_archive' }
  }
  return { ok: true, files, skipped, junk }
}

/** Unpacks one entry and stops at the size it says it has: what it says was judged, what it holds was not. */
async function unpack(entry: FileEntry, path: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(part) {
      size += part.length
      if (size > entry.uncompressedSize) throw new Error('the entry holds more than it says')
      parts.push(part)
    },
  })
  await entry.getData(sink, { checkSignature: true, checkOverlappingEntry: true })
  if (size !== entry.uncompressedSize) throw new Error('the entry holds less than it says')
  return new Blob(parts, { type: typeByName(path) })
}
