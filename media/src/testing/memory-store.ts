import { Readable } from 'node:stream'
import { contentTypeOf, parseMediaName } from '../media-names.ts'
import type { MediaStore } from '../media-store.ts'

/** A store that keeps everything in a map and counts what was put. */
export function memoryStore(): MediaStore & { files: Map<string, Buffer>; puts: number } {
  const files = new Map<string, Buffer>()
  return {
    files,
    puts: 0,
    async put(name, bytes) {
      parseMediaName(name)
      this.puts++
      files.set(name, bytes)
    },
    async read(name, part) {
      const whole = files.get(name)
      const bytes = part ? whole?.subarray(part.first, part.last + 1) : whole
      return bytes ? { stream: Readable.from([bytes]), size: bytes.length, contentType: contentTypeOf(name) } : null
    },
    sizeOf: async (name) => files.get(name)?.length ?? null,
    has: async (name) => files.has(name),
    async remove(name) {
      files.delete(name)
    },
    async *list(area) {
      for (const name of files.keys()) if (name.startsWith(area)) yield name
    },
  }
}
