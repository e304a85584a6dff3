import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinKey, pinKeys } from './pin-keys.ts'
import { MOST_PINNED, mergePins, pageWithPins, stretchOf } from './pins.ts'

describe('pages of a search with pins', () => {
  it('together are the pins and then everything else, each once, whatever the size of a page', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: MOST_PINNED }),
        fc.nat({ max: 90 }),
        fc.integer({ min: 1, max: 48 }),
        fc.nat({ max: 5 }),
        (pins, others, limit, missing) => {
          const pinned = Array.from({ length: pins }, (_, i) => `p${i}`)
          const rest = Array.from({ length: others }, (_, i) => `r${i}`)
          const pages = Math.ceil((pins + others) / limit)
          const shown = Array.from({ length: pages }, (_, index) => {
            // Some of what was pinned may not be there; that is known only with the answer.
            const { offset, count } = stretchOf(index + 1, limit, pins + missing)
            const items = rest.slice(offset, offset + count)
            return pageWithPins(pinned, { offset, items }, { page: index + 1, limit })
          })
          expect(shown.flat()).toEqual([...pinned, ...rest])
          expect(shown.slice(0, -1).every((page) => page.length === limit)).toBe(true)
        },
      ),
    )
  })
})

describe('several pins of one search', () => {
  it('hide what any of them hides, and show nothing twice', () => {
    expect(
      mergePins([
        { pinned: ['a', 'b'], hidden: [] },
        { pinned: ['b', 'c'], hidden: ['a'] },
      ]),
    ).toEqual({ pinned: ['b', 'c'], hidden: ['a'] })
  })
})

describe('a search finds its pins', () => {
  const isFound = (typed: string, pinnedFor: string[]): boolean => pinKeys(pinnedFor).includes(pinKey(typed))

  it.each([
    ['跑鞋', ['跑鞋']],
    ['  跑 鞋 ', ['跑鞋']],
    ['paoxie', ['跑鞋']],
    ['Pao Xie', ['跑鞋']],
    ['“跑鞋”', ['跑鞋']],
    ['ＧＯ跑鞋', ['go跑鞋']],
    ['gopaoxie', ['Go 跑鞋']],
    ['wp 205c', ['WP-205C']],
    ['running shoes', ['跑鞋', 'Running Shoes']],
  ])('typed as %s', (typed, pinnedFor) => {
    expect(isFound(typed, pinnedFor)).toBe(true)
  })

  it('and no others', () => {
    expect(isFound('跑', ['跑鞋'])).toBe(false)
    expect(isFound('拖鞋', ['跑鞋'])).toBe(false)
    expect(isFound('px', ['跑鞋'])).toBe(false)
    expect(pinKeys(['', ' - '])).toEqual([])
  })
})
