import { buffer } from 'node:stream/consumers'
import {
  cropRegion,
  type FocalPoint,
  isAssetKind,
  MalformedMediaNameError,
  type Rendition,
  recipes,
  renditionPath,
} from '@fangshi/media'
import type { Payload, PayloadRequest } from 'payload'
import sharp from 'sharp'
import { assetStore } from '../../media/media.ts'
import type { Raster } from './drawing/ground-pixels.ts'
import type { Format } from './rules/banner-layout.ts'
import { coverCrop, type FormatSize } from './rules/format-sizes.ts'

/** Art as the shop shows it, decoded once: the widest rendition, or the original while there is none. */
export interface Art {
  /** changes when its pixels do */
  key: string
  focal: FocalPoint
  size: FormatSize
  bytes: Buffer
}

interface ArtAsset {
  kind: string
  originalFile?: string | null
  sha256?: string | null
  renditions?: unknown
  renderState?: string | null
  focal?: { x?: number | null; y?: number | null } | null
}

const LONGEST = 2560

/** Null when the asset is gone or its file cannot be read: words over it cannot be judged. */
export async function openArt(payload: Payload, id: string | null, req?: PayloadRequest): Promise<Art | null> {
  if (id === null) return null
  const asset = (await payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    ...(req ? { req } : {}),
  })) as ArtAsset | null
  if (!asset) return null
  const focal = { x: asset.focal?.x ?? 0.5, y: asset.focal?.y ?? 0.5 }
  const shown = widestShown(asset)
  const bytes = await read(shown ? renditionPath(shown.file) : asset.originalFile)
  if (!bytes) return null
  try {
    const upright = await sharp(bytes, { limitInputPixels: 120_000_000 })
      .autoOrient()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .png({ compressionLevel: 0 })
      .toBuffer({ resolveWithObject: true })
    const whole = { width: upright.info.width, height: upright.info.height }
    if (shown) return { key: shown.file, focal, size: whole, bytes: upright.data }
    const ratio = isAssetKind(asset.kind)
      ? (recipes[asset.kind].find(({ crop }) => crop === 'full')?.ratio ?? null)
      : null
    const region = cropRegion(whole, ratio, focal)
    return {
      key: `${asset.sha256}:${focal.x},${focal.y}`,
      focal,
      size: { width: region.width, height: region.height },
      bytes: await sharp(upright.data).extract(region).png({ compressionLevel: 0 }).toBuffer(),
    }
  } catch {
    // A file nobody can decode is no ground to judge; who asks says so.
    return null
  }
}

function widestShown(asset: ArtAsset): Rendition | null {
  if (asset.renderState !== 'done' || !Array.isArray(asset.renditions)) return null
  return (
    (asset.renditions as Rendition[])
      .filter(({ crop, format }) => crop === 'full' && format === 'jpeg')
      .toSorted((a, b) => b.width - a.width)[0] ?? null
  )
}

async function read(file: string | null | undefined): Promise<Buffer | null> {
  if (!file) return null
  try {
    const stored = await assetStore().read(file)
    return stored ? await buffer(stored.stream) : null
  } catch (error) {
    // A name no store ever gave out leads to no file.
    if (error instanceof MalformedMediaNameError) return null
    throw error
  }
}

/** The part of the art a format shows, at a size in px. The shop's own two follow the asset's focal point. */
export async function rasterOf(
  art: Art,
  format: Format,
  size: FormatSize,
  override: FocalPoint | undefined,
): Promise<Raster> {
  const focal = format === 'desktop' || format === 'phone' ? art.focal : (override ?? art.focal)
  const crop = coverCrop(art.size, size, focal)
  const width = Math.max(1, Math.min(art.size.width, Math.round(crop.width * art.size.width)))
  const height = Math.max(1, Math.min(art.size.height, Math.round(crop.height * art.size.height)))
  const data = await sharp(art.bytes)
    .extract({
      left: Math.min(art.size.width - width, Math.round(crop.left * art.size.width)),
      top: Math.min(art.size.height - height, Math.round(crop.top * art.size.height)),
      width,
      height,
    })
    .resize(size.width, size.height, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer()
  return { width: size.width, height: size.height, data: new Uint8Array(data) }
}
