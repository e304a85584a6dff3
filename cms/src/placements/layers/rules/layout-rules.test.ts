import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANCHORS, type BannerLayout, groupsIn, type LayerPlace, placeIn, plainLayout } from './banner-layout.ts'
import { applyRemedy, headOf, writeWords } from './edit-layout.ts'
import { coverCrop } from './format-sizes.ts'
import { textLength } from './judgement.ts'
import { type Box, boxOf, layOut } from './lay-out.ts'
import { priceFor } from './layer-prices.ts'
import { onlyWordsChanged } from './only-words-changed.ts'
import { parseLayout } from './parse-layout.ts'
import { placeFromBox } from './place-from-box.ts'
import { priceText } from './price-text.ts'
import { scrimAlpha } from './scrim.ts'

const words = (zh: string, en = zh) => ({ zh, en })
const layout = (): BannerLayout =>
  plainLayout({
    heading: words('只带一个焦段', 'One lens'),
    subheading: words('F35 定焦'),
    button: words('看相机'),
    ink: 'light',
    textPlace: 'start',
    ground: 'art',
  })
const area: Box = { left: 50, top: 40, width: 900, height: 320 }
const share = (max: number) => fc.double({ min: 0, max, noNaN: true })

describe('a place', () => {
  it('given by a box that was dragged puts the group where it was left, inside the safe area', () => {
    const box = fc.record({ left: share(1200), top: share(500), width: share(700), height: share(250) })
    fc.assert(
      fc.property(box, (dropped) => {
        const place = placeFromBox(dropped, area, 1, 0)
        const stands = boxOf(place, area, dropped)
        const kept = (value: number, from: number, room: number, length: number): number =>
          Math.min(Math.max(value, from), from + room - length)
        expect(stands.left).toBeCloseTo(kept(dropped.left, area.left, area.width, dropped.width), -0.5)
        expect(stands.top).toBeCloseTo(kept(dropped.top, area.top, area.height, dropped.height), -0.5)
        expect(stands.left).toBeGreaterThanOrEqual(area.left - 1)
        expect(stands.top + stands.height).toBeLessThanOrEqual(area.top + area.height + 1)
      }),
    )
  })

  it('near an edge is drawn to it', () => {
    const place = placeFromBox({ left: 56, top: 45, width: 200, height: 100 }, area, 0.5)
    expect(place).toEqual({ anchor: 'top-start', x: 0, y: 0, width: 0.5 })
  })

  it('without offsets stands inside the safe area by every anchor, whatever the words take', () => {
    const size = fc.record({ width: share(900), height: share(320) })
    fc.assert(
      fc.property(fc.constantFrom(...ANCHORS), size, (anchor, taken) => {
        const box = boxOf({ anchor, x: 0, y: 0, width: 1 }, area, taken)
        expect(box.left).toBeGreaterThanOrEqual(area.left - 1e-6)
        expect(box.left + box.width).toBeLessThanOrEqual(area.left + area.width + 1e-6)
        expect(box.top).toBeGreaterThanOrEqual(area.top - 1e-6)
        expect(box.top + box.height).toBeLessThanOrEqual(area.top + area.height + 1e-6)
      }),
    )
  })

  it('of a format without its own is that of its kin', () => {
    const [title] = layout().layers
    if (!title) throw new Error('a plain layout has a title')
    expect(placeIn(title, 'cover').anchor).toBe(title.places.desktop?.anchor)
    expect(placeIn(title, 'square').anchor).toBe(title.places.phone?.anchor)
  })
})

describe('laying out', () => {
  const lay = (place: LayerPlace, text = '只带一个焦段') =>
    layOut({
      layout: { ...layout(), layers: layout().layers.map((layer) => ({ ...layer, places: { desktop: place } })) },
      format: 'desktop',
      size: { width: 1440, height: 600 },
      safe: { left: 0.05, top: 0.1, right: 0.05, bottom: 0.1 },
      textOf: (layer) => (layer.kind === 'text' ? text : '看'),
      measure: (one, _style, px) => [...one].length * px,
    })

  it('stacks a group without overlaps and says nothing of overflow while it fits', () => {
    const [group] = lay({ anchor: 'middle-start', x: 0, y: 0, width: 0.6 })
    const tops = group?.layers.map(({ box }) => [box.top, box.top + box.height]) ?? []
    expect(group?.layers).toHaveLength(3)
    for (const [index, [top]] of tops.entries())
      if (index > 0) expect(top).toBeGreaterThanOrEqual(tops[index - 1]?.[1] ?? 0)
    expect(group?.overflow).toBe(0)
  })

  it('says by how much a group leaves the safe area', () => {
    const [group] = lay({ anchor: 'middle-start', x: 0, y: 0, width: 0.3 }, '很长的标题'.repeat(12))
    expect(group?.overflow).toBeGreaterThan(0)
  })

  it('leaves out what a format hides and what has nothing to say', () => {
    const hidden = layout()
    expect(groupsIn(hidden, 'share')[0]?.layers.map(({ id }) => id)).toEqual(['title', 'subtitle'])
  })
})

describe('a stored layout', () => {
  it('takes the brand’s styles and nothing else', () => {
    expect(parseLayout(layout()).ok).toBe(true)
    const [title] = layout().layers
    for (const wrong of [{ colour: '#ff0000' }, { style: 'comic-sans' }, { fontSize: 90 }, { style: 'solid' }])
      expect(parseLayout({ layers: [{ ...title, ...wrong }], focal: {} }).ok, JSON.stringify(wrong)).toBe(false)
  })

  it('has few layers, each once', () => {
    const [title] = layout().layers
    const many = Array.from({ length: 7 }, (_, index) => ({ ...title, id: `t${index}` }))
    expect(parseLayout({ layers: many })).toMatchObject({ ok: false, reason: 'too_many' })
    expect(parseLayout({ layers: [title, title] })).toMatchObject({ ok: false, reason: 'twice' })
  })

  it('is never a price that was typed', () => {
    const price = { ...layout().layers[0], kind: 'price', style: 'price', product: null, price: 9900 }
    expect(parseLayout({ layers: [price] }).ok).toBe(false)
  })
})

describe('whose change it is', () => {
  it('is the copywriter’s while only words differ, in whatever order the keys come', () => {
    const written = writeWords(layout(), 'title', 'en', 'Carry one lens')
    const reordered = JSON.parse(JSON.stringify(written, Object.keys(flat(written)).sort())) as BannerLayout
    expect(onlyWordsChanged(layout(), written)).toBe(true)
    expect(onlyWordsChanged(layout(), reordered)).toBe(true)
  })

  it('is the designer’s as soon as anything else does', () => {
    expect(onlyWordsChanged(layout(), applyRemedy(layout(), { kind: 'scrim', head: 'title', strength: 0.4 }))).toBe(
      false,
    )
    expect(onlyWordsChanged(layout(), { ...layout(), layers: layout().layers.slice(1) })).toBe(false)
  })
})

const flat = (value: unknown, found: Record<string, true> = {}): Record<string, true> => {
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      found[key] = true
      flat(part, found)
    }
  return found
}

describe('a remedy', () => {
  it('changes a whole group and no other', () => {
    const two = layout()
    two.layers.push({ ...(two.layers[0] as BannerLayout['layers'][number]), id: 'other', below: false })
    const scrimmed = applyRemedy(two, { kind: 'scrim', head: 'title', strength: 0.4 })
    expect(scrimmed.layers.map(({ scrim }) => scrim)).toEqual([0.4, 0.4, 0.4, 0])
    expect(headOf(two, 'button')?.id).toBe('title')
    expect(headOf(two, 'other')?.id).toBe('other')
  })
})

describe('a scrim', () => {
  it('is full under the words, never stronger, and gone before the far edge', () => {
    fc.assert(
      fc.property(share(1), share(1), share(0.9), (x, y, strength) => {
        const alpha = scrimAlpha('start', strength, x, y)
        expect(alpha).toBeGreaterThanOrEqual(0)
        expect(alpha).toBeLessThanOrEqual(strength)
        if (x <= 0.5) expect(alpha).toBe(strength)
      }),
    )
    expect(scrimAlpha('start', 0.8, 1, 0.5)).toBe(0)
  })
})

describe('the part of the art that is seen', () => {
  it('covers the format, lies inside the art and follows the focal point', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) })
    fc.assert(
      fc.property(size, size, share(1), share(1), (art, box, x, y) => {
        const crop = coverCrop(art, box, { x, y })
        expect((crop.width * art.width) / (crop.height * art.height)).toBeCloseTo(box.width / box.height, 5)
        expect(crop.left + crop.width).toBeLessThanOrEqual(1 + 1e-9)
        expect(crop.top + crop.height).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

describe('a price', () => {
  const price = { ...layout().layers[0], kind: 'price', style: 'price', product: 'p', sku: null } as never
  const skus = [
    { id: 'a', product: 'p', price: 129_900 },
    { id: 'b', product: 'p', price: 99_900 },
    { id: 'c', product: 'other', price: 100 },
  ]

  it('is the lowest of its product, said so when others cost more, or that of its SKU', () => {
    expect(priceFor(price, skus)).toEqual({ price: 99_900, isFrom: true })
    expect(priceFor({ ...(price as object), sku: 'a' } as never, skus)).toEqual({ price: 129_900, isFrom: false })
    expect(priceFor({ ...(price as object), product: 'gone' } as never, skus)).toBeNull()
  })

  it('is written in whole yuan where it is whole', () => {
    expect([priceText(129_900, false, 'zh'), priceText(129_950, false, 'en')]).toEqual(['¥1,299', '¥1,299.50'])
    expect([priceText(9900, true, 'zh'), priceText(9900, true, 'en')]).toEqual(['¥99 起', 'from ¥99'])
  })
})

describe('length', () => {
  it('counts a Latin letter as half a character', () => {
    expect([textLength('灯下夜跑'), textLength('Lamp'), textLength('F35 灯')]).toEqual([4, 2, 3])
  })
})
