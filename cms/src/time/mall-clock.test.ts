import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asInstant, asPicked } from './mall-clock.ts'

const ZONES = ['Asia/Shanghai', 'UTC', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Apia']
const wall = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()].join(' ')

describe('the clock of the mall in a date picker', () => {
  it('reads ten in the morning when it is ten in the mall, wherever the browser is', () => {
    expect(wall(asPicked(new Date('2026-11-11T02:00:00Z'), 'Asia/Shanghai'))).toBe('2026 11 11 10 0')
    expect(wall(asPicked(new Date('2026-11-11T02:00:00Z'), 'America/New_York'))).toBe('2026 11 10 21 0')
  })

  it('ten in the morning typed is ten in the mall', () => {
    expect(asInstant(new Date(2026, 10, 11, 10, 0), 'Asia/Shanghai').toISOString()).toBe('2026-11-11T02:00:00.000Z')
  })

  it('takes back what it showed, in every zone that shifts no clock at that time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES.filter((zone) => zone !== 'America/New_York')),
        fc.date({ min: new Date('2023-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (zone, date) => {
          const instant = new Date(Math.floor(date.getTime() / 1000) * 1000)
          expect(asInstant(asPicked(instant, zone), zone)).toEqual(instant)
        },
      ),
    )
  })

  it('takes the first of two equal hours in autumn, and goes over the hour that spring leaves out', () => {
    const zone = 'America/New_York'
    expect(asInstant(new Date(2026, 10, 1, 1, 30), zone).toISOString()).toBe('2026-11-01T05:30:00.000Z')
    expect(asInstant(new Date(2026, 2, 8, 2, 30), zone).toISOString()).toBe('2026-03-08T07:30:00.000Z')
  })
})
