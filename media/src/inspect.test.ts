import { expect, test } from 'vitest'
import type { AssetKind, Inspection, PhotoRefusal } from './contract.ts'
import { sharp } from './guarded-sharp.ts'
import { inspect } from './inspect.ts'
import { refusalOf, warningsOf } from './photo-gate.ts'
import { hashDistance } from './pixel-measures.ts'
import {
  gifOfFrames,
  jpegWithComment,
  jpegWithGps,
  jpegWithOrientation,
  pngClaiming,
  samplePicture,
} from './testing/sample-pictures.ts'

async function accepted(bytes: Buffer, kind: AssetKind = 'evidence'): Promise<Inspection> {
  const result = await inspect(bytes, kind)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.inspection
}

async function refused(bytes: Buffer, kind: AssetKind = 'evidence'): Promise<PhotoRefusal['code'] | 'accepted'> {
  const result = await inspect(bytes, kind)
  return result.ok ? 'accepted' : result.refusal.code
}

const codes = (inspection: Inspection) => inspection.warnings.map((warning) => warning.code)
const photo = samplePicture(320, 240)

test('a photograph is described by what is in it', async () => {
  const bytes = await photo.clone().jpeg().toBuffer()
  expect(await accepted(bytes)).toMatchObject({
    format: 'jpeg',
    mimeType: 'image/jpeg',
    width: 320,
    height: 240,
    bytes: bytes.length,
    orientation: 1,
    colourSpace: 'srgb',
    hasAlpha: false,
    hasGps: false,
    animated: false,
    perceptualHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    warnings: [],
  })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'size and hash of orientation %i are those of the upright picture',
  async (orientation) => {
    const upright = await accepted(await photo.clone().jpeg().toBuffer())
    const turned = await accepted(await jpegWithOrientation(photo.clone(), orientation))
    expect(turned).toMatchObject({ width: 320, height: 240, orientation })
    expect(hashDistance(turned.perceptualHash, upright.perceptualHash)).toBeLessThan(5)
  },
)

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s is accepted whatever it is called', async (format) => {
  expect((await accepted(await photo.clone().toFormat(format).toBuffer())).format).toBe(format)
})

test('a declared picture type that is not the real one is refused, and no declaration is no claim', async () => {
  const png = await photo.clone().png().toBuffer()
  const result = await inspect(png, 'evidence', { declaredType: 'image/jpg' })
  expect(result).toEqual({
    ok: false,
    refusal: { code: 'type_mismatch', figures: { declared: 'image/jpeg', actual: 'image/png' } },
  })
  expect((await inspect(png, 'evidence', { declaredType: 'application/octet-stream' })).ok).toBe(true)
})

test.each(['image/jpg', 'image/pjpeg', 'IMAGE/JPEG'])('%s is a name for JPEG', async (declaredType) => {
  expect((await inspect(await photo.clone().jpeg().toBuffer(), 'evidence', { declaredType })).ok).toBe(true)
})

test.each([
  ['SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['SVG behind an XML line', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['HTML', '<!doctype html><html><body>hi</body></html>'],
  ['PDF', '%PDF-1.7\n1 0 obj\n'],
  ['text', 'this is a shopping list'],
  ['nothing at all', ''],
  ['an executable', 'MZ\x90\0\x03'],
])('%s is not an image', async (_, text) => {
  expect(await refused(Buffer.from(text, 'latin1'))).toBe('not_an_image')
})

test('a JPEG that is a web page or a PHP script at the same time is refused', async () => {
  const jpeg = await photo.clone().jpeg().toBuffer()
  expect(await refused(jpegWithComment(jpeg, '*/=1;</script><SCRIPT src=x>'))).toBe('not_an_image')
  expect(await refused(Buffer.concat([jpeg, Buffer.from('<html ><body onload=alert(1)>')]))).toBe('not_an_image')
  expect(await refused(Buffer.concat([jpeg, Buffer.from('<?php system($_GET[0]);')]))).toBe('not_an_image')
})

test('active content is found across the edge of two scanned pieces', async () => {
  const jpeg = await photo.clone().jpeg().toBuffer()
  const filler = Buffer.alloc((1 << 20) - jpeg.length - 4)
  expect(await refused(Buffer.concat([jpeg, filler, Buffer.from('<script>')]))).toBe('not_an_image')
})

test('types we do not take are refused by name', async () => {
  const tiff = await photo.clone().tiff().toBuffer()
  expect(await inspect(tiff, 'evidence')).toEqual({
    ok: false,
    refusal: { code: 'type_not_accepted', figures: { type: 'TIFF' } },
  })
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(400)])
  expect(await inspect(heic, 'evidence')).toEqual({
    ok: false,
    refusal: { code: 'type_not_accepted', figures: { type: 'HEIC' } },
  })
})

test('the loaders of formats we do not take are shut in the whole process', async () => {
  await expect(
    sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')).metadata(),
  ).rejects.toThrow()
  await expect(sharp(await photo.clone().tiff().toBuffer()).metadata()).rejects.toThrow()
})

test('a file of more than 60 MB is refused without being read', async () => {
  expect(await refused(Buffer.alloc(60 * 1024 * 1024 + 1))).toBe('too_many_bytes')
})

test('a small PNG that claims 30 000 × 30 000 px is refused on its header', async () => {
  const bomb = await pngClaiming(30_000, 30_000)
  expect(bomb.length).toBeLessThan(1_000_000)
  const before = process.memoryUsage().rss
  expect(await inspect(bomb, 'product')).toEqual({
    ok: false,
    refusal: { code: 'too_many_pixels', figures: { width: 30_000, height: 30_000, megapixels: 900, max: 120 } },
  })
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
})

test('a picture longer than any encoder can write is refused', async () => {
  expect(await refused(await pngClaiming(100, 70_000))).toBe('too_many_pixels')
})

test('formats that are held whole in memory have a lower limit of pixels', async () => {
  const gif = gifOfFrames(1, 7_000, 7_000)
  // The frame must claim it as well: the decoder does not believe the canvas alone.
  gif.writeUInt16LE(7_000, 32)
  gif.writeUInt16LE(7_000, 34)
  expect(await refused(gif)).toBe('too_many_pixels')
})

test('a photograph of 100 megapixels is taken', async () => {
  const large = await sharp({ create: { width: 11_600, height: 8_700, channels: 3, background: '#a86' } })
    .jpeg({ quality: 50 })
    .toBuffer()
  expect(await accepted(large, 'product')).toMatchObject({ width: 11_600, height: 8_700 })
})

test('an animation of thousands of frames is refused, a short one is taken with a warning', async () => {
  expect(await refused(gifOfFrames(2_000, 64, 64))).toBe('too_many_frames')
  const short = await accepted(gifOfFrames(3, 64, 64))
  expect(short.animated).toBe(true)
  expect(codes(short)).toContain('animation_flattened')
})

test('an animated WebP is known as one', async () => {
  const frames = await Promise.all(
    ['#c00', '#0c0', '#00c'].map((background) =>
      sharp({ create: { width: 64, height: 64, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const webp = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
  expect(await accepted(webp)).toMatchObject({ animated: true, format: 'webp', width: 64, height: 64 })
})

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
  'a %s that was cut off in transfer is corrupt',
  async (format) => {
    const bytes = await photo.clone().toFormat(format).toBuffer()
    expect(await refused(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).toBe('corrupt')
  },
)

test('a JPEG with overwritten pixel data is corrupt', async () => {
  const bytes = Buffer.from(await photo.clone().jpeg({ quality: 95 }).toBuffer())
  bytes.fill(0xff, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 400)
  expect(await refused(bytes)).toBe('corrupt')
})

test('a note in the file that changes no pixel does not make it corrupt', async () => {
  const jpeg = await photo.clone().jpeg().toBuffer()
  expect(await refused(Buffer.concat([jpeg, Buffer.from('appended by a phone')]))).toBe('accepted')
  const end = jpeg.length - 2
  const padded = Buffer.concat([jpeg.subarray(0, end), Buffer.alloc(7), jpeg.subarray(end)])
  expect(await refused(padded)).toBe('accepted')
})

test('a picture of one pixel is evidence, and too small for anything else', async () => {
  const dot = await samplePicture(1, 1).png().toBuffer()
  expect(await accepted(dot)).toMatchObject({ width: 1, height: 1 })
  const result = await inspect(dot, 'product')
  expect(result).toEqual({
    ok: false,
    refusal: { code: 'too_small', figures: { width: 1, height: 1, minWidth: 600, minHeight: 600 } },
  })
})

test('a photograph of 1600 × 1067 px serves as desktop banner with a warning about size and ratio', async () => {
  const inspection = await accepted(await samplePicture(1600, 1067).jpeg().toBuffer(), 'banner-desktop')
  expect(codes(inspection)).toEqual(['smaller_than_recommended', 'ratio_differs'])
  expect(inspection.warnings[1]?.figures).toEqual({ ratio: 1.5, wanted: 2.4, cutPercent: 38 })
})

test('a banner in the size of its placement has nothing to be told', async () => {
  expect(codes(await accepted(await samplePicture(1920, 800).jpeg().toBuffer(), 'banner-desktop'))).toEqual([])
  expect(codes(await accepted(await samplePicture(1080, 1350).jpeg().toBuffer(), 'banner-mobile'))).toEqual([])
})

test('a position is found in EXIF and in XMP, and told', async () => {
  const inspection = await accepted(await jpegWithGps(photo.clone()))
  expect(inspection.hasGps).toBe(true)
  expect(codes(inspection)).toContain('has_gps')
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="31,13.8N"/></rdf:RDF></x:xmpmeta>'
  expect((await accepted(await photo.clone().jpeg().withXmp(xmp).toBuffer())).hasGps).toBe(true)
})

test('a CMYK picture is taken, with the warning that its colours are converted', async () => {
  const inspection = await accepted(await photo.clone().toColourspace('cmyk').jpeg().toBuffer())
  expect(inspection.colourSpace).toBe('cmyk')
  expect(codes(inspection)).toContain('cmyk_converted')
})

test('a blurred photograph is noticed, a sharp one is not', async () => {
  const sharpOne = samplePicture(1300, 1300)
  expect(codes(await accepted(await sharpOne.clone().jpeg().toBuffer(), 'product'))).toEqual([])
  expect(codes(await accepted(await sharpOne.clone().blur(25).jpeg().toBuffer(), 'product'))).toEqual(['blurred'])
})

test('a photograph that is dark or bright all over is noticed', async () => {
  const picture = samplePicture(1300, 1300)
  expect(codes(await accepted(await picture.clone().linear(0.1, 0).png().toBuffer(), 'product'))).toContain(
    'under_exposed',
  )
  expect(codes(await accepted(await picture.clone().linear(0.1, 228).png().toBuffer(), 'product'))).toContain(
    'over_exposed',
  )
})

/** A dark product of the given share of the frame on a ground of one colour. */
const onGround = (ground: string, share: number) => {
  const side = Math.round(1300 * share)
  return sharp({ create: { width: 1300, height: 1300, channels: 3, background: ground } }).composite([
    { input: { create: { width: side, height: side, channels: 3, background: '#334455' } } },
  ])
}

test('a ground that is nearly white is told from a white one and from a coloured one', async () => {
  const looked = async (ground: string) => accepted(await onGround(ground, 0.8).png().toBuffer(), 'product')
  const grey = await looked('#eeeeee')
  expect(codes(grey)).toContain('ground_not_white')
  expect(grey.measures.whiteness).toBe(238)
  expect(codes(await looked('#ffffff'))).not.toContain('ground_not_white')
  expect(codes(await looked('#3a7a55'))).not.toContain('ground_not_white')
})

test('a product that is small in its frame is told with both shares, and only where the ground lets one see it', async () => {
  const small = await accepted(await onGround('#ffffff', 0.3).png().toBuffer(), 'product')
  expect(small.warnings).toContainEqual({ code: 'subject_small', figures: { fillPercent: 30, wantedPercent: 60 } })
  const large = await accepted(await onGround('#ffffff', 0.8).png().toBuffer(), 'product')
  expect(codes(large)).not.toContain('subject_small')
  const everywhere = await accepted(await samplePicture(1300, 1300).png().toBuffer(), 'product')
  expect(codes(everywhere)).not.toContain('subject_small')
})

test('see-through parts are told for photographs and welcome in a logo', async () => {
  const cutOut = await sharp({
    create: { width: 1300, height: 1300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .composite([{ input: await samplePicture(900, 900).png().toBuffer() }])
    .png()
    .toBuffer()
  expect(codes(await accepted(cutOut, 'product'))).toContain('transparent_parts')
  expect(codes(await accepted(cutOut, 'logo'))).toEqual([])
  const opaque = await samplePicture(1300, 1300).ensureAlpha().png().toBuffer()
  expect(codes(await accepted(opaque, 'product'))).not.toContain('transparent_parts')
})

test('what was measured is enough to hold a picture to another kind later', async () => {
  const asArticle = await accepted(await samplePicture(1600, 1067).jpeg().toBuffer(), 'article')
  const asBanner = await accepted(await samplePicture(1600, 1067).jpeg().toBuffer(), 'banner-desktop')
  expect(warningsOf(asArticle, 'banner-desktop')).toEqual(asBanner.warnings)
  expect(refusalOf(asArticle, 'banner-desktop')).toBeNull()
  expect(refusalOf({ width: 900, height: 900, animated: false }, 'banner-desktop')?.code).toBe('too_small')
})

test('a resized and recompressed copy has nearly the same perceptual hash, another picture has not', async () => {
  const original = await accepted(await photo.clone().jpeg({ quality: 95 }).toBuffer())
  const copy = await accepted(await photo.clone().resize(200).webp({ quality: 50 }).toBuffer())
  const mirrored = await accepted(await photo.clone().flop().jpeg().toBuffer())
  expect(hashDistance(original.perceptualHash, copy.perceptualHash)).toBeLessThanOrEqual(6)
  expect(hashDistance(original.perceptualHash, mirrored.perceptualHash)).toBeGreaterThan(10)
})

test('the dominant colour is that of the largest area one can see', async () => {
  const red = { create: { width: 100, height: 60, channels: 4, background: '#c8281e' } } as const
  expect((await accepted(await sharp(red).png().toBuffer())).dominantColour).toBe('#c8281e')
  const clear = { create: { width: 100, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const
  expect((await accepted(await sharp(clear).png().toBuffer())).dominantColour).toBe('#ffffff')
})
