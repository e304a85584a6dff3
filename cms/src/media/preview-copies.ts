import { buffer } from 'node:stream/consumers'
import { type DecodedPicture, openPreviewCopy } from '@fangshi/media'
import { assetStore } from './asset-store.ts'

/** Decoded copies kept for people who are editing right now. At most 10 MB each. */
const KEPT = 8

/** By the original's name, which is made of its bytes; the one asked for longest ago comes first. */
const copies = new Map<string, Promise<DecodedPicture>>()

/**
 * The copy of an original that previews are made of; decoded once for all that ask at the same time.
 * @throws Error when the original is missing from the store or cannot be read
 */
export function previewCopyOf(originalFile: string): Promise<DecodedPicture> {
  const copy = copies.get(originalFile) ?? openCopy(originalFile)
  copies.delete(originalFile)
  copies.set(originalFile, copy)
  const [oldest] = copies.keys()
  if (copies.size > KEPT && oldest !== undefined) copies.delete(oldest)
  copy.catch(() => copies.delete(originalFile))
  return copy
}

async function openCopy(originalFile: string): Promise<DecodedPicture> {
  return openPreviewCopy(await readOriginal(originalFile))
}

/** @throws Error when the original is missing from the store */
export async function readOriginal(originalFile: string): Promise<Buffer> {
  const original = await assetStore().read(originalFile)
  if (!original) throw new Error('the original is missing from the store')
  return buffer(original.stream)
}
