'use client'
import { SALES_WORDS, salesTable } from '../rules/sales-table.ts'
import type { SalesReport } from '../rules/sales-view.ts'

const AMOUNT = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const COUNT = new Intl.NumberFormat('zh-CN')
/** Columns of money, by their heads; the others are counts and words. */
const MONEY: readonly (keyof typeof SALES_WORDS)[] = ['gross', 'discount', 'goods', 'shipping', 'refunded']

/** The report as the file has it: the latest day first, the totals at its foot. Amounts in yuan. */
export function SalesTable({ report, language }: { report: SalesReport; language: 'zh' | 'en' }) {
  const [heads = [], ...rows] = salesTable(report, language)
  const totals = rows.at(-1) ?? []
  const body = rows.slice(0, -1)
  const shown = report.by === 'day' ? body.toReversed() : body
  const money = MONEY.map((name) => SALES_WORDS[name][language] as string)
  const isFigure = (column: number): boolean => typeof totals[column] === 'number'
  const show = (value: string | number, column: number): string => {
    if (typeof value !== 'number') return value
    if (value === 0) return '–'
    return money.includes(String(heads[column])) ? AMOUNT.format(value) : COUNT.format(value)
  }
  const cells = (row: readonly (string | number)[]) =>
    row.map((value, column) => (
      <td
        key={heads[column]}
        className={isFigure(column) ? `fangshi-figure${value === 0 ? ' is-none' : ''}` : undefined}
      >
        {show(value, column)}
      </td>
    ))

  return (
    <div className="fangshi-scroll">
      <table className="fangshi-table fangshi-sales__table">
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head} scope="col" className={isFigure(column) ? 'fangshi-figure' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={String(row[0])}>{cells(row)}</tr>
          ))}
        </tbody>
        <tfoot>
          <tr>{cells(totals)}</tr>
        </tfoot>
      </table>
    </div>
  )
}
