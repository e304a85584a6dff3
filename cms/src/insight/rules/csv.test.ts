import { expect, it } from 'vitest'
import { writeCsv } from './csv.ts'

it('a cell is never taken for a formula', () => {
  const hostile = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1+1', '\r=1']
  for (const text of hostile) {
    const cell = writeCsv([[text]]).slice(1, -2)
    expect(cell.replace(/^"/, '')).toMatch(/^'/)
  }
})

it('numbers stay numbers, also below zero', () => {
  expect(writeCsv([[-1.5, 0, 12]])).toBe('\uFEFF-1.5,0,12\r\n')
})

it('quotes, commas and line breaks stay inside their cell', () => {
  expect(writeCsv([['a,b', 'say "hi"', '一\n二', '平常']])).toBe('\uFEFF"a,b","say ""hi""","一\n二",平常\r\n')
})
