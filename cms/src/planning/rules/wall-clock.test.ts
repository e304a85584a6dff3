import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatInZone } from '../../time/time.ts'
import { addDays, daysBetween, daysSince, instantOnWall, moveOnWall, startOfDay, wallTime } from './wall-clock.ts'

/** Without changes of the clock, with them at 02:00, at midnight, by half an hour, and on the other side of the date line. */
const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
]
const zone = fc.constantFrom(...ZONES)
const instant = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2029, 0, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString())
const clockOf = (at: string, in_: string): string => formatInZone(new Date(at), in_)

describe('moving by days', () => {
  it('lands on that day at the same hour, in every zone, unless the clocks skip that hour', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -400, max: 400 }), zone, (at, days, in_) => {
        const moved = moveOnWall(at, { days }, in_)
        const [day = '', time = ''] = clockOf(at, in_).split(' ')
        const [newDay = '', newTime = ''] = clockOf(moved, in_).split(' ')
        const wanted = addDays(day, days)
        const skipped = instantOnWall(`${wanted}T${time}`, in_)
        if (clockOf(skipped ?? '', in_) === `${wanted} ${time}`) expect([newDay, newTime]).toEqual([wanted, time])
        else expect(Date.parse(moved)).toBeGreaterThanOrEqual(Date.parse(startOfDay(wanted, in_)))
      }),
    )
  })

  it('keeps 10:00 at 10:00 over the end of summer time, though a day then has 25 hours', () => {
    const moved = moveOnWall('2026-10-24T08:00:00.000Z', { days: 1 }, 'Europe/Berlin')
    expect(moved).toBe('2026-10-25T09:00:00.000Z')
  })

  it('puts a time the clocks skip after the gap', () => {
    expect(moveOnWall('2026-03-28T01:30:00.000Z', { days: 1 }, 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(clockOf('2026-03-29T01:30:00.000Z', 'Europe/Berlin')).toBe('2026-03-29 03:30')
  })

  it('by nothing leaves the instant alone, also in the hour that happens twice', () => {
    fc.assert(
      fc.property(instant, zone, (at, in_) => {
        expect(moveOnWall(at, { days: 0, minutes: 0 }, in_)).toBe(at)
      }),
    )
    expect(moveOnWall('2026-10-25T01:30:00.000Z', {}, 'Europe/Berlin')).toBe('2026-10-25T01:30:00.000Z')
  })
})

describe('a time in a form', () => {
  it('says what the clock on the wall says, and is read back as the same time of the wall', () => {
    fc.assert(
      fc.property(instant, zone, (at, in_) => {
        const text = wallTime(at, in_)
        expect(text.replace('T', ' ')).toBe(clockOf(at, in_))
        expect(wallTime(instantOnWall(text, in_) ?? '', in_)).toBe(text)
      }),
    )
  })

  it('is none when no calendar has it', () => {
    for (const text of ['', '2026-02-30T10:00', '2026-11-11', '2026-11-11 10:00', '2026-11-11T25:00', "'; drop"])
      expect(instantOnWall(text, 'Asia/Shanghai')).toBeNull()
  })
})

describe('the place of an instant in a row of days', () => {
  it('is within the day the calendar names, and grows with time but where clocks go back', () => {
    fc.assert(
      fc.property(instant, zone, (at, in_) => {
        const day = clockOf(at, in_).slice(0, 10)
        const first = addDays(day, -40)
        expect(Math.floor(daysSince(first, at, in_))).toBe(40)
        expect(daysBetween(first, day)).toBe(40)
      }),
    )
  })

  it('of the first instant of a day is the beginning of its column', () => {
    expect(daysSince('2026-11-01', startOfDay('2026-11-11', 'Asia/Shanghai'), 'Asia/Shanghai')).toBe(10)
    // In Cairo summer time begins at midnight: the day has no 00:00.
    expect(clockOf(startOfDay('2026-04-24', 'Africa/Cairo'), 'Africa/Cairo')).toBe('2026-04-24 01:00')
  })
})
