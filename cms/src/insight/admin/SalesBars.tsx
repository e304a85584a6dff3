'use client'
import { formatFen } from '../../money/money.ts'
import type { SalesOfDay } from '../rules/sales-view.ts'

/** A bar for each day, as high as what its goods brought. The table below says the same in figures. */
export function SalesBars({ rows }: { rows: SalesOfDay[] }) {
  const most = Math.max(1, ...rows.map(({ goods }) => goods))
  return (
    <div className="fangshi-sales__chart" aria-hidden="true">
      <span className="fangshi-figure">{formatFen(most)}</span>
      <div className="fangshi-sales__bars">
        {rows.map(({ day, goods }) => (
          <span key={day} title={`${day} ${formatFen(goods)}`}>
            <i style={{ blockSize: `${(goods / most) * 100}%` }} />
          </span>
        ))}
      </div>
      <p className="fangshi-figure">
        <span>{rows[0]?.day}</span>
        <span>{rows.at(-1)?.day}</span>
      </p>
    </div>
  )
}
