'use client'

import { useTranslation } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import { StateBadge } from '../../desk/desk.ts'
import { type CalendarItem, type CalendarPlan, keyOf } from '../rules/calendar-plan.ts'
import type { CalendarRange } from '../rules/calendar-range.ts'
import { KIND_WORDS, STAGE_WORDS } from '../rules/plan-words.ts'
import { dayOnWall, wallTime } from '../rules/wall-clock.ts'

interface AgendaProps {
  items: CalendarItem[]
  range: CalendarRange
  plan: CalendarPlan
  marked: ReadonlySet<string>
  placeName: (value: string) => string
  onOpen: (item: CalendarItem) => void
}

/** The same days in words: what begins and ends, day by day. */
export function Agenda({ items, range, plan, marked, placeName, onOpen }: AgendaProps) {
  const say = useWords()
  const { i18n } = useTranslation()
  const zone = plan.timeZone
  const edges = items
    .flatMap((item) =>
      (['from', 'until'] as const).flatMap((edge) => {
        const at = item[edge]
        return at !== null && at >= range.from && at < range.until ? [{ item, edge, at }] : []
      }),
    )
    .toSorted((a, b) => a.at.localeCompare(b.at))
  const days = [...Map.groupBy(edges, ({ at }) => dayOnWall(at, zone))]
  const today = dayOnWall(plan.now, zone)
  const dayName = (day: string) =>
    new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'zh-CN', {
      month: 'long',
      day: 'numeric',
      weekday: 'short',
      timeZone: 'UTC',
    }).format(Date.parse(`${day}T00:00:00Z`))
  if (days.length === 0)
    return (
      <p className="fangshi-plan__none">
        {say({ zh: '这个月没有到点上线或下线的内容。', en: 'Nothing begins or ends this month.' })}
      </p>
    )
  return (
    <ol className="fangshi-plan__agenda">
      {days.map(([day, ofDay]) => (
        <li key={day} className={day === today ? 'is-today' : day < today ? 'is-past' : undefined}>
          <h2>
            {dayName(day)}
            {day === today && <b>{say({ zh: '今天', en: 'today' })}</b>}
            {plan.occasions[day] && <em>{say(plan.occasions[day])}</em>}
          </h2>
          <ul>
            {ofDay.map(({ item, edge, at }) => (
              <li key={`${keyOf(item)} ${edge}`}>
                <button type="button" onClick={() => onOpen(item)}>
                  <time dateTime={at} className="fangshi-figure">
                    {wallTime(at, zone).slice(11)}
                  </time>
                  <span className={`fangshi-edge fangshi-edge--${edge === 'from' ? 'opens' : 'closes'}`}>
                    {edge === 'from' ? say({ zh: '上线', en: 'opens' }) : say({ zh: '下线', en: 'closes' })}
                  </span>
                  <small>{say(KIND_WORDS[item.kind])}</small>
                  <span className="fangshi-plan__title">
                    {marked.has(keyOf(item)) && <b className="fangshi-plan__mark">!</b>}
                    {item.title}
                    <small>
                      {[item.note, item.place === null ? null : placeName(item.place), item.owner?.name]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                  <StateBadge word={say(STAGE_WORDS[item.stage])} tone={STAGE_WORDS[item.stage].tone} />
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
