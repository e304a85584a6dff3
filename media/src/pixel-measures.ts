import { rgbaToThumbHash } from 'thumbhash'
import { sharp } from './guarded-sharp.ts'

/** A small upright sRGB copy of a picture, 4 bytes a pixel. */
export interface SmallCopy {
  data: Buffer
  width: number
  height: number
}

/** px of the longer side of the copy that all measures are taken on, so that thresholds mean the same for any size */
export const SMALL_COPY_SIDE = 512

export interface Exposure {
  /** Brightness (0..255) below which the darkest hundredth lies */
  darkest: number
  /** Brightness (0..255) above which the brightest twentieth lies */
  brightest: number
}

/** Brightness 0..255 of every pixel over white. */
export function greyOf(copy: SmallCopy): Uint8Array {
  const grey = new Uint8Array(copy.width * copy.height)
  for (let pixel = 0; pixel < grey.length; pixel++) {
    const at = pixel * 4
    const luma = 0.2126 * byteAt(copy, at) + 0.7152 * byteAt(copy, at + 1) + 0.0722 * byteAt(copy, at + 2)
    const opacity = byteAt(copy, at + 3) / 255
    grey[pixel] = Math.round(luma * opacity + 255 * (1 - opacity))
  }
  return grey
}

function byteAt(copy: SmallCopy, at: number): number {
  return copy.data[at] ?? 0
}

const TILES = 8

/**
 * Variance of the Laplacian in the third-sharpest of 8 × 8 tiles: a product on a plain ground or before a soft
 * background is sharp when a part of it is. Null for a picture without enough pixels or contrast to tell.
 */
export function sharpness(grey: Uint8Array, width: number, height: number): number | null {
  if (width < TILES * 4 || height < TILES * 4) return null
  const spread = exposure(grey)
  if (spread.brightest - spread.darkest < 16) return null
  const tiles: number[] = []
  for (let row = 0; row < TILES; row++) {
    for (let column = 0; column < TILES; column++) {
      tiles.push(
        laplacianVariance(grey, width, [
          Math.max(1, Math.floor((column * width) / TILES)),
          Math.max(1, Math.floor((row * height) / TILES)),
          Math.min(width - 1, Math.floor(((column + 1) * width) / TILES)),
          Math.min(height - 1, Math.floor(((row + 1) * height) / TILES)),
        ]),
      )
    }
  }
  return tiles.sort((a, b) => b - a)[2] ?? 0
}

function laplacianVariance(grey: Uint8Array, width: number, box: readonly [number, number, number, number]): number {
  const [left, top, right, bottom] = box
  const at = (index: number) => grey[index] ?? 0
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const here = y * width + x
      const value = 4 * at(here) - at(here - 1) - at(here + 1) - at(here - width) - at(here + width)
      sum += value
      squares += value * value
      count++
    }
  }
  return squares / count - (sum / count) ** 2
}

/** How dark the darkest and how bright the brightest parts are. */
export function exposure(grey: Uint8Array): Exposure {
  const counts = new Uint32Array(256)
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1
  return { darkest: percentile(counts, grey.length, 0.01), brightest: percentile(counts, grey.length, 0.95) }
}

function percentile(counts: Uint32Array, total: number, part: number): number {
  let seen = 0
  for (let value = 0; value < 256; value++) {
    seen += counts[value] ?? 0
    if (seen > total * part) return value
  }
  return 255
}

/** Mean of the fullest of 16 × 16 × 16 colour boxes among pixels one can see, `#rrggbb`; white when there are none. */
export function dominantColour(copy: SmallCopy): string {
  const boxes = new Map<number, [count: number, red: number, green: number, blue: number]>()
  for (let at = 0; at < copy.data.length; at += 4) {
    if (byteAt(copy, at + 3) < 128) continue
    const [red, green, blue] = [byteAt(copy, at), byteAt(copy, at + 1), byteAt(copy, at + 2)]
    const name = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const box = boxes.get(name) ?? [0, 0, 0, 0]
    boxes.set(name, [box[0] + 1, box[1] + red, box[2] + green, box[3] + blue])
  }
  let fullest: [number, number, number, number] = [1, 255, 255, 255]
  let most = 0
  for (const box of boxes.values()) {
    if (box[0] > most) {
      most = box[0]
      fullest = box
    }
  }
  const [count, ...sums] = fullest
  return `#${sums
    .map((sum) =>
      Math.round(sum / count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** 64-bit difference hash, 16 hex digits: each bit says whether brightness falls from one cell of 9 × 8 to the next. */
export async function differenceHash(copy: SmallCopy): Promise<string> {
  const cells = greyOf({ data: await shrink(copy, 9, 8), width: 9, height: 8 })
  let bits = ''
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      bits += (cells[row * 9 + column] ?? 0) > (cells[row * 9 + column + 1] ?? 0) ? '1' : '0'
    }
  }
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}

/** In how many of 64 bits two difference hashes differ. Up to about 6 is the same photograph resized or recompressed. */
export function hashDistance(one: string, other: string): number {
  const differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  return differing.toString(2).replaceAll('0', '').length
}

/** ThumbHash, base64: about 25 bytes that draw a blurred picture. */
export async function thumbhashOf(copy: SmallCopy): Promise<string> {
  const scale = Math.min(1, 100 / Math.max(copy.width, copy.height))
  const width = Math.max(1, Math.round(copy.width * scale))
  const height = Math.max(1, Math.round(copy.height * scale))
  return Buffer.from(rgbaToThumbHash(width, height, await shrink(copy, width, height))).toString('base64')
}

function shrink(copy: SmallCopy, width: number, height: number): Promise<Buffer> {
  return sharp(copy.data, { raw: { width: copy.width, height: copy.height, channels: 4 } })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer()
}
