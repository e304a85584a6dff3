import type { Rendition } from '@fangshi/media/contract'
import type { Picture, PictureCrop, PictureFormat, PicturePart } from '../contract.ts'

/** The columns of an asset that a picture is made of. */
export interface PictureRow {
  id: string
  kind: string
  alt?: string | null
  focal?: { x?: number | null; y?: number | null } | null
  width?: number | null
  height?: number | null
  thumbhash?: string | null
  dominantColour?: string | null
  renditions?: unknown
  /** size and focal point of the edited picture that the renditions were made of */
  shown?: unknown
  /** of a detail strip: the words of each part, from the top */
  sliceAlts?: unknown
}

/** Finds a gathered picture; `alt` replaces the asset's own. */
export type FindPicture = (id: string | null, alt?: string) => Picture | null

/** The order in which browsers should try them: smallest first. */
const FORMATS: readonly PictureFormat[] = ['avif', 'webp', 'jpeg']

/** Paper white, for the moment before a photograph was looked at. */
const UNKNOWN_COLOUR = '#efece6'

/**
 * An asset as shoppers see it; null for what is not made to be shown, such as evidence of a claim.
 * `urlOf` gives the public address of a rendition's file.
 */
export function pictureOf(asset: PictureRow, urlOf: (file: string) => string, alt?: string): Picture | null {
  if (asset.kind === 'evidence') return null
  const renditions = (Array.isArray(asset.renditions) ? asset.renditions : []) as Rendition[]
  const crops = cropsOf(renditions, urlOf)
  const words = alt ?? asset.alt ?? ''
  // An edit saved but not rendered yet is in the asset's own columns, and not in what its files show.
  const shown = asset.shown as { width: number; height: number; focal: Picture['focal'] } | null | undefined
  return {
    id: asset.id,
    alt: words,
    width: shown?.width ?? asset.width ?? crops.full?.width ?? 0,
    height: shown?.height ?? asset.height ?? crops.full?.height ?? 0,
    focal: shown?.focal ?? { x: asset.focal?.x ?? 0.5, y: asset.focal?.y ?? 0.5 },
    color: asset.dominantColour ?? UNKNOWN_COLOUR,
    thumbhash: asset.thumbhash ?? null,
    parts: partsOf(renditions, urlOf, words, stringsIn(asset.sliceAlts)),
    crops,
  }
}

const stringsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : '')) : []

/** Whether there is anything to show yet beside the placeholder. */
export const isRendered = (picture: Picture): boolean => Object.keys(picture.crops).length > 0

/**
 * The parts of a strip from the top, none while one is missing. The strip's own words stand for its first part where
 * that has none; parts nobody wrote about are silent, for the same words ten times over tell nobody anything.
 */
function partsOf(
  renditions: readonly Rendition[],
  urlOf: (file: string) => string,
  words: string,
  alts: readonly string[],
): PicturePart[] {
  const byPlace = Map.groupBy(
    renditions.filter(({ crop }) => crop === 'part'),
    ({ part }) => part ?? 0,
  )
  const parts = Array.from({ length: byPlace.size }, (_, place) => byPlace.get(place))
  if (parts.includes(undefined)) return []
  return parts.map((all = [], place) => ({
    ...pictureCropOf(all, urlOf),
    alt: alts[place] || (place === 0 ? words : ''),
  }))
}

/**
 * Renditions by crop; within a crop by format, then from narrow to wide. A format that does not reach the crop's width
 * is left out: a browser takes the best format before it looks at sizes, and would show the small file enlarged while
 * the large one is being made, or for ever where an encoder cannot write so tall a picture.
 */
export function cropsOf(renditions: readonly Rendition[], urlOf: (file: string) => string): Picture['crops'] {
  const crops: Picture['crops'] = {}
  for (const [crop, all] of Map.groupBy(renditions, (rendition) => rendition.crop)) {
    if (crop !== 'part') crops[crop] = pictureCropOf(all, urlOf)
  }
  return crops
}

function pictureCropOf(all: readonly Rendition[], urlOf: (file: string) => string): PictureCrop {
  const widest = all.reduce((a, b) => (b.width > a.width ? b : a))
  const whole = new Set(all.filter(({ width }) => width === widest.width).map(({ format }) => format))
  const sources = all
    .filter(({ format }) => whole.has(format))
    .toSorted((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format) || a.width - b.width)
    .map(({ format, width, height, file }) => ({ format, width, height, url: urlOf(file) }))
  return { width: widest.width, height: widest.height, sources }
}
