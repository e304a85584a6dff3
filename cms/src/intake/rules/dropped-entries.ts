/** What may come in one drop; beyond it the drop is refused with the figure. */
export const DROP_LIMITS = {
  /** files of one batch */
  files: 2000,
  /** entries of an archive, those that are no pictures among them */
  entries: 10_000,
  /** bytes of one picture; the photo gate has the same limit */
  fileBytes: 60 * 1024 * 1024,
  /** unpacked bytes of an archive */
  totalBytes: 8 * 1024 * 1024 * 1024,
  /** unpacked to packed; pictures hardly pack at all, a bomb packs a thousandfold */
  ratio: 200,
  /** characters of a path */
  path: 240,
} as const

/** A file inside a folder or an archive, before it is read. */
export interface DroppedEntry {
  path: string
  bytes: number
  /** bytes it takes in the archive; left out for a plain file */
  packedBytes?: number
  isEncrypted?: boolean
  isLink?: boolean
}

/** Why an entry is not taken. `junk` is what systems leave in archives; nobody needs to hear of each. */
export type Skipped =
  | 'junk'
  | 'unsafe_path'
  | 'path_too_long'
  | 'encrypted'
  | 'nested_archive'
  | 'not_a_picture'
  | 'empty'
  | 'too_large'
  | 'bomb'

const JUNK =
  /(^|\/)(__MACOSX(\/|$)|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$|ehthumbs\.db$|\.thumbnails\/|@eaDir\/)/i
const ARCHIVE = /\.(zip|rar|7z|tar|tgz|gz|bz2|xz|cab|iso)$/i
const PICTURE = /\.(jpe?g|jfif|png|webp|avif|gif|heic|heif|tiff?|bmp)$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/

/** Why this entry is left out; null: it is taken. Judged by what it says of itself, before a byte is unpacked. */
export function whySkipped(entry: DroppedEntry): Skipped | null {
  const path = entry.path.replaceAll('\\', '/')
  if (JUNK.test(path)) return 'junk'
  if (entry.isLink || CONTROL.test(path) || /^(\/|[A-Za-z]:)/.test(path) || path.split('/').includes('..'))
    return 'unsafe_path'
  if (path.length > DROP_LIMITS.path) return 'path_too_long'
  if (entry.isEncrypted) return 'encrypted'
  if (ARCHIVE.test(path)) return 'nested_archive'
  if (!PICTURE.test(path)) return 'not_a_picture'
  if (entry.bytes === 0) return 'empty'
  if (entry.bytes > DROP_LIMITS.fileBytes) return 'too_large'
  if (entry.packedBytes !== undefined && entry.bytes > entry.packedBytes * DROP_LIMITS.ratio) return 'bomb'
  return null
}

/**
 * The name of an archive entry. Archives made on Windows in China hold GBK without saying so, others UTF-8 with or
 * without saying so; what is neither is read byte by byte, so that nothing is lost.
 */
export function decodeEntryName(raw: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(raw)
    } catch {
      // Not written in this encoding: the next one.
    }
  }
  return new TextDecoder('latin1').decode(raw)
}

/** MIME type by a name's ending, for the request that carries the file; the gate looks at the bytes itself. */
export function typeByName(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const type = ending === 'jpg' || ending === 'jfif' ? 'jpeg' : ending === 'tif' ? 'tiff' : ending
  return `image/${type}`
}
