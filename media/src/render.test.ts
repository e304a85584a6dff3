import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Sharp } from 'sharp'
import { expect, test } from 'vitest'
import type { AssetKind, FocalPoint, Rendition } from './contract.ts'
import { CENTRE } from './crop-geometry.ts'
import { sharp } from './guarded-sharp.ts'
import { evidencePath, renditionPath } from './media-names.ts'
import { decodeForSteps, renderAsset, renderStep } from './render.ts'
import { planRenditions } from './renditions.ts'
import { memoryStore } from './testing/memory-store.ts'
import {
  cornerColours,
  cornerError,
  gifOfFrames,
  jpegWithGps,
  jpegWithOrientation,
  samplePicture,
} from './testing/sample-pictures.ts'

async function render(source: Buffer, kind: AssetKind = 'evidence', focal: FocalPoint = CENTRE) {
  const store = memoryStore()
  const renditions = await renderAsset(source, { kind, focal, store })
  const bytesOf = ({ file }: Rendition) =>
    store.files.get(renditionPath(file)) ?? store.files.get(evidencePath(file)) ?? Buffer.alloc(0)
  return { store, renditions, bytesOf, all: renditions.map(bytesOf) }
}

const small = samplePicture(240, 180)
/** Lossy coding and chroma subsampling move a flat colour by a few steps. */
const CODING_ERROR = 12

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photograph of EXIF orientation %i comes out upright in every format',
  async (orientation) => {
    const { renditions, all } = await render(await jpegWithOrientation(small.clone(), orientation))
    expect(renditions.map((r) => `${r.width}x${r.height} ${r.format}`)).toEqual([
      '240x180 jpeg',
      '240x180 webp',
      '240x180 avif',
    ])
    for (const bytes of all) expect(await cornerError(bytes)).toBeLessThan(CODING_ERROR)
  },
)

test.each([3, 6, 7])(
  'a turned photograph (EXIF %i) that is scaled down keeps its ratio and its corners',
  async (orientation) => {
    const { renditions, all } = await render(await jpegWithOrientation(samplePicture(1200, 750), orientation), 'logo')
    expect(new Set(renditions.map((r) => `${r.width}x${r.height}`))).toEqual(new Set(['160x100', '320x200']))
    for (const bytes of all) expect(await cornerError(bytes)).toBeLessThan(CODING_ERROR)
  },
)

const colourCases: [name: string, (image: Sharp) => Sharp, tolerance: number][] = [
  ['16 bit PNG', (image) => image.toColourspace('rgb16').png(), CODING_ERROR],
  ['Display P3', (image) => image.withIccProfile('p3').png(), CODING_ERROR],
  ['palette PNG', (image) => image.png({ palette: true }), CODING_ERROR],
  // There and back through the ink gamut costs more: strong colours do not exist in print.
  ['CMYK', (image) => image.withIccProfile('cmyk').jpeg({ quality: 95 }), 60],
  ['CMYK without a profile', (image) => image.toColourspace('cmyk').jpeg({ quality: 95 }), 60],
]

test.each(colourCases)('%s is converted to sRGB of 8 bit', async (_, encode, tolerance) => {
  const { all } = await render(await encode(small.clone()).toBuffer())
  for (const bytes of all) {
    expect(await cornerError(bytes)).toBeLessThan(tolerance)
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', hasProfile: false })
  }
})

test('the Display P3 sample holds other numbers than sRGB, so that its conversion proves something', async () => {
  const p3 = await small.clone().withIccProfile('p3').png().toBuffer()
  const unmanaged = await sharp(p3, { ignoreIcc: true }).png().toBuffer()
  expect(await cornerError(unmanaged)).toBeGreaterThan(CODING_ERROR)
})

test('a greyscale photograph stays grey', async () => {
  const { all } = await render(await small.clone().greyscale().toColourspace('b-w').jpeg().toBuffer())
  for (const bytes of all) {
    const [red = 0, green = 0, blue = 0] = (await cornerColours(bytes)).topLeft
    expect(Math.max(Math.abs(red - green), Math.abs(green - blue))).toBeLessThanOrEqual(2)
  }
})

test('transparency is kept in AVIF and WebP and becomes white in JPEG', async () => {
  const clear = sharp({ create: { width: 64, height: 64, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  const { renditions, bytesOf } = await render(await clear.png().toBuffer(), 'logo')
  for (const rendition of renditions) {
    const { hasAlpha } = await sharp(bytesOf(rendition)).metadata()
    expect(hasAlpha).toBe(rendition.format !== 'jpeg')
  }
  const jpeg = renditions.find((rendition) => rendition.format === 'jpeg')
  expect(jpeg && (await cornerColours(bytesOf(jpeg))).topLeft).toEqual([255, 255, 255])
})

test('of an animation the first frame is rendered', async () => {
  const { renditions, all } = await render(gifOfFrames(5, 40, 30))
  expect(renditions.every((rendition) => rendition.width === 40 && rendition.height === 30)).toBe(true)
  for (const bytes of all) expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1)
})

test('no rendition holds EXIF, XMP, a profile, a position, a serial number or a name', async () => {
  const source = await jpegWithGps(samplePicture(700, 500))
  expect(source.includes('SecretPhotographer')).toBe(true)
  const { all } = await render(source, 'article')
  expect(all.length).toBe(13)
  for (const bytes of all) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
    expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
    for (const secret of ['Secret', 'SERIAL', 'Exif', 'GPS']) expect(bytes.includes(secret)).toBe(false)
  }
})

test('the stated size is that of the file, and the name is the hash of its bytes', async () => {
  const { renditions, bytesOf } = await render(await samplePicture(500, 400).jpeg().toBuffer(), 'product')
  for (const rendition of renditions) {
    const bytes = bytesOf(rendition)
    const { width, height, format } = await sharp(bytes).metadata()
    expect({ width, height }).toEqual({ width: rendition.width, height: rendition.height })
    expect(format === 'heif' ? 'avif' : format).toBe(rendition.format)
    expect(rendition).toMatchObject({
      bytes: bytes.length,
      file: expect.stringMatching(/^[0-9a-f]{32}\.(avif|webp|jpeg)$/),
    })
  }
})

test('the same bytes always give the same files', async () => {
  const source = await small.clone().jpeg().toBuffer()
  expect((await render(source, 'product')).renditions).toEqual((await render(source, 'product')).renditions)
})

test('the focal point moves the crop', async () => {
  const source = await samplePicture(400, 200).png().toBuffer()
  const square = async (x: number) => {
    const { renditions, bytesOf } = await render(source, 'product', { x, y: 0.5 })
    const file = renditions.find((rendition) => rendition.crop === 'square' && rendition.format === 'webp')
    return file && (await cornerColours(bytesOf(file))).topLeft
  }
  const [left, right] = [await square(0), await square(1)]
  expect(left?.[0]).toBeGreaterThan(150)
  expect(right?.[1]).toBeGreaterThan(120)
  expect(right?.[0]).toBeLessThan(90)
})

test('one step alone gives the same bytes as the whole run', async () => {
  const source = await samplePicture(500, 300).jpeg().toBuffer()
  const { renditions, bytesOf } = await render(source, 'logo')
  const steps = planRenditions('logo', { width: 500, height: 300 }, CENTRE)
  const picture = await decodeForSteps(source, { width: 500, height: 300 }, steps)
  const last = steps.at(-1)
  const known = renditions.at(-1)
  if (!last || !known) throw new Error('the plan is empty')
  const { rendition, bytes } = await renderStep(picture, last)
  expect(rendition).toEqual(known)
  expect(bytes.equals(bytesOf(known))).toBe(true)
})

test('a run over finished renditions encodes nothing and answers the same', async () => {
  const source = await small.clone().jpeg().toBuffer()
  const { store, renditions } = await render(source)
  const puts = store.puts
  expect(await renderAsset(source, { kind: 'evidence', store, finished: renditions })).toEqual(renditions)
  expect(store.puts).toBe(puts)
})

test('a run that was stopped half-way is continued, and ends in the same files', async () => {
  const source = await small.clone().jpeg().toBuffer()
  const stop = new AbortController()
  const store = memoryStore()
  const finished: Rendition[] = []
  const firstRun = renderAsset(source, {
    kind: 'product',
    store,
    signal: stop.signal,
    onRendition(rendition) {
      finished.push(rendition)
      if (finished.length === 2) stop.abort(new Error('enough for today'))
    },
  })
  await expect(firstRun).rejects.toThrow('enough for today')
  expect(finished.length).toBe(2)
  const progress: string[] = []
  const onProgress = ({ done, total }: { done: number; total: number }) => progress.push(`${done}/${total}`)
  const renditions = await renderAsset(source, { kind: 'product', store, finished, onProgress })
  expect(store.puts).toBe(renditions.length)
  expect(progress.at(-1)).toBe(`${renditions.length}/${renditions.length}`)
  expect(renditions).toEqual((await render(source, 'product')).renditions)
})

test('a quick pass makes the JPEGs that lists show, and a fine pass all that is missing then', async () => {
  const source = await samplePicture(1300, 1300).jpeg().toBuffer()
  const store = memoryStore()
  const seen: string[] = []
  const note = ({ done, total }: { done: number; total: number }) => seen.push(`${done}/${total}`)
  const quick = await renderAsset(source, { kind: 'product', store, pass: 'quick', onProgress: note })
  expect(quick.map(({ crop, width, format }) => `${crop} ${width} ${format}`)).toEqual([
    'square 160 jpeg',
    'square 320 jpeg',
    'full 480 jpeg',
    'square 480 jpeg',
    'full 800 jpeg',
    'square 800 jpeg',
  ])
  const all = await renderAsset(source, { kind: 'product', store, pass: 'fine', finished: quick, onProgress: note })
  expect(seen).toContain(`6/${all.length}`)
  expect(seen.at(-1)).toBe(`${all.length}/${all.length}`)
  expect(all).toEqual((await render(source, 'product')).renditions)
})

test('of a square picture the whole and the square cut are one file, made once', async () => {
  const { store, renditions } = await render(await samplePicture(700, 700).png().toBuffer(), 'product')
  const at480 = renditions.filter(({ width, format }) => width === 480 && format === 'webp')
  expect(at480.map(({ crop }) => crop)).toEqual(['full', 'square'])
  expect(new Set(at480.map(({ file }) => file)).size).toBe(1)
  expect(store.puts).toBe(new Set(renditions.map(({ file }) => file)).size)
})

test('files of another plan are no part of this one', async () => {
  const source = await samplePicture(900, 600).jpeg().toBuffer()
  const left = (await render(source, 'product', { x: 0, y: 0.5 })).renditions
  const right = await renderAsset(source, {
    kind: 'product',
    focal: { x: 1, y: 0.5 },
    store: memoryStore(),
    finished: left,
  })
  const squares = (list: Rendition[]) => list.filter(({ crop }) => crop === 'square').map(({ key }) => key)
  expect(new Set([...squares(left), ...squares(right)]).size).toBe(squares(left).length + squares(right).length)
})

test('a process that was killed leaves whole files, and another one goes on from what it had written down', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'media-'))
  try {
    const path = join(dir, 'source.png')
    await writeFile(path, await samplePicture(1300, 900).png().toBuffer())
    const script = `
      const { renderAsset, diskStore } = await import(${JSON.stringify(new URL('./media.ts', import.meta.url).href)})
      await renderAsset(${JSON.stringify(path)}, {
        kind: 'product', store: diskStore(${JSON.stringify(dir)}), onRendition: (r) => console.log(JSON.stringify(r)),
      })`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const closed = new Promise((resolve) => child.once('close', resolve))
    const finished: Rendition[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      if (finished.push(JSON.parse(line)) === 4) child.kill('SIGKILL')
    }
    await closed
    const { diskStore } = await import('./disk-store.ts')
    const store = diskStore(dir)
    let made = 0
    const renditions = await renderAsset(path, { kind: 'product', store, finished, onRendition: () => void made++ })
    expect(finished.length).toBeGreaterThanOrEqual(4)
    expect(made).toBe(renditions.length - finished.length)
    for (const { file, bytes } of renditions) {
      const stored = await store.read(renditionPath(file))
      expect(stored?.size).toBe(bytes)
      stored?.stream.destroy()
    }
  } finally {
    await rm(dir, { recursive: true })
  }
})

test('a detail strip taller than WebP and AVIF can be is rendered as JPEG', async () => {
  const strip = sharp({ create: { width: 760, height: 20_000, channels: 3, background: '#c8a050' } })
  const { renditions, bytesOf } = await render(await strip.png().toBuffer(), 'detail')
  const whole = renditions.find(({ crop, width }) => crop === 'full' && width === 750)
  expect(await sharp(bytesOf(whole as Rendition)).metadata()).toMatchObject({
    width: 750,
    height: 19_737,
    format: 'jpeg',
  })
})

test('the parts of a strip, one below the other, are the strip: no row is missing and none is there twice', async () => {
  const [width, height] = [1000, 5200]
  const pixels = Buffer.alloc(width * height * 3)
  // Each row says where it is by its brightness, with bands of text-like noise between calm ones.
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const text = y % 400 < 300 && (x >> 2) % 2 ? 60 : 0
      pixels.fill(Math.round((y / height) * 180) + text, (y * width + x) * 3, (y * width + x) * 3 + 3)
    }
  }
  const strip = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
  const { renditions, bytesOf } = await render(strip, 'detail')
  const jpeg = (crop: string, at: number) =>
    renditions.filter((one) => one.crop === crop && one.width === at && one.format === 'jpeg')
  const parts = jpeg('part', 750)
  expect(parts.map(({ part }) => part)).toEqual([0, 1, 2])
  expect(parts.reduce((sum, part) => sum + part.height, 0)).toBe(3900)
  for (const part of parts) expect(part.height).toBeLessThanOrEqual(1500)
  const rowMeans = async (bytes: Buffer): Promise<number[]> => {
    const grey = await sharp(bytes).greyscale().raw().toBuffer()
    return Array.from({ length: grey.length / 750 }, (_, y) => {
      const row = grey.subarray(y * 750, (y + 1) * 750)
      return row.reduce((sum, value) => sum + value, 0) / row.length
    })
  }
  const joined = (await Promise.all(parts.map((part) => rowMeans(bytesOf(part))))).flat()
  const [whole] = jpeg('full', 750)
  const expected = await rowMeans(bytesOf(whole as Rendition))
  expect(joined.length).toBe(expected.length)
  // One row further down the strip is half a step brighter between two lines of text, and far off at their edges.
  expect(Math.max(...joined.map((mean, y) => Math.abs(mean - (expected[y] ?? 0))))).toBeLessThan(4)
  // Cut in calm rows: at the end of each part but the last there is no text.
  let bottom = 0
  for (const part of parts.slice(0, -1)) {
    bottom += part.height
    expect(Math.round((bottom * height) / 3900) % 400).toBeGreaterThanOrEqual(300)
  }
})

test('a damaged source is an error, not a picture with a grey half', async () => {
  const bytes = await small.clone().jpeg().toBuffer()
  await expect(render(bytes.subarray(0, bytes.length / 2))).rejects.toThrow()
})
