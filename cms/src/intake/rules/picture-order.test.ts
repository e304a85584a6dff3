import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeGallery, comparePlaced, type Placed, swapPicture } from './picture-order.ts'

const placed = (path: string, position: number | null, skuOrder = 1, copy = 0): Placed => ({
  path,
  position,
  skuOrder,
  copy,
})

describe('the order of pictures that came together', () => {
  it('is by SKU, then by number as people count, the one without a number first', () => {
    const files = [
      placed('B-1.jpg', 1, 2),
      placed('A-10.jpg', 10),
      placed('A-2.jpg', 2),
      placed('A.jpg', null),
      placed('A-2 (1).jpg', 2, 1, 1),
    ]
    expect(files.toSorted(comparePlaced).map((file) => file.path)).toEqual([
      'A.jpg',
      'A-2.jpg',
      'A-2 (1).jpg',
      'A-10.jpg',
      'B-1.jpg',
    ])
    expect([placed('IMG_10.jpg', null), placed('IMG_9.jpg', null)].toSorted(comparePlaced)[0]?.path).toBe('IMG_9.jpg')
  })
})

describe('a gallery that pictures are put into', () => {
  it('gets them behind what is there, or before it', () => {
    expect(arrangeGallery(['x', 'y'], ['1', '2'], new Set(['1', '2']), 'append')).toEqual(['x', 'y', '1', '2'])
    expect(arrangeGallery(['x', 'y'], ['1', '2'], new Set(['1', '2']), 'front')).toEqual(['1', '2', 'x', 'y'])
  })

  it('gets a late one between those it belongs between', () => {
    expect(arrangeGallery(['x', '1', '3'], ['1', '2', '3'], new Set(['2']), 'append')).toEqual(['x', '1', '2', '3'])
    expect(arrangeGallery(['x', '2', 'y'], ['1', '2'], new Set(['1']), 'append')).toEqual(['x', '1', '2', 'y'])
  })

  it('keeps everything in its order, holds nothing twice, and shows the new ones in the order of their batch, however they arrive', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 12 })
    fc.assert(
      fc.property(
        ids,
        ids,
        fc.constantFrom('append' as const, 'front' as const),
        fc.infiniteStream(fc.nat()),
        (gallery, all, placement, luck) => {
          const batch = all.filter((id) => !gallery.includes(id))
          const arriving = batch
            .map((id) => ({ id, at: luck.next().value as number }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ id }) => id)
          let now = gallery
          for (const id of arriving) now = arrangeGallery(now, batch, new Set([id]), placement)
          expect(now).toEqual(arrangeGallery(gallery, batch, new Set(batch), placement))
          expect(now.filter((id) => gallery.includes(id))).toEqual(gallery)
          expect(now.filter((id) => batch.includes(id))).toEqual(batch)
          expect(arrangeGallery(now, batch, new Set(batch), placement)).toEqual(now)
        },
      ),
    )
  })

  it('swaps one picture for another in its place, and never shows one twice', () => {
    expect(swapPicture(['a', 'b', 'c'], 'b', 'n')).toEqual(['a', 'n', 'c'])
    expect(swapPicture(['a', 'b', 'n'], 'b', 'n')).toEqual(['a', 'n'])
    expect(swapPicture(['a'], 'b', 'n')).toEqual(['a'])
  })
})
