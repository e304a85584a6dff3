import type { Picture, PictureCrop, PictureFormat } from '@fangshi/cms/store-api'

export type CropName = 'full' | 'square' | 'wide' | 'share'

/** What a `<picture>` prints. */
export interface SourceSets {
  /** best format first */
  sets: { type: string; srcset: string }[]
  /** for `<img>`: a middling file of the format everybody reads */
  src: string
  srcset: string
  /** px, of the crop: gives the ratio before the file is there */
  width: number
  height: number
}

const ORDER: PictureFormat[] = ['avif', 'webp', 'jpeg']

/** The crop itself, or the whole picture while the crop is still being rendered; null: nothing is rendered yet. */
export function cropOf(picture: Picture, crop: CropName): PictureCrop | null {
  const found = picture.crops[crop] ?? picture.crops.full ?? null
  return found !== null && found.sources.length > 0 ? found : null
}

/** A strip as the pictures it is shown in; any other picture is one by itself. */
export function piecesOf(picture: Picture): Picture[] {
  if (picture.parts.length === 0) return [picture]
  return picture.parts.map(({ alt, ...crop }) => ({
    ...picture,
    alt,
    width: crop.width,
    height: crop.height,
    parts: [],
    crops: { full: crop },
  }))
}

/** Source sets of one crop; null while nothing is rendered. */
export function sourceSets(picture: Picture, crop: CropName): SourceSets | null {
  const found = cropOf(picture, crop)
  if (found === null) return null
  const of = (format: PictureFormat) =>
    found.sources.filter((source) => source.format === format).sort((a, b) => a.width - b.width)
  const srcset = (format: PictureFormat) =>
    of(format)
      .map((source) => `${source.url} ${source.width}w`)
      .join(', ')
  const present = ORDER.filter((format) => of(format).length > 0)
  const plainest = present.at(-1) ?? 'jpeg'
  const plain = of(plainest)
  const middling = plain.find((source) => source.width >= 900) ?? plain.at(-1)
  return {
    sets: present.slice(0, -1).map((format) => ({ type: `image/${format}`, srcset: srcset(format) })),
    src: middling?.url ?? '',
    srcset: srcset(plainest),
    width: found.width,
    height: found.height,
  }
}

/** Address of the largest plain file of a crop, for Open Graph and JSON-LD; null while nothing is rendered. */
export function plainAddress(picture: Picture, crop: CropName): string | null {
  const sources = cropOf(picture, crop)?.sources ?? []
  const plain = sources.filter((source) => source.format === 'jpeg')
  return (plain.length > 0 ? plain : sources).reduce<{ width: number; url: string | null }>(
    (best, source) => (source.width > best.width ? source : best),
    { width: 0, url: null },
  ).url
}
