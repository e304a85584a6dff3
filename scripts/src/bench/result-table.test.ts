import { expect, test } from 'vitest'
import { quantile } from './measure-load.ts'
import { formatMs, resultTable } from './result-table.ts'

test('a table shows each finding beside its floor, aligned', () => {
  const table = resultTable([
    { what: 'home page, cached', products: 1000, ours: '0.10 ms', floor: '0.08 ms', ratio: 1.25, note: '' },
    { what: 'photograph', products: null, ours: '2.0 s', floor: '1.9 s', ratio: null, note: 'wall time' },
  ])
  const lines = table.split('\n')
  expect(lines).toHaveLength(4)
  expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  expect(lines[2]).toContain('| 1.25  |')
})

test('durations are shown with the digits that mean something', () => {
  expect([0.4234, 12.4, 1532].map(formatMs)).toEqual(['0.42 ms', '12 ms', '1.5 s'])
})

test('a quantile is a value of the list, and 0 of none', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2)
  expect(quantile([1, 2, 3, 4], 0.99)).toBe(4)
  expect(quantile([], 0.5)).toBe(0)
})
