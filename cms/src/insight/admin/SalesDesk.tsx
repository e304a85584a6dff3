'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { periodOf, REPORT_PERIODS, type ReportDays, type ReportPeriod } from '../rules/report-days.ts'
import type { SalesReport } from '../rules/sales-view.ts'
import { SalesBars } from './SalesBars.tsx'
import { SalesFigures } from './SalesFigures.tsx'
import { SalesTable } from './SalesTable.tsx'
import './sales.css'

const PERIOD_WORDS: Record<ReportPeriod, { zh: string; en: string }> = {
  today: { zh: '今天', en: 'Today' },
  yesterday: { zh: '昨天', en: 'Yesterday' },
  week: { zh: '近 7 天', en: '7 days' },
  month: { zh: '近 30 天', en: '30 days' },
  thisMonth: { zh: '本月', en: 'This month' },
  lastMonth: { zh: '上月', en: 'Last month' },
}

/** Sales of the days chosen: figures against the days before, a bar for each day, the table. `today` is the mall's. */
export function SalesDesk({ today }: { today: string }) {
  const say = useWords()
  const { i18n } = useTranslation()
  const id = useId()
  const [days, setDays] = useState<ReportDays>(() => periodOf('month', today))
  const [by, setBy] = useState<'day' | 'sku'>('day')
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const { report, problem, isReading, address } = useReport(days, by, language)
  const isShown = (period: ReportPeriod): boolean => {
    const { from, to } = periodOf(period, today)
    return from === days.from && to === days.to
  }

  return (
    <div className="fangshi-sales">
      <div className="fangshi-sales__choice">
        <fieldset className="fangshi-sales__periods">
          <legend>{say({ zh: '时间段', en: 'Period' })}</legend>
          {REPORT_PERIODS.map((period) => (
            <button
              key={period}
              type="button"
              aria-pressed={isShown(period)}
              onClick={() => setDays(periodOf(period, today))}
            >
              {say(PERIOD_WORDS[period])}
            </button>
          ))}
        </fieldset>
        <div className="fangshi-sales__days">
          <label htmlFor={`${id}-from`}>{say({ zh: '从', en: 'From' })}</label>
          <input
            id={`${id}-from`}
            type="date"
            value={days.from}
            max={days.to}
            onChange={({ target }) => target.value && setDays({ ...days, from: target.value })}
          />
          <label htmlFor={`${id}-to`}>{say({ zh: '到', en: 'To' })}</label>
          <input
            id={`${id}-to`}
            type="date"
            value={days.to}
            min={days.from}
            onChange={({ target }) => target.value && setDays({ ...days, to: target.value })}
          />
          <label htmlFor={`${id}-by`}>{say({ zh: '统计', en: 'By' })}</label>
          <select id={`${id}-by`} value={by} onChange={({ target }) => setBy(target.value === 'sku' ? 'sku' : 'day')}>
            <option value="day">{say({ zh: '按天', en: 'Day' })}</option>
            <option value="sku">{say({ zh: '按 SKU', en: 'SKU' })}</option>
          </select>
          <a href={`${address}&format=csv`} download>
            {say({ zh: '导出 CSV', en: 'Export as CSV' })}
          </a>
        </div>
      </div>
      {problem !== null && (
        <p className="fangshi-hint fangshi-hint--bad" role="alert">
          {problem}
        </p>
      )}
      {!report && problem === null && <p className="fangshi-hint">{say({ zh: '读取中…', en: 'Loading…' })}</p>}
      {report && (
        <div aria-busy={isReading} className="fangshi-sales__report">
          <SalesFigures report={report} />
          {report.by === 'day' && report.rows.length > 1 && <SalesBars rows={report.rows} />}
          {report.rows.length === 0 ? (
            <p className="fangshi-hint">
              {say({ zh: '这段时间没有卖出商品。', en: 'Nothing was sold on these days.' })}
            </p>
          ) : (
            <SalesTable report={report} language={language} />
          )}
        </div>
      )}
    </div>
  )
}

/** Reads the report; the one before stays until the next has come. */
function useReport({ from, to }: ReportDays, by: 'day' | 'sku', language: 'zh' | 'en') {
  const { config } = useConfig()
  const [report, setReport] = useState<SalesReport | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isReading, setReading] = useState(true)
  const address = `${config.routes.api}/reports/sales?${new URLSearchParams({ from, to, by })}`

  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      setReading(true)
      setProblem(null)
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
        if (leaving.signal.aborted) return
        setReport(null)
        setProblem(language === 'en' ? 'The report cannot be read right now.' : '暂时读不到报表，请稍后再试。')
      }
      setReading(false)
    }
    void read()
    return () => leaving.abort()
  }, [address, language])

  return { report, problem, isReading, address }
}
