import type { Picture } from '@fangshi/cms/store-api'
import { describe, expect, it } from 'vitest'
import { piecesOf, plainAddress, sourceSets } from './picture-sources.ts'
import { thumbhashPng } from './thumbhash-png.ts'

const source = (format: 'avif' | 'webp' | 'jpeg', width: number) => ({
  format,
  width,
  height: width,
  url: `/m/${width}.${format}`,
})

const picture = (crops: Picture['crops']): Picture => ({
  id: 'a',
  alt: '',
  width: 1600,
  height: 1600,
  focal: { x: 0.5, y: 0.5 },
  color: '#888888',
  thumbhash: null,
  parts: [],
  crops,
})

const full = {
  width: 1200,
  height: 1200,
  sources: [source('jpeg', 1200), source('jpeg', 400), source('webp', 400), source('avif', 400), source('avif', 1200)],
}

describe('the sources of a picture', () => {
  it('put the leanest format first and sort by width', () => {
    const sets = sourceSets(picture({ full }), 'full')
    expect(sets?.sets).toEqual([
      { type: 'image/avif', srcset: '/m/400.avif 400w, /m/1200.avif 1200w' },
      { type: 'image/webp', srcset: '/m/400.webp 400w' },
    ])
    expect(sets?.srcset).toBe('/m/400.jpeg 400w, /m/1200.jpeg 1200w')
    expect(sets?.src).toBe('/m/1200.jpeg')
  })

  it('fall back to the whole picture while a crop is not rendered', () => {
    expect(sourceSets(picture({ full }), 'square')?.width).toBe(1200)
  })

  it('are none before anything is rendered', () => {
    expect(sourceSets(picture({}), 'full')).toBeNull()
    expect(plainAddress(picture({}), 'share')).toBeNull()
  })

  it('give machines the largest plain file', () => {
    expect(plainAddress(picture({ full }), 'share')).toBe('/m/1200.jpeg')
  })
})

describe('a placeholder', () => {
  it('is a small PNG in the page itself', () => {
    const png = thumbhashPng('6BgSHYSKiIh/d3eHiFd3h2WAZAY4')
    expect(png).toMatch(/^data:image\/png;base64,iVBORw0KGgo/)
    expect(png?.length).toBeLessThan(1_400)
  })

  it('is nothing when the hash is broken', () => {
    expect(thumbhashPng('')).toBeNull()
  })
})

describe('a detail strip', () => {
  it('is shown in its parts from the top, each with its own size and words', () => {
    const strip = {
      ...picture({ full }),
      parts: [
        { alt: '灯罩', width: 750, height: 1400, sources: [source('jpeg', 750)] },
        { alt: '', width: 750, height: 900, sources: [source('jpeg', 750)] },
      ],
    }
    const pieces = piecesOf(strip)
    expect(pieces.map(({ alt, height }) => [alt, height])).toEqual([
      ['灯罩', 1400],
      ['', 900],
    ])
    expect(pieces.map((piece) => sourceSets(piece, 'full')?.height)).toEqual([1400, 900])
  })

  it('that is not cut is one picture', () => {
    expect(piecesOf(picture({ full }))).toEqual([picture({ full })])
  })
})
