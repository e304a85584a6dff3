import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeBack, same, valuesOf, withValues } from './merge-back.ts'

const path = fc.constantFrom('title.zh', 'title.en', 'window.until', 'body', 'price', '_status')
const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 }), fc.constantFrom('甲', '乙'))
const values = fc.dictionary(path, value)

describe('taking a release back', () => {
  it('brings back what stood before wherever nobody has been since', () => {
    fc.assert(
      fc.property(values, values, (before, applied) => {
        const { changes, conflicts } = mergeBack({ before, applied, now: applied })
        expect(conflicts).toEqual([])
        const after = { ...applied, ...changes }
        for (const name of Object.keys({ ...before, ...applied })) expect(same(after[name], before[name])).toBe(true)
      }),
    )
  })

  it('never touches a value somebody has changed since, unless it was decided so', () => {
    fc.assert(
      fc.property(values, values, values, (before, applied, now) => {
        const { changes } = mergeBack({ before, applied, now })
        for (const name of Object.keys(changes)) expect(same(now[name], applied[name])).toBe(true)
      }),
    )
  })

  it('tells of every value that both the release and somebody since have changed, and of no other', () => {
    fc.assert(
      fc.property(values, values, values, (before, applied, now) => {
        const { conflicts } = mergeBack({ before, applied, now })
        const expected = Object.keys({ ...before, ...applied }).filter(
          (name) =>
            !same(before[name], applied[name]) && !same(now[name], applied[name]) && !same(now[name], before[name]),
        )
        expect(conflicts.map((conflict) => conflict.path).toSorted()).toEqual(expected.toSorted())
      }),
    )
  })

  it('writes nothing where the release had changed nothing', () => {
    fc.assert(
      fc.property(values, values, (before, now) => {
        expect(mergeBack({ before, applied: before, now })).toEqual({ changes: {}, conflicts: [] })
      }),
    )
  })

  it('does as was decided, value by value', () => {
    fc.assert(
      fc.property(values, values, values, fc.array(path), (before, applied, now, back) => {
        const { conflicts } = mergeBack({ before, applied, now })
        const decisions = Object.fromEntries(back.map((name) => [name, 'back' as const]))
        const { changes } = mergeBack({ before, applied, now }, decisions)
        for (const conflict of conflicts) {
          if ((back as string[]).includes(conflict.path)) expect(changes[conflict.path]).toEqual(conflict.before)
          else expect(conflict.path in changes).toBe(false)
        }
      }),
    )
  })
})

describe('a document as values', () => {
  const shapes = [
    { name: 'title', localized: true },
    { name: 'window', parts: [{ name: 'from' }, { name: 'until' }] },
    { name: 'body', localized: true },
    { name: 'tags' },
  ]
  const text = fc.oneof(fc.constant(null), fc.string())
  const doc = fc.record({
    title: fc.record({ zh: text, en: text }),
    window: fc.record({ from: text, until: text }),
    body: fc.record({ zh: fc.oneof(fc.constant(null), fc.record({ root: fc.array(fc.string()) })), en: text }),
    tags: fc.array(fc.string()),
  })

  it('comes out again as it went in', () => {
    fc.assert(
      fc.property(doc, (one) => {
        expect(same(withValues({}, valuesOf(shapes, one, ['zh', 'en'])), one)).toBe(true)
      }),
    )
  })

  it('takes an instant for the same however it is written', () => {
    expect(same('2026-11-11T02:00:00.000Z', new Date('2026-11-11T10:00:00+08:00'))).toBe(true)
    expect(same('2026-11-11T02:00:00Z', '2026-11-11T02:00:00.000Z')).toBe(true)
    expect(same('2026-11-11T02:00:00Z', '2026-11-11T02:00:01Z')).toBe(false)
  })
})
