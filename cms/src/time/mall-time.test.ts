import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatInZone, readWallClock } from './mall-time.ts'

const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
]

describe('a time of day typed in a zone', () => {
  it('is the instant at which the clocks of the zone show it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.date({ min: new Date('2024-01-01T00:00Z'), max: new Date('2028-01-01T00:00Z'), noInvalidDate: true }),
        (zone, about) => {
          const shown = formatInZone(about, zone)
          const read = readWallClock(shown.replace(' ', 'T'), zone)
          expect(read).not.toBeNull()
          expect(formatInZone(read?.instant ?? new Date(0), zone)).toBe(shown)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each([
    // Clocks go from 02:00 to 03:00: half past two never is, and is read as half past three.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z', 'skipped'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z', 'skipped'],
    // Half an hour only.
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z', 'skipped'],
    // Half past two comes twice: the first, in summer time.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', 'repeated'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', 'repeated'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', 'repeated'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z', null],
    ['2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59.000Z', null],
    ['2026-11-11T00:00', 'Asia/Shanghai', '2026-11-10T16:00:00.000Z', null],
    ['2028-02-29T12:00:30', 'Asia/Shanghai', '2028-02-29T04:00:30.000Z', null],
  ])('%s in %s is %s', (typed, zone, instant, note) => {
    const read = readWallClock(typed, zone)
    expect([read?.instant.toISOString(), read?.note]).toEqual([instant, note])
  })

  it.each(['2026-02-30T10:00', '2026-01-01T24:00', '2026-01-01T10:60', '2026-13-01T10:00', 'soon', '', '2026-01-01'])(
    'refuses %j, which is no time of any day',
    (typed) => {
      expect(readWallClock(typed, 'Asia/Shanghai')).toBeNull()
    },
  )
})
