import { expect, it } from 'vitest'
import { shortenChanges } from './shorten-changes.ts'

it('keeps every change whole and of what stayed only the words beside it', () => {
  const long = '字'.repeat(200)
  const [before, change, after] = shortenChanges([
    { kind: 'same', text: `${long}前` },
    { kind: 'new', text: long },
    { kind: 'same', text: `后${long}` },
  ])
  expect(before?.text).toMatch(/^……字{23}前$/)
  expect(change?.text).toBe(long)
  expect(after?.text).toMatch(/^后字{23}……$/)
})

it('of a text that nobody changed shows how it begins', () => {
  expect(shortenChanges([{ kind: 'same', text: '字'.repeat(200) }])).toEqual([
    { kind: 'same', text: `${'字'.repeat(48)}……` },
  ])
})
