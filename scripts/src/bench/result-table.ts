/** One line of the bench: what was measured, beside its floor in the same run. */
export interface Finding {
  what: string
  /** size of the catalogue; null where it does not matter */
  products: number | null
  ours: string
  floor: string
  /** ours divided by floor, in the unit of cost: 1 is as cheap as the floor; null where no floor was measured */
  ratio: number | null
  note: string
}

const HEAD = ['measured', 'products', 'ours', 'floor', 'ratio', 'note']

/** The findings as a table in Markdown, aligned for reading as plain text too. */
export function resultTable(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.what,
    finding.products === null ? '' : String(finding.products),
    finding.ours,
    finding.floor,
    finding.ratio === null ? '' : finding.ratio.toFixed(2),
    finding.note,
  ])
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** `0.42 ms`, `12 ms`, `1.5 s` */
export function formatMs(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`
  return ms >= 10 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(2)} ms`
}
