import type { Readable } from 'node:stream'
import type { ByteRange } from './film/answer-range.ts'
import type { MediaArea } from './media-names.ts'

export interface StoredFile {
  stream: Readable
  /** bytes of the stream */
  size: number
  contentType: string
}

/**
 * Where originals and renditions lie. Names are `originals/<name>.<type>` (private: only signed-in staff may get them)
 * `renditions/<hash>.<format>` (public, content-addressed, never changed) and `evidence/<hash>.<format>` (the same, but
 * only for those it concerns). Every method throws
 * `MalformedMediaNameError` for another name.
 */
export interface MediaStore {
  /** Complete or not at all: a reader never sees half a file. Writing the same name again replaces it. */
  put(file: string, bytes: Buffer, contentType: string): Promise<void>
  /**
   * Null when there is no such file. The caller reads the stream to its end or destroys it.
   * @param part bytes from `first` to `last`, both of them included and within the file; default: all
   */
  read(file: string, part?: ByteRange): Promise<StoredFile | null>
  /** bytes of the whole file, null when there is none */
  sizeOf(file: string): Promise<number | null>
  has(file: string): Promise<boolean>
  /** Quiet when there is no such file. */
  remove(file: string): Promise<void>
  /** Names of everything in an area, in no promised order; for clearing up what nothing refers to any more. */
  list(area: MediaArea): AsyncIterable<string>
}
