import { crc32 } from 'node:zlib'
import type { Sharp } from 'sharp'
import { sharp } from '../guarded-sharp.ts'

/** Corner colours of the sample picture, clockwise from the top left. */
export const corners = {
  topLeft: [200, 40, 40],
  topRight: [40, 160, 60],
  bottomRight: [230, 220, 200],
  bottomLeft: [40, 60, 180],
} as const

export type Corner = keyof typeof corners

/** Four coloured quarters with a fine pattern in the middle: every turn, mirror and cut can be told, and it is sharp. */
export function samplePicture(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inMiddle = Math.abs(x / width - 0.5) < 0.2 && Math.abs(y / height - 0.5) < 0.2
      const colour = inMiddle
        ? ((x >> 2) + (y >> 2)) % 2
          ? [20, 20, 20]
          : [240, 240, 240]
        : corners[cornerAt(x / width, y / height)]
      data.set(colour, (y * width + x) * 3)
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

function cornerAt(x: number, y: number): Corner {
  if (y < 0.5) return x < 0.5 ? 'topLeft' : 'topRight'
  return x < 0.5 ? 'bottomLeft' : 'bottomRight'
}

/** Colour a tenth of the way in from each corner of any encoded picture, as sRGB. */
export async function cornerColours(bytes: Buffer): Promise<Record<Corner, number[]>> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
    const pixel = [...data.subarray(start, start + info.channels)]
    return pixel.length === 1 ? [pixel[0] ?? 0, pixel[0] ?? 0, pixel[0] ?? 0] : pixel
  }
  return { topLeft: at(0.1, 0.1), topRight: at(0.9, 0.1), bottomRight: at(0.9, 0.9), bottomLeft: at(0.1, 0.9) }
}

/** Largest difference of a channel between the corners of a picture and the sample's. */
export async function cornerError(bytes: Buffer): Promise<number> {
  const found = await cornerColours(bytes)
  const errors = (Object.keys(corners) as Corner[]).flatMap((corner) =>
    corners[corner].map((value, channel) => Math.abs(value - (found[corner][channel] ?? 0))),
  )
  return Math.max(...errors)
}

/** A JPEG whose pixels lie as a camera with this EXIF orientation writes them, and which is upright when it is obeyed. */
export async function jpegWithOrientation(upright: Sharp, orientation: number): Promise<Buffer> {
  const again = async (image: Sharp) => sharp(await image.png().toBuffer())
  const stored = await (async () => {
    const source = await again(upright)
    if (orientation === 2) return source.flop()
    if (orientation === 3) return source.rotate(180)
    if (orientation === 4) return source.flip()
    if (orientation === 5) return (await again(source.rotate(90))).flop()
    if (orientation === 6) return source.rotate(270)
    if (orientation === 7) return (await again(source.rotate(270))).flop()
    if (orientation === 8) return source.rotate(90)
    return source
  })()
  return (await again(stored)).jpeg({ quality: 92 }).withMetadata({ orientation }).toBuffer()
}

/** A JPEG with a position, a serial number and a name in its EXIF block. */
export function jpegWithGps(image: Sharp): Promise<Buffer> {
  return image
    .jpeg()
    .withExif({
      IFD0: { Artist: 'SecretPhotographer', Model: 'SecretCamera' },
      IFD2: { BodySerialNumber: 'SERIAL123456' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 13/1 4944/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 28/1 0/1',
      },
    })
    .toBuffer()
}

/** A well-formed PNG header over other data: claims any size in a few bytes. */
export async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const bytes = Buffer.from(
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .png()
      .toBuffer(),
  )
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

/** A GIF of `frames` frames of one pixel on a canvas of the given size. */
export function gifOfFrames(frames: number, width: number, height: number): Buffer {
  const header = Buffer.from('474946383961000000008000000000000000ffff', 'hex').subarray(0, 19)
  header.writeUInt16LE(width, 6)
  header.writeUInt16LE(height, 8)
  const frame = Buffer.from('21f90400050000002c00000000010001000002024401003b', 'hex').subarray(0, 23)
  return Buffer.concat([header, ...Array.from({ length: frames }, () => frame), Buffer.from(';')])
}

/** Puts a comment segment with this text behind the start of a JPEG. */
export function jpegWithComment(jpeg: Buffer, text: string): Buffer {
  const comment = Buffer.from(text)
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), comment])
  segment.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}
