/** One order to be shipped, as it was pasted. `row` counts from 1 as the person sees it. */
export interface BulkLine {
  row: number
  number: string
  carrier: string
  trackingNumber: string
}

/** characters */
export const LONGEST_CARRIER = 60

export type BulkLineProblem = 'too_few_cells' | 'no_carrier' | 'carrier_too_long' | 'bad_tracking_number' | 'repeated'

export type ParsedBulkLine =
  | ({ ok: true } & BulkLine)
  | { ok: false; row: number; number: string; trackingNumber: string; reason: BulkLineProblem }

const COLUMN_NAMES: Record<keyof Omit<BulkLine, 'row'>, readonly string[]> = {
  number: ['订单号', '订单编号', '订单', 'order', 'order number', 'order no', 'number'],
  carrier: ['快递公司', '快递', '物流公司', '承运商', 'carrier', 'courier'],
  trackingNumber: ['运单号', '快递单号', '物流单号', '单号', 'tracking', 'tracking number', 'tracking no'],
}

/**
 * Reads lines pasted from a table or a CSV file: order number, carrier, tracking number, in this order or as a head
 * line names them; with two columns, or an empty cell, `carrier` is everybody's. Cells are parted by tab, comma
 * (of either width), semicolon, or by blanks where there is none of these. Empty lines are skipped.
 */
export function parseBulkLines(text: string, carrier: string): ParsedBulkLine[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ row: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const head = lines[0] && headOf(lines[0].cells)
  const seen = new Set<string>()
  return (head ? lines.slice(1) : lines).map(({ row, cells }) => {
    const line = { row, ...pick(cells, head ?? null) }
    const reason = problemOf(line, cells, carrier, seen)
    seen.add(line.number)
    if (reason) return { ok: false, row, number: line.number, trackingNumber: line.trackingNumber, reason }
    return { ok: true, ...line, carrier: line.carrier || carrier }
  })
}

function problemOf(
  line: BulkLine,
  cells: readonly string[],
  carrier: string,
  seen: ReadonlySet<string>,
): BulkLineProblem | null {
  if (cells.length < 2 || line.number === '' || line.trackingNumber === '') return 'too_few_cells'
  if (line.carrier === '' && carrier === '') return 'no_carrier'
  if (line.carrier.length > LONGEST_CARRIER) return 'carrier_too_long'
  // A spreadsheet that took the number for a quantity leaves 7.51E+13.
  if (!/^[A-Za-z0-9-]{4,60}$/.test(line.trackingNumber)) return 'bad_tracking_number'
  return seen.has(line.number) ? 'repeated' : null
}

type Head = Partial<Record<keyof Omit<BulkLine, 'row'>, number>>

function headOf(cells: readonly string[]): Head | null {
  const names = cells.map((cell) => cell.toLowerCase().replaceAll(/[._]/g, ' ').trim())
  const head: Head = {}
  for (const column of ['number', 'carrier', 'trackingNumber'] as const) {
    const at = names.findIndex((name) => COLUMN_NAMES[column].includes(name))
    if (at >= 0) head[column] = at
  }
  return head.number !== undefined && head.trackingNumber !== undefined ? head : null
}

function pick(cells: readonly string[], head: Head | null): Omit<BulkLine, 'row'> {
  const at =
    head ?? (cells.length === 2 ? { number: 0, trackingNumber: 1 } : { number: 0, carrier: 1, trackingNumber: 2 })
  const cell = (column: keyof Head) => (at[column] === undefined ? '' : (cells[at[column]] ?? ''))
  return {
    number: cell('number').toUpperCase(),
    carrier: cell('carrier'),
    trackingNumber: cell('trackingNumber').replaceAll(/\s/g, ''),
  }
}

function cellsOf(line: string): string[] {
  const separator = ['\t', ',', '，', ';', '；'].find((sign) => line.includes(sign))
  const cells = separator === undefined ? line.trim().split(/\s+/) : splitQuoted(line, separator)
  return cells.map(unwrap)
}

/** RFC 4180: a cell in double quotes may hold the separator, and two quotes are one. */
function splitQuoted(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at]
    if (isQuoted && sign === '"' && line[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (sign === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}

/** Spreadsheets keep long numbers as `="123"` or `'123`. */
const unwrap = (cell: string): string =>
  cell
    .trim()
    .replace(/^="?(.*?)"?$/, '$1')
    .replace(/^'/, '')
    .trim()
