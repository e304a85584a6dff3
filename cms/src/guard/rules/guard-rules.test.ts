import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventOf, GRACE, isMissed, isSilent } from './late.ts'
import { faultOf, namesPrices, plainText } from './shop-faults.ts'

const START = Date.UTC(2026, 10, 11, 2)
const at = (ms: number): Date => new Date(START + ms)
const span = fc.integer({ min: 0, max: 600_000 })

describe('something that is late', () => {
  it('alarms nobody within its minute, nor for one look alone, and always once both are over', () => {
    fc.assert(
      fc.property(span, span, (sinceDue, sinceFault) => {
        const now = at(1_000_000)
        const due = at(1_000_000 - sinceDue)
        const faultySince = at(1_000_000 - sinceFault)
        expect(isMissed({ due, faultySince }, now)).toBe(sinceDue > GRACE && sinceFault >= 10_000)
        expect(isMissed({ due, faultySince: null }, now)).toBe(false)
      }),
    )
  })

  it('is one event with all that was due at the same instant', () => {
    expect(eventOf(at(0))).toBe(eventOf(at(0)))
    expect(eventOf(at(0))).not.toBe(eventOf(at(1)))
  })
})

describe('a worker', () => {
  it('is silent after a minute in which somebody listened, and never before', () => {
    fc.assert(
      fc.property(span, span, (sinceBeat, sinceStart) => {
        const now = at(1_000_000)
        const silent = isSilent(at(1_000_000 - sinceBeat), at(1_000_000 - sinceStart), now)
        expect(silent).toBe(Math.min(sinceBeat, sinceStart) > GRACE)
      }),
    )
  })

  it('that was never heard is silent once somebody has listened for a minute', () => {
    expect(isSilent(null, at(0), at(GRACE))).toBe(false)
    expect(isSilent(null, at(0), at(GRACE + 1))).toBe(true)
  })
})

describe('what a surface shows', () => {
  it('is a fault when it is not what has to be there, and no fault while it cannot be asked', () => {
    expect(faultOf('page', true, 'shown')).toBeNull()
    expect(faultOf('page', false, 'absent')).toBeNull()
    expect(faultOf('page', true, 'away')).toBeNull()
    expect(faultOf('page', false, 'away')).toBeNull()
    for (const [isLive, sighting] of [
      [true, 'absent'],
      [true, 'old'],
      [false, 'shown'],
      [false, 'old'],
    ] as const)
      expect(faultOf('index', isLive, sighting)).toMatchObject({ where: 'index' })
  })

  it('names the prices it has to, and no others', () => {
    expect(namesPrices('{"@type":"Offer","price":"199.00"}', [19_900])).toBe(true)
    expect(namesPrices('{"@type":"Offer","price":"199.00"}', [18_900])).toBe(false)
    expect(namesPrices('{"lowPrice":"99.00","highPrice":"199.50"}', [19_950, 12_000, 9_900])).toBe(true)
    expect(namesPrices('{"lowPrice":"99.00","highPrice":"199.50"}', [19_950, 8_900])).toBe(false)
  })

  it('is read as people wrote it', () => {
    expect(plainText('<h1>桌椅 &amp; &quot;灯&quot;</h1>')).toBe('<h1>桌椅 & "灯"</h1>')
  })
})
