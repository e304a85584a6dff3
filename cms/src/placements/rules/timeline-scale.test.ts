import { expect, it } from 'vitest'
import { midnights, shareOf } from './timeline-scale.ts'

it('a day begins at the midnight of the mall, also where clocks change', () => {
  const at = (text: string) => Date.parse(text)
  expect(midnights(at('2026-11-22T16:00:00Z'), at('2026-11-24T16:00:00Z'), 'Asia/Shanghai')).toEqual([
    { at: at('2026-11-22T16:00:00Z'), day: '11-23' },
    { at: at('2026-11-23T16:00:00Z'), day: '11-24' },
  ])
  const berlin = midnights(at('2026-10-24T00:00:00Z'), at('2026-10-27T00:00:00Z'), 'Europe/Berlin')
  expect(berlin.map(({ at: instant }) => new Date(instant).toISOString())).toEqual([
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
    '2026-10-26T23:00:00.000Z',
  ])
})

it('an instant outside the span lies at its end', () => {
  expect([shareOf(5, 10, 20), shareOf(15, 10, 20), shareOf(99, 10, 20)]).toEqual([0, 0.5, 1])
})
