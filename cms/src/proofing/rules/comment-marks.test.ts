import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPossibleMark, isSpot, markBetween, moveMark, resizeMark } from './comment-marks.ts'

const spot = { x: 0.4, y: 0.2, width: 0, height: 0 }
const anywhere = fc.record({
  x: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
  y: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
})

describe('a mark on a picture', () => {
  test('is a spot after a click and a rectangle after a drag, in whichever direction', () => {
    expect(markBetween({ x: 0.4, y: 0.2 }, { x: 0.404, y: 0.2 })).toEqual(spot)
    const rectangle = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 }
    expect(markBetween({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })).toEqual(rectangle)
    expect(markBetween({ x: 0.4, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(rectangle)
  })

  test('stays inside the picture however it is drawn, moved and resized', () => {
    fc.assert(
      fc.property(anywhere, anywhere, fc.array(anywhere, { maxLength: 8 }), (from, to, moves) => {
        let mark = markBetween(from, to)
        expect(isPossibleMark(mark)).toBe(true)
        for (const [index, move] of moves.entries()) {
          mark = index % 2 === 0 ? moveMark(mark, move) : resizeMark(mark, move)
          expect(isPossibleMark(mark), JSON.stringify(mark)).toBe(true)
        }
      }),
    )
  })

  test('becomes a rectangle with one key and a spot again when it is made small', () => {
    const rectangle = resizeMark(spot, { x: 0.02, y: 0.02 })
    expect(isSpot(rectangle)).toBe(false)
    expect(resizeMark(rectangle, { x: -1, y: -1 })).toMatchObject({ width: 0, height: 0 })
  })

  test('is refused outside the picture, flat, or not a number', () => {
    for (const mark of [
      { x: -0.1, y: 0, width: 0, height: 0 },
      { x: 0.9, y: 0, width: 0.2, height: 0.2 },
      { x: 0, y: 0.5, width: 0.2, height: 0 },
      { x: Number.NaN, y: 0, width: 0, height: 0 },
    ])
      expect(isPossibleMark(mark), JSON.stringify(mark)).toBe(false)
  })
})
