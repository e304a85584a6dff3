import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comesBefore, conflictSentence, conflictsOf, type PlannedRelease } from './conflicts.ts'

const at = (s: number) => new Date(Date.UTC(2026, 10, 11, 2, 0, s))
const release = (id: string, goLiveAt: Date | null, keys: string[], createdAt = at(0)): PlannedRelease => ({
  id,
  title: id,
  goLiveAt,
  createdAt,
  members: keys.map((key) => ({ key, title: key })),
})
const planned = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  goLiveAt: fc.integer({ min: 0, max: 2 }).map(at),
  createdAt: fc.integer({ min: 0, max: 2 }).map(at),
})

describe('two releases that touch the same thing', () => {
  it('end with the one of the later instant', () => {
    const [early, late] = [release('早', at(1), ['products:1', 'articles:2']), release('晚', at(2), ['products:1'])]
    expect(conflictsOf(early, [early, late])).toMatchObject([{ key: 'products:1', otherId: '晚', winner: 'other' }])
    expect(conflictsOf(late, [early, late])).toMatchObject([{ winner: 'this' }])
  })

  it('end with the one that was made later when they go live at the same instant, and say so', () => {
    const older = release('旧', at(1), ['skus:1'], at(0))
    const newer = release('新', at(1), ['skus:1'], at(5))
    const [conflict] = conflictsOf(older, [older, newer])
    expect(conflict).toMatchObject({ winner: 'other', sameInstant: true })
    expect(conflict && conflictSentence(conflict, 'zh')).toContain('后建的发布包后生效')
    expect(conflict && conflictSentence(conflict, 'en')).toContain('“新” wins')
  })

  it('have no winner while one of them has no instant', () => {
    const [conflict] = conflictsOf(release('a', null, ['x']), [release('b', at(1), ['x'])])
    expect(conflict?.winner).toBeNull()
  })

  it('agree on who wins, from whichever of the two one looks', () => {
    fc.assert(
      fc.property(planned, planned, (a, b) => {
        fc.pre(a.id !== b.id)
        expect(comesBefore(a, b)).toBe(!comesBefore(b, a))
      }),
    )
  })

  it('are put in one order, however many they are', () => {
    fc.assert(
      fc.property(planned, planned, planned, (a, b, c) => {
        if (comesBefore(a, b) && comesBefore(b, c)) expect(comesBefore(a, c)).toBe(true)
      }),
    )
  })
})
