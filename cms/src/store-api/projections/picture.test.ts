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
