import { createHash } from 'node:crypto'
import type { AvifOptions, JpegOptions, WebpOptions } from 'sharp'
import { DESKTOP_BANNER_RATIO, MOBILE_BANNER_RATIO } from './asset-kinds.ts'
import type { AssetKind, CropName, RenditionFormat } from './contract.ts'

export interface CropRecipe {
  crop: CropName
  /** Width divided by height; null keeps the picture's own */
  ratio: number | null
  /** px, ascending */
  widths: readonly number[]
  formats: readonly RenditionFormat[]
  fidelity: 'photo' | 'artwork'
}

/** JPEG first: every browser shows it and it is the quickest to make, so a picture is on the page soonest. */
const allFormats: readonly RenditionFormat[] = ['jpeg', 'webp', 'avif']

const photo = (crop: CropName, ratio: number | null, widths: readonly number[], formats = allFormats): CropRecipe => ({
  crop,
  ratio,
  widths,
  formats,
  fidelity: 'photo',
})

/** What is made of each kind. Adding a width or a crop here is all it takes: the fingerprint changes by itself. */
export const recipes: Readonly<Record<AssetKind, readonly CropRecipe[]>> = {
  product: [photo('full', null, [480, 800, 1200, 1600]), photo('square', 1, [160, 320, 480, 800])],
  'banner-desktop': [photo('full', DESKTOP_BANNER_RATIO, [960, 1440, 1920, 2560])],
  'banner-mobile': [photo('full', MOBILE_BANNER_RATIO, [390, 780, 1170])],
  article: [
    photo('full', null, [480, 800, 1200, 1600]),
    photo('wide', 16 / 9, [480, 800, 1200]),
    // Link previews in chats and social networks read JPEG only.
    photo('share', 1200 / 630, [1200], ['jpeg']),
  ],
  // Shown in parts; the whole is for thumbnails and for whoever wants one file.
  detail: [
    { crop: 'full', ratio: null, widths: [375, 750], formats: ['jpeg', 'webp'], fidelity: 'artwork' },
    { crop: 'part', ratio: null, widths: [375, 750], formats: allFormats, fidelity: 'artwork' },
  ],
  logo: [{ crop: 'full', ratio: null, widths: [160, 320], formats: allFormats, fidelity: 'artwork' }],
  evidence: [photo('full', null, [480, 1200])],
}

/**
 * A picture is of use in lists as soon as JPEG up to this width is there, px. Measured on shop photographs of 1600 px:
 * these files take a tenth of the time of all of them, so that after a drop of a thousand the whole shop has pictures
 * before the first AVIF is made. WebP of the same sizes would take as long again to save about 3 KB a card.
 */
export const QUICK_UP_TO = 800

/**
 * Encoder settings, held against the library's own at a fixed quality (JPEG 80, WebP 80, AVIF 50 at effort 4) on shop
 * photographs of 800 px, at equal SSIM: JPEG needs 0.92 of the bytes, WebP with the photo preset 0.97 in half the time
 * that smart subsampling takes, AVIF at effort 3 tuned for SSIM 0.99 in a fifth of the time of effort 4 (effort 2 or
 * without the tuning: more bytes than the baseline). `pnpm bench` measures it again.
 * Artwork holds text and hard edges, so it keeps full colour resolution.
 */
const encoders = {
  photo: {
    jpeg: { quality: 78, mozjpeg: true },
    webp: { quality: 74, effort: 4, preset: 'photo' },
    avif: { quality: 53, effort: 3, chromaSubsampling: '4:2:0', tune: 'ssim' },
  },
  artwork: {
    jpeg: { quality: 88, mozjpeg: true, chromaSubsampling: '4:4:4' },
    webp: { quality: 90, effort: 4, smartSubsample: true },
    avif: { quality: 72, effort: 2, chromaSubsampling: '4:4:4' },
  },
} as const

/**
 * JPEG above `LARGE_JPEG_PIXELS`, which only tall strips reach: MozJPEG and optimised coding hold the whole picture
 * several times over (measured: 900 MB for 750 × 60 000 px), the plain encoder writes it line by line.
 */
const LARGE_JPEG_PIXELS = 12_000_000
const largeJpeg = { mozjpeg: false, progressive: false, optimiseCoding: false } as const

/**
 * WebP of small photographs, up to 320 px of width in any usual ratio, goes without the photo preset: measured on shop
 * photographs, the preset saves 2 % of the bytes at 800 px and costs 2 % at 320 px. Deblocking by trial saves or costs
 * as much from picture to picture and takes 2.5 times as long.
 */
const SMALL_WEBP_PIXELS = 320 * 640
const smallWebp = { preset: 'default' } as const

/** How a picture of so many pixels is encoded in each format. */
export function encodersFor(
  fidelity: CropRecipe['fidelity'],
  pixels: number,
): { jpeg: JpegOptions; webp: WebpOptions; avif: AvifOptions } {
  const { jpeg, webp, avif } = encoders[fidelity]
  return {
    jpeg: pixels > LARGE_JPEG_PIXELS ? { ...jpeg, ...largeJpeg } : jpeg,
    webp: fidelity === 'photo' && pixels <= SMALL_WEBP_PIXELS ? { ...webp, ...smallWebp } : webp,
    avif,
  }
}

/** px of the longer side that each encoder can write at all */
export const longestSide: Readonly<Record<RenditionFormat, number>> = { jpeg: 65_500, webp: 16_383, avif: 16_384 }

/** Raise it when the same settings give other pixels, for example after a change of colour handling. */
const PIPELINE_VERSION = 1

/** Short hash of how one format of one recipe is encoded at a size, in pixels; part of every step's key. */
export function encodingFingerprint(fidelity: CropRecipe['fidelity'], format: RenditionFormat, pixels: number): string {
  return shortHash([PIPELINE_VERSION, format, encodersFor(fidelity, pixels)[format]], 8)
}

/** Changes when anything changes that the renditions of `kind` depend on: 16 hex digits. */
export function recipeFingerprint(kind: AssetKind): string {
  return recipesFingerprint(recipes[kind])
}

/** One size of each that is encoded in its own way, pixels. */
const KINDS_OF_SIZE = [SMALL_WEBP_PIXELS, LARGE_JPEG_PIXELS, LARGE_JPEG_PIXELS + 1]

/** The fingerprint of a list of recipes: 16 hex digits. */
export function recipesFingerprint(list: readonly CropRecipe[]): string {
  const parts = list.map((recipe) => [
    recipe,
    recipe.formats.map((format) => KINDS_OF_SIZE.map((pixels) => encodingFingerprint(recipe.fidelity, format, pixels))),
  ])
  return shortHash(parts, 16)
}

function shortHash(value: unknown, digits: number): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, digits)
}
