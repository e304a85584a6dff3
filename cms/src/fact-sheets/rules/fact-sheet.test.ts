import { describe, expect, it } from 'vitest'
import { changesBetween, type FactSheet, readingState } from './fact-sheet.ts'

const sheet = (over: Partial<FactSheet> = {}): FactSheet => ({
  title: '灯下的两周',
  summary: '一张桌子周围',
  from: '2026-12-11T02:00:00.000Z',
  until: null,
  rules: '不设满减',
  questions: [{ question: '能用券吗', answer: '能' }],
  products: [{ id: 'lamp', title: '吊灯' }],
  ...over,
})

describe('a fact sheet', () => {
  it('that says the same has no changes', () => {
    expect(changesBetween(sheet(), sheet())).toEqual([])
  })

  it('names each part that reads differently, with both readings', () => {
    const changes = changesBetween(sheet(), sheet({ rules: '满 300 减 30', until: '2026-12-25T02:00:00.000Z' }))
    expect(changes).toEqual([
      { part: 'until', name: null, before: null, after: '2026-12-25T02:00:00.000Z' },
      { part: 'rules', name: null, before: '不设满减', after: '满 300 减 30' },
    ])
  })

  it('tells questions by their words, and products by what they are', () => {
    const changes = changesBetween(
      sheet(),
      sheet({
        questions: [
          { question: '能用券吗', answer: '不能' },
          { question: '能退吗', answer: '七天' },
        ],
        products: [],
      }),
    )
    expect(changes).toEqual([
      { part: 'question', name: '能用券吗', before: '能', after: '不能' },
      { part: 'question', name: '能退吗', before: null, after: '七天' },
      { part: 'product', name: null, before: '吊灯', after: null },
    ])
  })

  it('is changed for whoever read an older one, until they read it again', () => {
    expect([readingState(null, 1), readingState(1, 2), readingState(2, 2)]).toEqual(['unread', 'changed', 'read'])
  })
})
