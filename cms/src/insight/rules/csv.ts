/**
 * A table as CSV that spreadsheets open in Chinese and that never computes: a text that would be taken for a formula
 * (OWASP, CSV injection: = + - @ tab and line breaks in front, of either width) gets an apostrophe before it. Numbers
 * are numbers and stay as they are.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
