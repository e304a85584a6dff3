'use client'
import { useWords } from '../../admin/words.ts'
import { formatFen } from '../../money/money.ts'
import type { SalesReport, SalesTotals } from '../rules/sales-view.ts'

interface Figure {
  label: { zh: string; en: string }
  of: (totals: SalesTotals) => number
  isMoney: boolean
}

const FIGURES: readonly Figure[] = [
  { label: { zh: '商品实收', en: 'Goods' }, of: ({ goods }) => goods, isMoney: true },
  { label: { zh: '订单数', en: 'Orders' }, of: ({ orders }) => orders, isMoney: false },
  {
    label: { zh: '客单价', en: 'Average order' },
    of: ({ goods, orders }) => (orders === 0 ? 0 : Math.round(goods / orders)),
    isMoney: true,
  },
  { label: { zh: '件数', en: 'Pieces' }, of: ({ pieces }) => pieces, isMoney: false },
  { label: { zh: '已退款', en: 'Refunded' }, of: ({ refunded }) => refunded, isMoney: true },
]

/** What the days brought, each beside what as many days before did. */
export function SalesFigures({ report: { totals, before } }: { report: SalesReport }) {
  const say = useWords()
  const show = (value: number, isMoney: boolean): string => (isMoney ? formatFen(value) : value.toLocaleString('zh-CN'))
  return (
    <dl className="fangshi-figures">
      {FIGURES.map(({ label, of, isMoney }) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd className="fangshi-figure">{show(of(totals), isMoney)}</dd>
          <dd className="fangshi-figures__note">
            {say({ zh: '前期', en: 'before' })} {show(of(before), isMoney)}
            {changeOf(of(totals), of(before))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** ` +12%`; nothing to compare with says nothing. */
function changeOf(now: number, before: number): string {
  if (before === 0) return ''
  const percent = Math.round(((now - before) / before) * 100)
  return `  ${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${Math.abs(percent)}%`
}
