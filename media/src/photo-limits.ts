import type { Inspection } from './contract.ts'

/** Bytes of an original */
export const MAX_BYTES = 60 * 1024 * 1024

/** px of the longer side: more than any encoder of ours can write back, so nothing could be shown of it */
export const MAX_SIDE = 65_000

/** Frames of an animation, of which only the first is shown */
export const MAX_FRAMES = 300

/**
 * Pixels (width × height). JPEG and PNG are decoded in strips, so a photograph of 100 megapixels is welcome (measured:
 * about 100 MB of memory, 400 MB when it is progressive or interlaced). The others are held whole while they are
 * decoded, AVIF at 20 bytes a pixel, and a kilobyte can claim any of it.
 */
export const maxPixels: Readonly<Record<Inspection['format'], number>> = {
  jpeg: 120_000_000,
  png: 120_000_000,
  webp: 50_000_000,
  gif: 40_000_000,
  avif: 25_000_000,
  heif: 25_000_000,
}
