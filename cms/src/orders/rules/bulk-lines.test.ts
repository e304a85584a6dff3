import { describe, expect, it } from 'vitest'
import { parseBulkLines } from './bulk-lines.ts'

const ORDER = 'FS261123-7KQ2M9'
const OTHER = 'FS261123-8ABCDE'
const good = { ok: true, row: 1, number: ORDER, carrier: '顺丰', trackingNumber: 'SF1234567890' }

describe('lines of tracking numbers', () => {
  it.each([
    ['tabs, as copied from a table', `${ORDER}\t顺丰\tSF1234567890`],
    ['commas', `${ORDER},顺丰,SF1234567890`],
    ['Chinese commas', `${ORDER}，顺丰，SF1234567890`],
    ['blanks', `  ${ORDER}  顺丰   SF1234567890 `],
    ['quoted cells', `"${ORDER}","顺丰","SF1234567890"`],
    ['a small letter and a blank inside the number', `${ORDER.toLowerCase()},顺丰,SF 1234 567890`],
    ['the ways spreadsheets keep long numbers', `${ORDER},顺丰,"=""SF1234567890"""`],
    ["the spreadsheet's mark for text", `${ORDER},顺丰,'SF1234567890`],
    ['the mark at the beginning of a file', `\uFEFF${ORDER},顺丰,SF1234567890`],
  ])('are read with %s', (_, text) => {
    expect(parseBulkLines(text, '')).toEqual([good])
  })

  it('take the carrier that is set for all where they name none', () => {
    expect(parseBulkLines(`${ORDER} SF1234567890\n${OTHER},,SF1234567891`, '顺丰')).toMatchObject([
      { ok: true, carrier: '顺丰' },
      { ok: true, carrier: '顺丰' },
    ])
    expect(parseBulkLines(`${ORDER} SF1234567890`, '')).toMatchObject([{ ok: false, reason: 'no_carrier' }])
  })

  it('are read by the names of their columns, in any order, and count rows as the person sees them', () => {
    const text = `快递单号,备注,订单号,快递公司\r\n\r\nSF1234567890,易碎,${ORDER},顺丰\r\n`
    expect(parseBulkLines(text, '')).toEqual([{ ...good, row: 3 }])
  })

  it('say what is wrong, each for itself', () => {
    const text = [
      ORDER,
      `${ORDER},顺丰,7.51E+13`,
      `${ORDER},${'顺'.repeat(61)},SF1234567890`,
      `${OTHER},${'顺'.repeat(60)},SF1234567890`,
      `${OTHER},顺丰,SF1234567891`,
    ].join('\n')
    expect(parseBulkLines(text, '').map((line) => (line.ok ? 'good' : line.reason))).toEqual([
      'too_few_cells',
      'bad_tracking_number',
      'carrier_too_long',
      'good',
      'repeated',
    ])
  })
})
