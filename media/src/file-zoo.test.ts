import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AssetKind, Inspection, PhotoRefusal } from './contract.ts'
import { describeFinding } from './findings-text.ts'
import { sharp } from './guarded-sharp.ts'
import { inspect } from './inspect.ts'
import { pathOfRendition } from './media-names.ts'
import { renderAsset } from './render.ts'
import { memoryStore } from './testing/memory-store.ts'
import { cornerColours, cornerError, gifOfFrames, samplePicture } from './testing/sample-pictures.ts'

const photo = samplePicture(320, 240)

async function accepted(bytes: Buffer, kind: AssetKind = 'evidence'): Promise<Inspection> {
  const result = await inspect(bytes, kind)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.inspection
}

async function refusal(bytes: Buffer, kind: AssetKind = 'evidence'): Promise<PhotoRefusal | null> {
  const result = await inspect(bytes, kind)
  return result.ok ? null : result.refusal
}

async function rendered(bytes: Buffer, kind: AssetKind = 'evidence'): Promise<Buffer[]> {
  const store = memoryStore()
  const renditions = await renderAsset(bytes, { kind, store })
  return renditions.map(({ file }) => store.files.get(pathOfRendition(kind, file)) ?? Buffer.alloc(0))
}

const codes = ({ warnings }: Inspection) => warnings.map(({ code }) => code)

const animatedWebp = async (width: number, height: number): Promise<Buffer> => {
  const frames = ['#c81e1e', '#1ec81e', '#1e1ec8'].map((background) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  )
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .webp()
    .toBuffer()
}

describe('colours', () => {
  test('CMYK with a profile is reported as converted, without one also as having none', async () => {
    const withProfile = await photo.clone().withIccProfile('cmyk').jpeg().toBuffer()
    expect((await sharp(withProfile).metadata()).space).toBe('cmyk')
    expect(codes(await accepted(withProfile))).toEqual(['cmyk_converted'])
    const bare = await photo.clone().toColourspace('cmyk').jpeg().toBuffer()
    expect(codes(await accepted(bare))).toEqual(['cmyk_converted', 'no_profile'])
  })

  test('a file that says its colours are not sRGB and has no profile is reported, and taken as sRGB', async () => {
    const bytes = await photo
      .clone()
      .jpeg({ quality: 95 })
      .withExif({ IFD2: { ColorSpace: '65535' } })
      .toBuffer()
    const inspection = await accepted(bytes)
    expect(inspection.hasProfile).toBe(false)
    expect(codes(inspection)).toEqual(['no_profile'])
    for (const file of await rendered(bytes)) expect(await cornerError(file)).toBeLessThan(12)
  })

  test.each([
    ['Display P3', () => photo.clone().withIccProfile('p3').jpeg()],
    ['16 bit', () => photo.clone().toColourspace('rgb16').png()],
    ['a palette', () => photo.clone().png({ palette: true })],
    ['greyscale', () => photo.clone().greyscale().toColourspace('b-w').jpeg()],
    ['greyscale of 16 bit', () => photo.clone().greyscale().toColourspace('grey16').png()],
  ])('%s needs no word to the designer and gives sRGB of 8 bit', async (_, encode) => {
    const bytes = await encode().toBuffer()
    expect(codes(await accepted(bytes))).toEqual([])
    for (const file of await rendered(bytes)) {
      const { depth, hasProfile } = await sharp(file).metadata()
      expect({ depth, hasProfile }).toEqual({ depth: 'uchar', hasProfile: false })
    }
  })
})

describe('animations', () => {
  test('of an animated WebP the first frame is shown', async () => {
    for (const file of await rendered(await animatedWebp(64, 64))) {
      const [red = 0, green = 0] = (await cornerColours(file)).topLeft
      expect(red).toBeGreaterThan(180)
      expect(green).toBeLessThan(60)
    }
  })

  test.each(['banner-desktop', 'banner-mobile'] as const)(
    'are refused as %s, whatever they are made of',
    async (kind) => {
      for (const bytes of [gifOfFrames(3, 1300, 900), await animatedWebp(1300, 900)])
        expect(await refusal(bytes, kind)).toEqual({ code: 'animation_refused', figures: {} })
    },
  )
})

describe('types we do not take', () => {
  const ftyp = (brand: string): Buffer =>
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`), Buffer.alloc(200)])
  const bitmap = (): Buffer => {
    // One white pixel: file header, information header, a row filled up to four bytes.
    const bytes = Buffer.alloc(58, 0)
    bytes.write('BM')
    bytes.writeUInt32LE(58, 2)
    bytes.writeUInt32LE(54, 10)
    bytes.writeUInt32LE(40, 14)
    bytes.writeInt32LE(1, 18)
    bytes.writeInt32LE(1, 22)
    bytes.writeUInt16LE(1, 26)
    bytes.writeUInt16LE(24, 28)
    return bytes.fill(0xff, 54, 57)
  }
  test.each([
    ['HEIC', ftyp('heic')],
    ['HEIC', ftyp('hevc')],
    ['PSD', Buffer.concat([Buffer.from('8BPS\0\x01\0\0\0\0\0\0\0\x03'), Buffer.alloc(64)])],
    ['BMP', bitmap()],
    ['ICO', Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0, 1, 1]), Buffer.alloc(64)])],
    ['JPEG XL', Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.alloc(64)])],
    ['JPEG XL', Buffer.concat([Buffer.from('\0\0\0\x0cJXL \r\n\x87\n', 'latin1'), Buffer.alloc(64)])],
    ['JPEG 2000', Buffer.concat([Buffer.from('\0\0\0\x0cjP  \r\n\x87\n', 'latin1'), Buffer.alloc(64)])],
  ])('%s is refused by name', async (type, bytes) => {
    const refused = await refusal(bytes)
    expect(refused).toEqual({ code: 'type_not_accepted', figures: { type } })
    for (const locale of ['zh', 'en'] as const)
      expect(describeFinding('type_not_accepted', { type }, locale)).toContain(type)
  })

  test.each([
    ['PNG', () => photo.clone().png().toBuffer()],
    ['WebP', () => photo.clone().webp().toBuffer()],
    ['GIF', () => photo.clone().gif().toBuffer()],
    ['AVIF', () => photo.clone().avif({ effort: 0 }).toBuffer()],
  ])('a %s that is a web page or a PDF as well is refused', async (_, encode) => {
    const bytes = await encode()
    expect(await refusal(bytes)).toBeNull()
    for (const tail of [
      '<script>alert(1)</script>',
      '%PDF-1.4\n1 0 obj',
      '<svg onload=x xmlns="http://www.w3.org/2000/svg">',
    ])
      expect(await refusal(Buffer.concat([bytes, Buffer.from(tail)])), tail).toMatchObject({ code: 'not_an_image' })
  })

  test('script in the metadata of a picture is found', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/></x:xmpmeta>'
    expect(await refusal(await photo.clone().jpeg().withXmp(xmp).toBuffer())).toMatchObject({ code: 'not_an_image' })
  })
})

describe('sizes', () => {
  test('one pixel is rendered as it is', async () => {
    const files = await rendered(await samplePicture(1, 1).png().toBuffer())
    for (const file of files) expect(await sharp(file).metadata()).toMatchObject({ width: 1, height: 1 })
    expect(files.length).toBe(3)
  })

  test('a side longer than any rendition keeps the short one at one pixel', async () => {
    const thread = await sharp({ create: { width: 5000, height: 2, channels: 3, background: '#a33' } })
      .png()
      .toBuffer()
    for (const file of await rendered(thread)) expect((await sharp(file).metadata()).height).toBe(1)
  })

  test.each(['jpeg', 'png'] as const)('100 megapixels of %s are rendered within bounded memory', async (format) => {
    const folder = await mkdtemp(join(tmpdir(), 'media-'))
    try {
      const path = join(folder, `large.${format}`)
      await writeFile(
        path,
        await sharp({ create: { width: 11_600, height: 8_700, channels: 3, background: '#a86' } })
          .toFormat(format, format === 'png' ? { compressionLevel: 1 } : { quality: 50 })
          .toBuffer(),
      )
      // A process of its own, whose peak is that of this picture alone.
      const script = `
        const { renderAsset } = await import(${JSON.stringify(new URL('./media.ts', import.meta.url).href)})
        const files = await renderAsset(${JSON.stringify(path)}, { kind: 'logo', store: { put: async () => {} } })
        console.log(JSON.stringify({ files: files.length, kilobytes: process.resourceUsage().maxRSS }))`
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      const { files, kilobytes } = JSON.parse(stdout) as { files: number; kilobytes: number }
      expect(files).toBe(6)
      // Whole in memory it would take 300 MB beside the 120 MB of the process.
      expect(kilobytes / 1024).toBeLessThan(300)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
