import type { Rendition } from '@fangshi/media/contract'
import { describe, expect, it } from 'vitest'
import { pictureOf } from './picture.ts'

const rendition = (crop: Rendition['crop'], format: Rendition['format'], width: number, height: number): Rendition => ({
  key: `${crop}-${format}-${width}`,
  crop,
  format,
  width,
  height,
  bytes: 1,
  file: `${crop}-${width}.${format}`,
})
const urlOf = (file: string) => `https://img.example/${file}`

describe('pictureOf', () => {
  it('groups renditions by crop, lists formats smallest first and widths ascending', () => {
    const picture = pictureOf(
      {
        id: 'a',
        kind: 'product',
        renditions: [
          rendition('full', 'jpeg', 800, 600),
          rendition('square', 'webp', 320, 320),
          rendition('full', 'avif', 800, 600),
          rendition('full', 'jpeg', 480, 360),
        ],
      },
      urlOf,
    )
    expect(picture?.crops.full).toEqual({
      width: 800,
      height: 600,
      sources: [
        { format: 'avif', width: 800, height: 600, url: 'https://img.example/full-800.avif' },
        { format: 'jpeg', width: 480, height: 360, url: 'https://img.example/full-480.jpeg' },
        { format: 'jpeg', width: 800, height: 600, url: 'https://img.example/full-800.jpeg' },
      ],
    })
    expect(picture?.crops.square).toMatchObject({ width: 320, height: 320 })
    expect(picture?.crops.wide).toBeUndefined()
  })

  it('offers no format whose large file is still to be made', () => {
    const renditions = [
      rendition('full', 'jpeg', 480, 360),
      rendition('full', 'jpeg', 800, 600),
      rendition('full', 'avif', 480, 360),
    ]
    const picture = pictureOf({ id: 'a', kind: 'product', renditions }, urlOf)
    expect(picture?.crops.full?.sources.map(({ format, width }) => `${format} ${width}`)).toEqual([
      'jpeg 480',
      'jpeg 800',
    ])
  })

  describe('of a detail strip', () => {
    const part = (place: number, format: Rendition['format'], width: number) => ({
      ...rendition('part', format, width, width * 2),
      part: place,
    })
    const strip = { id: 'a', kind: 'detail', alt: '台灯详情' }
    const all = [part(1, 'jpeg', 750), part(0, 'jpeg', 375), part(0, 'jpeg', 750), part(0, 'avif', 375)]

    it('lists the parts from the top, each with the words written for it', () => {
      const picture = pictureOf({ ...strip, renditions: all, sliceAlts: ['灯罩特写', '尺寸图'] }, urlOf)
      expect(picture?.parts.map(({ alt, width, sources }) => [alt, width, sources.length])).toEqual([
        ['灯罩特写', 750, 2],
        ['尺寸图', 750, 1],
      ])
      expect(picture?.crops).toEqual({})
    })

    it("lets the strip's own words stand for its first part and leaves the others silent", () => {
      const picture = pictureOf({ ...strip, renditions: all, sliceAlts: null }, urlOf)
      expect(picture?.parts.map(({ alt }) => alt)).toEqual(['台灯详情', ''])
    })

    it('shows no parts while one in the middle is missing', () => {
      const picture = pictureOf({ ...strip, renditions: [part(0, 'jpeg', 750), part(2, 'jpeg', 750)] }, urlOf)
      expect(picture?.parts).toEqual([])
    })
  })

  it('is a placeholder with size and colour while nothing is rendered', () => {
    const asset = {
      id: 'a',
      kind: 'article',
      width: 3000,
      height: 2000,
      dominantColour: '#112233',
      thumbhash: 'x',
      renditions: null,
    }
    expect(pictureOf(asset, urlOf)).toMatchObject({
      crops: {},
      width: 3000,
      height: 2000,
      color: '#112233',
      thumbhash: 'x',
      focal: { x: 0.5, y: 0.5 },
    })
  })

  it('never shows evidence of a claim', () => {
    expect(
      pictureOf({ id: 'a', kind: 'evidence', renditions: [rendition('full', 'jpeg', 480, 360)] }, urlOf),
    ).toBeNull()
  })

  it('lets what shows it say what it shows', () => {
    expect(pictureOf({ id: 'a', kind: 'product', alt: 'own' }, urlOf)?.alt).toBe('own')
    expect(pictureOf({ id: 'a', kind: 'product', alt: 'own' }, urlOf, 'here')?.alt).toBe('here')
  })
})
