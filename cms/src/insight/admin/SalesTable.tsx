'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { SALES_WORDS, salesTable } from '../rules/sales-table.ts'
import type { SalesReport } from '../rules/sales-view.ts'

const AMOUNT = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
/** Columns of money, by their heads; the others are counts and words. */
const MONEY: readonly (keyof typeof SALES_WORDS)[] = ['gross', 'discount', 'goods', 'shipping', 'refunded']

/** The report of the days chosen. `today` is the mall's, `2026-11-23`. */
export function SalesTable({ today }: { today: string }) {
  const say = useWords()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const id = useId()
  const [from, setFrom] = useState(() => daysBefore(today, 29))
  const [to, setTo] = useState(today)
  const [by, setBy] = useState<'day' | 'sku'>('day')
  const [report, setReport] = useState<SalesReport | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const address = `${config.routes.api}/reports/sales?${new URLSearchParams({ from, to, by })}`

  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      try {
        const response = await fetch(address, {
          credentials: 'same-origin',
          headers: { 'accept-language': language },
          signal: leaving.signal,
        })
        const body = (await response.json()) as SalesReport & { errors?: { message: string }[] }
        setReport(response.ok ? body : null)
        setProblem(response.ok ? null : (body.errors?.[0]?.message ?? String(response.status)))
      } catch {
        if (!leaving.signal.aborted)
          setProblem(language === 'en' ? 'The report cannot be read right now.' : '暂时读不到报表，请稍后再试。')
      }
    }
    void read()
    return () => leaving.abort()
  }, [address, language])

  const [heads = [], ...rows] = report ? salesTable(report, language) : []
  const money = MONEY.map((name) => SALES_WORDS[name][language] as string)
  const show = (value: string | number, column: number): string =>
    typeof value === 'number' && money.includes(String(heads[column])) ? AMOUNT.format(value) : String(value)

  return (
    <>
      <div className="fangshi-form__row">
        <label htmlFor={`${id}-from`}>{say({ zh: '从', en: 'From' })}</label>
        <input id={`${id}-from`} type="date" value={from} max={to} onChange={(event) => setFrom(event.target.value)} />
        <label htmlFor={`${id}-to`}>{say({ zh: '到', en: 'To' })}</label>
        <input id={`${id}-to`} type="date" value={to} min={from} onChange={(event) => setTo(event.target.value)} />
        <label htmlFor={`${id}-by`}>{say({ zh: '统计', en: 'By' })}</label>
        <select id={`${id}-by`} value={by} onChange={(event) => setBy(event.target.value === 'sku' ? 'sku' : 'day')}>
          <option value="day">{say({ zh: '按天', en: 'Day' })}</option>
          <option value="sku">{say({ zh: '按 SKU', en: 'SKU' })}</option>
        </select>
        <a href={`${address}&format=csv`} download>
          {say({ zh: '导出 CSV', en: 'Export as CSV' })}
        </a>
      </div>
      {problem !== null && (
        <p className="fangshi-hint fangshi-hint--bad" role="alert">
          {problem}
        </p>
      )}
      {!report && problem === null && <p className="fangshi-hint">{say({ zh: '读取中…', en: 'Loading…' })}</p>}
      {report && (
        <div className="fangshi-scroll">
          <table className="fangshi-table">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head}>{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={String(row[0])}>
                  {row.map((value, column) => (
                    <td key={heads[column]} className={typeof value === 'number' ? 'fangshi-figure' : undefined}>
                      {show(value, column)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
