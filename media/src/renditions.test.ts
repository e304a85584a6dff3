import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assetKindNames } from './asset-kinds.ts'
import { CENTRE } from './crop-geometry.ts'
import { encodingFingerprint, recipeFingerprint, recipes, recipesFingerprint } from './recipes.ts'
import { planRenditions, stripSize } from './renditions.ts'

const kind = fc.constantFrom(...assetKindNames)
const side = fc.integer({ min: 1, max: 12_000 })
const size = fc.record({ width: side, height: side })
const part = fc.double({ min: 0, max: 1, noNaN: true })
const focal = fc.record({ x: part, y: part })

test('no plan ever enlarges, for any picture', () => {
  fc.assert(
    fc.property(kind, size, focal, (what, picture, point) => {
      for (const step of planRenditions(what, picture, point)) {
        expect(step.width).toBeLessThanOrEqual(step.region.width)
        expect(step.height).toBeLessThanOrEqual(step.region.height)
        expect(Math.min(step.width, step.height)).toBeGreaterThanOrEqual(1)
      }
    }),
  )
})

test('every crop of a recipe is there, as JPEG at least, and every key is there once', () => {
  fc.assert(
    fc.property(kind, size, focal, (what, picture, point) => {
      const steps = planRenditions(what, picture, point)
      expect(new Set(steps.map((step) => step.key)).size).toBe(steps.length)
      for (const { crop } of recipes[what]) {
        expect(steps.some((step) => step.crop === crop && step.format === 'jpeg')).toBe(true)
      }
    }),
  )
})

test('a plan is ordered from the smallest width to the largest, and the formats of a size follow each other', () => {
  fc.assert(
    fc.property(kind, size, focal, (what, picture, point) => {
      const steps = planRenditions(what, picture, point)
      const widths = steps.map((step) => step.width)
      expect(widths).toEqual(widths.toSorted((a, b) => a - b))
      const runs = steps
        .map((step) => `${step.crop}${step.part}:${step.width}`)
        .filter((name, at, all) => name !== all[at - 1])
      expect(new Set(runs).size).toBe(runs.length)
    }),
  )
})

test('the same picture, focal point and recipe give the same plan', () => {
  fc.assert(
    fc.property(kind, size, focal, (what, picture, point) => {
      expect(planRenditions(what, picture, point)).toEqual(planRenditions(what, picture, point))
    }),
  )
})

const sizes = (what: (typeof assetKindNames)[number], width: number, height: number, crop = 'full') =>
  planRenditions(what, { width, height }, CENTRE)
    .filter((step) => step.crop === crop && step.format === 'jpeg')
    .map((step) => `${step.width}x${step.height}`)

test('a large photograph gets all widths, a smaller one its own width once in place of those it lacks', () => {
  expect(sizes('product', 6000, 4000)).toEqual(['480x320', '800x533', '1200x800', '1600x1067'])
  expect(sizes('product', 1000, 500)).toEqual(['480x240', '800x400', '1000x500'])
  expect(sizes('product', 1000, 500, 'square')).toEqual(['160x160', '320x320', '480x480', '500x500'])
  expect(sizes('product', 300, 200)).toEqual(['300x200'])
})

test('banners are cut to the ratio of their placement', () => {
  expect(sizes('banner-desktop', 4000, 3000)).toEqual(['960x400', '1440x600', '1920x800', '2560x1067'])
  expect(sizes('banner-desktop', 1600, 1067)).toEqual(['960x400', '1440x600', '1600x667'])
  expect(sizes('banner-mobile', 1080, 1350)).toEqual(['390x488', '780x975', '1080x1350'])
})

test('the picture for link previews is JPEG alone', () => {
  const share = planRenditions('article', { width: 2000, height: 1500 }, CENTRE).filter((step) => step.crop === 'share')
  expect(share.map(({ format, width, height }) => ({ format, width, height }))).toEqual([
    { format: 'jpeg', width: 1200, height: 630 },
  ])
})

test('a detail strip too tall for WebP remains as JPEG, and its parts are there in every format', () => {
  const steps = planRenditions('detail', { width: 750, height: 30_000 }, CENTRE)
  const whole = steps.filter(({ crop }) => crop === 'full')
  expect(whole.map((step) => `${step.width} ${step.format}`)).toEqual(['375 jpeg', '375 webp', '750 jpeg'])
  const last = steps.filter(({ part }) => part === 19)
  expect(last.map((step) => `${step.width}x${step.height} ${step.format}`)).toEqual([
    '375x750 jpeg',
    '375x750 webp',
    '375x750 avif',
    '750x1500 jpeg',
    '750x1500 webp',
    '750x1500 avif',
  ])
})

test('the parts of any strip meet without a gap and make up its height', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
      const wide = planRenditions('detail', { width, height }, CENTRE).filter(
        (step) => step.crop === 'part' && step.format === 'jpeg' && step.width === Math.min(750, width),
      )
      let bottom = 0
      for (const { region } of wide) {
        expect(region.top).toBe(bottom)
        bottom += region.height
      }
      expect(bottom).toBe(height)
      expect(wide.reduce((sum, step) => sum + step.height, 0)).toBe(stripSize({ width, height }).height)
    }),
  )
})

test('a moved focal point changes the keys of cut crops and of nothing else', () => {
  const keys = (x: number) => planRenditions('product', { width: 2000, height: 1000 }, { x, y: 0.5 })
  const changed = keys(0.2).filter((step, at) => step.key !== keys(0.8)[at]?.key)
  expect(new Set(changed.map((step) => step.crop))).toEqual(new Set(['square']))
})

test('the fingerprint differs between recipes and changes with a width, a format or a setting', () => {
  expect(recipeFingerprint('product')).toMatch(/^[0-9a-f]{16}$/)
  expect(recipeFingerprint('product')).toBe(recipesFingerprint(recipes.product))
  expect(new Set(assetKindNames.map(recipeFingerprint)).size).toBe(assetKindNames.length)
  const [first] = recipes.logo
  if (!first) throw new Error('the logo recipe is empty')
  const variants = [
    { ...first, widths: [160, 321] },
    { ...first, formats: ['jpeg'] as const },
    { ...first, fidelity: 'photo' as const },
  ].map((recipe) => recipesFingerprint([recipe]))
  expect(new Set([recipeFingerprint('logo'), ...variants]).size).toBe(4)
  expect(encodingFingerprint('photo', 'jpeg', 1000)).not.toBe(encodingFingerprint('photo', 'webp', 1000))
})

test('the key of a file tells where its size is encoded in its own way', () => {
  const webpOf = (pixels: number) => encodingFingerprint('photo', 'webp', pixels)
  expect(webpOf(160 * 160)).toBe(webpOf(320 * 320))
  expect(webpOf(320 * 320)).not.toBe(webpOf(480 * 480))
  expect(encodingFingerprint('artwork', 'webp', 1)).toBe(encodingFingerprint('artwork', 'webp', 1_000_000))
  expect(encodingFingerprint('artwork', 'jpeg', 12_000_000)).not.toBe(
    encodingFingerprint('artwork', 'jpeg', 12_000_001),
  )
})
