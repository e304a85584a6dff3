import { expect, test } from 'vitest'
import type { AssetKind, Rendition } from '../contract.ts'
import { CENTRE } from '../crop-geometry.ts'
import { sharp } from '../guarded-sharp.ts'
import { evidencePath, renditionPath } from '../media-names.ts'
import { renderAsset } from '../render.ts'
import { planRenditions } from '../renditions.ts'
import { memoryStore } from '../testing/memory-store.ts'
import { cornerColours, corners, samplePicture } from '../testing/sample-pictures.ts'
import { type EditRecipe, readEditRecipe } from './edit-recipe.ts'

const recipe = (edits: Omit<EditRecipe, 'version'>): EditRecipe => {
  const answer = readEditRecipe({ version: 1, ...edits })
  if (!answer.ok || !answer.recipe) throw new Error('no recipe')
  return answer.recipe
}

async function render(source: Buffer, kind: AssetKind, edits: EditRecipe | null, logo: Buffer | null = null) {
  const store = memoryStore()
  const renditions = await renderAsset(source, { kind, edits, store, logo: logo && { bytes: logo, sha256: 'aa' } })
  const bytesOf = ({ file }: Rendition) =>
    store.files.get(renditionPath(file)) ?? store.files.get(evidencePath(file)) ?? Buffer.alloc(0)
  const jpegOf = (crop: string) => {
    const found = renditions.findLast((rendition) => rendition.crop === crop && rendition.format === 'jpeg')
    if (!found) throw new Error(`no ${crop}`)
    return bytesOf(found)
  }
  return { renditions, jpegOf }
}

const near = (found: number[], expected: readonly number[], tolerance = 14) =>
  expected.every((value, channel) => Math.abs(value - (found[channel] ?? 0)) <= tolerance)

const photo = await samplePicture(400, 300).png().toBuffer()

test('a quarter turn clockwise brings the lower left corner to the upper left', async () => {
  const { jpegOf } = await render(photo, 'evidence', recipe({ turn: 90 }))
  const picture = jpegOf('full')
  expect(await sharp(picture).metadata()).toMatchObject({ width: 300, height: 400 })
  const found = await cornerColours(picture)
  expect(near(found.topLeft, corners.bottomLeft)).toBe(true)
  expect(near(found.topRight, corners.topLeft)).toBe(true)
})

test('a crop shows its part alone, at the size it has in the original', async () => {
  const { jpegOf } = await render(photo, 'evidence', recipe({ crop: { x: 0.5, y: 0, width: 0.5, height: 0.3 } }))
  const picture = jpegOf('full')
  expect(await sharp(picture).metadata()).toMatchObject({ width: 200, height: 90 })
  const found = await cornerColours(picture)
  expect(near(found.bottomRight, corners.topRight)).toBe(true)
})

test('a straightened picture shows nothing of the white that turning leaves in the corners', async () => {
  const flat = await sharp({ create: { width: 400, height: 240, channels: 3, background: '#306090' } })
    .png()
    .toBuffer()
  for (const straighten of [-15, -3.3, 7, 15]) {
    const { jpegOf } = await render(flat, 'evidence', recipe({ straighten }))
    const { channels } = await sharp(jpegOf('full')).stats()
    expect(channels[0]?.max).toBeLessThan(0x30 + 16)
  }
})

test('a positive angle turns clockwise', async () => {
  const bars = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
    .composite([
      {
        input: await sharp({ create: { width: 300, height: 10, channels: 3, background: '#000' } })
          .png()
          .toBuffer(),
        left: 0,
        top: 145,
      },
    ])
    .png()
    .toBuffer()
  const { jpegOf } = await render(bars, 'evidence', recipe({ straighten: 10 }))
  const { data, info } = await sharp(jpegOf('full')).greyscale().raw().toBuffer({ resolveWithObject: true })
  const darkestRow = (x: number) => {
    const column = Array.from({ length: info.height }, (_, y) => data[(y * info.width + x) * info.channels] ?? 255)
    return column.indexOf(Math.min(...column))
  }
  expect(darkestRow(info.width - 10)).toBeGreaterThan(darkestRow(10) + 10)
})

const onGrey = async (channels: 3 | 4 = 3) =>
  sharp({ create: { width: 600, height: 400, channels, background: channels === 4 ? '#00000000' : '#eceae6' } })
    .composite([
      {
        input: await sharp({ create: { width: 120, height: 200, channels: 3, background: '#993322' } })
          .png()
          .toBuffer(),
        left: 60,
        top: 120,
      },
    ])
    .png()
    .toBuffer()

test('the subject stands in the middle of a white square with its margin, and the ground is white', async () => {
  const subject = { x: 0.1, y: 0.3, width: 0.2, height: 0.5 }
  const edits = recipe({ whiteSquare: { subject, margin: 0.1, ground: '#eceae6' } })
  const { jpegOf } = await render(await onGrey(), 'evidence', edits)
  const { data, info } = await sharp(jpegOf('full')).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([250, 250])
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
  for (const [x, y] of [
    [4, 4],
    [245, 4],
    [4, 245],
    [125, 10],
    [20, 125],
  ] as const) {
    expect(Math.min(...at(x, y))).toBeGreaterThanOrEqual(253)
  }
  expect(near(at(125, 125), [0x99, 0x33, 0x22], 22)).toBe(true)
  expect(near(at(125, 32), [0x99, 0x33, 0x22], 30)).toBe(true)
  expect(Math.min(...at(125, 18))).toBeGreaterThanOrEqual(240)
})

test('brighter is brighter and darker darker, and black and white stay what they are', async () => {
  const steps = await sharp(Buffer.from([0, 0, 0, 120, 120, 120, 255, 255, 255]), {
    raw: { width: 3, height: 1, channels: 3 },
  })
    .resize(300, 60, { kernel: 'nearest' })
    .png()
    .toBuffer()
  const levels = async (edits: EditRecipe | null) => {
    const { jpegOf } = await render(steps, 'evidence', edits)
    const { data, info } = await sharp(jpegOf('full')).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    return [50, 150, 250].map((x) => data[(30 * info.width + x) * info.channels] ?? 0)
  }
  const [plain, bright, dark] = [
    await levels(null),
    await levels(recipe({ exposure: 1 })),
    await levels(recipe({ exposure: -1 })),
  ]
  expect(bright[1]).toBeGreaterThan((plain[1] ?? 0) + 25)
  expect(dark[1]).toBeLessThan((plain[1] ?? 0) - 25)
  for (const level of [plain, bright, dark]) {
    expect(level[0]).toBeLessThan(4)
    expect(level[2]).toBeGreaterThan(251)
  }
})

test('a warmer balance gives a grey photograph of one channel its colours', async () => {
  const grey = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#808080' } })
    .toColourspace('b-w')
    .png()
    .toBuffer()
  const { jpegOf } = await render(grey, 'evidence', recipe({ warmth: 0.8 }))
  const [red = 0, , blue = 0] = (await cornerColours(jpegOf('full'))).topLeft
  expect(red).toBeGreaterThan(blue + 20)
})

test('a logo lies in its corner of every crop, as opaque as wanted, and nowhere else', async () => {
  const flat = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#204020' } })
    .png()
    .toBuffer()
  const logo = await sharp({ create: { width: 100, height: 100, channels: 4, background: '#ffffff' } })
    .png()
    .toBuffer()
  const edits = recipe({ watermark: { logo: 'one', corner: 'bottom-right', opacity: 0.5, size: 0.2 } })
  const { renditions, jpegOf } = await render(flat, 'product', edits, logo)
  expect(new Set(renditions.map((rendition) => rendition.crop))).toEqual(new Set(['full', 'square']))
  for (const crop of ['full', 'square']) {
    const found = await cornerColours(jpegOf(crop))
    expect(near(found.bottomRight, [0x8f, 0x9f, 0x8f], 20)).toBe(true)
    expect(near(found.topLeft, [0x20, 0x40, 0x20], 8)).toBe(true)
  }
})

test('words of a watermark are drawn, with characters that would be markup taken as they are', async () => {
  const flat = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#204020' } })
    .png()
    .toBuffer()
  const edits = recipe({ watermark: { text: '<b>坊市 & co', corner: 'top-left', opacity: 1, size: 0.4 } })
  const { jpegOf } = await render(flat, 'evidence', edits)
  const brightest = async (left: number, top: number, width: number, height: number) => {
    const part = await sharp(jpegOf('full')).extract({ left, top, width, height }).png().toBuffer()
    return (await sharp(part).stats()).channels[0]?.max ?? 0
  }
  expect(await brightest(0, 0, 420, 120)).toBeGreaterThan(220)
  expect(await brightest(0, 300, 800, 300)).toBeLessThan(60)
})

test('a transparent picture takes all edits together', async () => {
  const edits = recipe({
    turn: 270,
    straighten: 2,
    crop: { x: 0.05, y: 0.05, width: 0.9, height: 0.9 },
    exposure: 0.3,
    whiteSquare: { subject: { x: 0.2, y: 0.2, width: 0.5, height: 0.5 }, margin: 0.08, ground: null },
    watermark: { text: '样', corner: 'top-right', opacity: 0.6, size: 0.2 },
  })
  const { renditions, jpegOf } = await render(await onGrey(4), 'product', edits)
  const { width, height } = await sharp(jpegOf('full')).metadata()
  expect(width).toBe(height)
  expect(renditions.every((rendition) => rendition.width === rendition.height)).toBe(true)
})

test('an edited picture gives the same files every time', async () => {
  const edits = recipe({ straighten: 3, crops: { square: { x: 0.1, y: 0.1, width: 0.5, height: 0.5 } } })
  expect((await render(photo, 'product', edits)).renditions).toEqual((await render(photo, 'product', edits)).renditions)
})

const size = { width: 2000, height: 1500 }
const region = { x: 0.1, y: 0.1, width: 0.4, height: 0.4 }
const touched = (kind: AssetKind, before: EditRecipe | null, after: EditRecipe | null, moved = CENTRE) => {
  const made = new Set(planRenditions(kind, size, CENTRE, before).map((step) => step.key))
  return [
    ...new Set(
      planRenditions(kind, size, moved, after)
        .filter((step) => !made.has(step.key))
        .map((step) => step.crop),
    ),
  ].toSorted()
}

test('an edit renders exactly what it touches', () => {
  expect(touched('article', null, null)).toEqual([])
  expect(touched('article', null, recipe({ crops: { wide: region } }))).toEqual(['wide'])
  const chosen = recipe({ crops: { wide: region, share: region } })
  expect(touched('article', chosen, recipe({ crops: { wide: region, share: { ...region, x: 0.3 } } }))).toEqual([
    'share',
  ])
  expect(touched('article', chosen, chosen, { x: 0.5, y: 0.1 })).toEqual([])
  expect(touched('article', null, null, { x: 0.5, y: 0.1 })).toEqual(['share', 'wide'])
  for (const edits of [
    recipe({ turn: 180 }),
    recipe({ exposure: 0.2 }),
    recipe({ crop: region }),
    recipe({ watermark: { text: '坊市', corner: 'top-left', opacity: 0.5, size: 0.2 } }),
  ]) {
    expect(touched('article', null, edits)).toEqual(['full', 'share', 'wide'])
    expect(touched('article', edits, null)).toEqual(['full', 'share', 'wide'])
  }
})
