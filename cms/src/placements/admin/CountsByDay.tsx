'use client'

import { useWords } from '../../admin/words.ts'
import type { CountsOfDay } from '../banner-counts.ts'
import { clickRate } from '../rules/board-view.ts'

/** How often something was seen and clicked, day by day, newest first. */
export function CountsByDay({ days }: { days: readonly CountsOfDay[] }) {
  const say = useWords()
  if (days.length === 0)
    return <p className="fangshi-desk__quiet">{say({ zh: '还没有人看到过。', en: 'Nobody has seen it yet.' })}</p>
  return (
    <table className="fangshi-desk__table fangshi-counts">
      <thead>
        <tr>
          <th>{say({ zh: '日期', en: 'Day' })}</th>
          <th className="fangshi-desk__figure">{say({ zh: '看到', en: 'Seen' })}</th>
          <th className="fangshi-desk__figure">{say({ zh: '点击', en: 'Clicked' })}</th>
          <th className="fangshi-desk__figure">{say({ zh: '点击率', en: 'Click rate' })}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <td className="fangshi-figure">{day.day}</td>
            <td className="fangshi-desk__figure">{day.seen}</td>
            <td className="fangshi-desk__figure">{day.clicked}</td>
            <td className="fangshi-desk__figure">{clickRate(day)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
