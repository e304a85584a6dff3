import type { Inspection } from './contract.ts'

/** Bytes of an original */
export const MAX_BYTES = 60 * 1024 * 1024

/** px of the longer side: more than any encoder of ours can write back, so nothing could be shown of it */
export const MAX_SIDE = 65_000

/** Frames of an animation, of which only the first is shown */
export const MAX_FRAMES = 300

/**
 * Pixels (width × height). JPEG and PNG are decoded in strips, so a photograph of 100 megapixels is welcome; the
 * others are held whole in memory while they are decoded.
 */
export const maxPixels: Readonly<Record<Inspection['format'], number>> = {
  jpeg: 120_000_000,
  png: 120_000_000,
  webp: 60_000_000,
  avif: 60_000_000,
  heif: 60_000_000,
  gif: 60_000_000,
}
