import { buffer } from 'node:stream/consumers'
import { cropRegion, type Rendition, renditionPath } from '@fangshi/media'
import type { PayloadRequest } from 'payload'
import sharp from 'sharp'
import { assetStore } from '../media/media.ts'

/** The bytes of a finished rendition, by its name in the store; null when it is gone. */
export async function renditionBytes(file: string): Promise<Buffer | null> {
  const stored = await assetStore().read(renditionPath(file))
  return stored ? await buffer(stored.stream) : null
}

/** The largest JPEG of the whole picture, edits and all: what every channel takes. */
export async function wholeJpeg(
  assetId: string,
  req: PayloadRequest,
): Promise<{ bytes: Buffer; width: number; height: number; focal: { x: number; y: number } } | null> {
  const asset = await req.payload.findByID({
    collection: 'media',
    id: assetId,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    select: { renditions: true, focal: true },
  })
  const largest = ((asset?.renditions ?? []) as Rendition[])
    .filter(({ crop, format }) => crop === 'full' && format === 'jpeg')
    .toSorted((a, b) => b.width - a.width)[0]
  if (!asset || !largest) return null
  const bytes = await renditionBytes(largest.file)
  return bytes && { bytes, width: largest.width, height: largest.height, focal: asset.focal ?? { x: 0.5, y: 0.5 } }
}

/**
 * A cover cut round the focal point, never enlarged.
 * @param ratio width over height
 * @param width px at most
 */
export async function cutCover(
  picture: NonNullable<Awaited<ReturnType<typeof wholeJpeg>>>,
  ratio: number,
  width: number,
): Promise<Buffer> {
  const region = cropRegion({ width: picture.width, height: picture.height }, ratio, picture.focal)
  return await sharp(picture.bytes)
    .extract(region)
    .resize({ width: Math.min(width, region.width), withoutEnlargement: true })
    .jpeg({ quality: 88, mozjpeg: true })
    .toBuffer()
}
