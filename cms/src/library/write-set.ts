import { Readable } from 'node:stream'
import { cropRegion } from '@fangshi/media'
import { configure, ZipWriter } from '@zip.js/zip.js'
import sharp from 'sharp'
import { assetStore } from '../media/media.ts'
import type { SetFile } from './rules/plan-set.ts'

/** As good as what the shop shows; channels compress again. */
const JPEG = { quality: 88, mozjpeg: true } as const

/**
 * A download set as one zip, file after file: at no moment is more than one picture in memory, and nothing is made
 * before the reader has taken what came before. Pictures are packed as they are, because they do not shrink.
 * A file that is missing in the store breaks the download off, so that nobody takes half a set for a whole one.
 */
export function writeSet(
  files: readonly SetFile[],
  manifest: { name: string; text: string },
): ReadableStream<Uint8Array> {
  configure({ useWebWorkers: false })
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  void pack(writable, files, manifest).catch((error: unknown) => writable.abort(error).catch(() => undefined))
  return readable
}

async function pack(
  writable: WritableStream<Uint8Array>,
  files: readonly SetFile[],
  manifest: { name: string; text: string },
): Promise<void> {
  const zip = new ZipWriter(writable, {
    level: 0,
    useUnicodeFileNames: true,
    extendedTimestamp: false,
    preventClose: true,
  })
  for (const file of files) await zip.add(file.name, await bytesOf(file))
  await zip.add(manifest.name, new Blob([manifest.text]).stream())
  await zip.close()
  await writable.close()
}

async function bytesOf({ source, cut, asset }: SetFile): Promise<ReadableStream<Uint8Array>> {
  const stored = await assetStore().read(source.area === 'renditions' ? `renditions/${source.file}` : source.file)
  if (!stored) throw new Error(`the store has lost ${source.file}`)
  if (!cut) return Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>
  const whole = await readAll(stored.stream)
  const { width = 1, height = 1 } = await sharp(whole).metadata()
  const region = cropRegion({ width, height }, cut.ratio, asset.focal)
  const picture = await sharp(whole)
    .extract(region)
    .resize({ width: cut.width, height: Math.max(1, Math.round(cut.width / cut.ratio)), fit: 'fill' })
    .jpeg(JPEG)
    .toBuffer()
  return new Blob([new Uint8Array(picture)]).stream()
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
