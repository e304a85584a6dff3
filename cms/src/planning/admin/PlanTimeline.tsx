'use client'

import { useTranslation } from '@payloadcms/ui'
import { type DragEvent, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { extentOf, packRows } from '../rules/bar-layout.ts'
import {
  CALENDAR_KINDS,
  type CalendarItem,
  type CalendarPlan,
  type EmptyPlace,
  type Ends,
  keyOf,
} from '../rules/calendar-plan.ts'
import { type CalendarRange, weekdayOf } from '../rules/calendar-range.ts'
import { KIND_WORDS } from '../rules/plan-words.ts'
import { dayOnWall, daysSince, instantOnWall } from '../rules/wall-clock.ts'
import { PlanBar } from './PlanBar.tsx'
import { sayEnds } from './say-time.ts'
import { DRAGGED_ITEM } from './UnscheduledPool.tsx'
import { useBarDrag } from './use-bar-drag.ts'

/** The least room a bar takes for its words. days */
const WORDS = { month: 4, week: 1 } as const
/** When things begin that are dropped on a day: the hour at which malls open their campaigns. */
const OPENING = '10:00'

interface PlanTimelineProps {
  view: 'month' | 'week'
  items: CalendarItem[]
  range: CalendarRange
  plan: CalendarPlan
  marked: ReadonlySet<string>
  emptyPlaces: EmptyPlace[]
  placeName: (value: string) => string
  onOpen: (item: CalendarItem) => void
  onPropose: (item: CalendarItem, to: Ends) => void
}

/** Bars in one lane a kind, a column a day. */
export function PlanTimeline(props: PlanTimelineProps) {
  const { view, items, range, plan, marked, emptyPlaces, placeName, onOpen, onPropose } = props
  const say = useWords()
  const { i18n } = useTranslation()
  const chart = useRef<HTMLDivElement>(null)
  const [dropDay, setDropDay] = useState<number | null>(null)
  const zone = plan.timeZone
  const days = { first: range.days[0] ?? '', count: range.days.length, zone }
  const trackOf = () => chart.current?.querySelector('.fangshi-plan__track')?.getBoundingClientRect()
  const byKey = new Map([...items, ...plan.unscheduled].map((item) => [keyOf(item), item]))
  const { dragged, gripOf, wasDropped } = useBarDrag({
    dayWidth: () => (trackOf()?.width ?? days.count) / days.count,
    zone,
    byHours: view === 'week',
    onDrop: (key, to) => {
      const item = byKey.get(key)
      if (item) onPropose(item, to)
    },
  })
  const columnAt = (event: DragEvent): number | null => {
    const track = trackOf()
    if (!track) return null
    const column = Math.floor(((event.clientX - track.left) / track.width) * days.count)
    return column >= 0 && column < days.count ? column : null
  }
  const now = daysSince(days.first, plan.now, zone)
  const today = dayOnWall(plan.now, zone)
  const lanes = CALENDAR_KINDS.map((kind) => {
    const bars = items
      .filter((item) => item.kind === kind)
      .flatMap((item) => {
        const isDragged = dragged?.key === keyOf(item)
        const ends = isDragged && dragged.to ? dragged.to : item
        const extent = extentOf(ends, { ...days, words: WORDS[view] })
        return extent ? [{ item, extent, isDragged }] : []
      })
    // While a bar is dragged the rows stay as they were, or they would jump about below the pointer.
    const still = packRows(
      items.flatMap((item) => {
        const extent = item.kind === kind ? extentOf(item, { ...days, words: WORDS[view] }) : null
        return extent ? [{ key: keyOf(item), extent }] : []
      }),
    )
    const rowOf = new Map(still.flatMap((row, index) => row.map(({ key }) => [key, index] as const)))
    return { kind, bars, rows: still.length, rowOf }
  }).filter(({ bars, rows }) => bars.length > 0 || rows > 0)
  const empties = [...Map.groupBy(emptyPlaces, ({ place }) => place)]

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a chart wider than the screen is scrolled with the keyboard
    <section className="fangshi-plan__scroll" tabIndex={0} aria-label={say({ zh: '时间线', en: 'Time line' })}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be given its time in a form as well */}
      <div
        ref={chart}
        className={`fangshi-plan__chart is-${view}`}
        style={{ '--days': days.count } as React.CSSProperties}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(DRAGGED_ITEM)) return
          event.preventDefault()
          setDropDay(columnAt(event))
        }}
        onDragLeave={() => setDropDay(null)}
        onDrop={(event) => {
          const item = byKey.get(event.dataTransfer.getData(DRAGGED_ITEM))
          const day = range.days[columnAt(event) ?? -1]
          setDropDay(null)
          if (item && day) onPropose(item, { from: instantOnWall(`${day}T${OPENING}`, zone), until: null })
        }}
      >
        <div className="fangshi-plan__head">
          <span className="fangshi-plan__lane-name" />
          <ol className="fangshi-plan__days">
            {range.days.map((day) => (
              <DayHead
                key={day}
                day={day}
                isToday={day === today}
                occasion={plan.occasions[day]}
                isWide={view === 'week'}
              />
            ))}
          </ol>
        </div>
        <div className="fangshi-plan__columns" aria-hidden="true">
          {range.days.map((day, index) => (
            <i key={day} className={index === dropDay ? 'is-target' : weekdayOf(day) > 5 ? 'is-weekend' : undefined} />
          ))}
          {now >= 0 && now < days.count && (
            <b className="fangshi-plan__now" style={{ left: `${(now / days.count) * 100}%` }} />
          )}
        </div>
        {lanes.map(({ kind, bars, rows, rowOf }) => (
          <section key={kind} className="fangshi-plan__lane" aria-label={say(KIND_WORDS[kind])}>
            <h2 className="fangshi-plan__lane-name">
              {say(KIND_WORDS[kind])} <small>{bars.length}</small>
            </h2>
            <ul className="fangshi-plan__track" style={{ '--rows': rows } as React.CSSProperties}>
              {bars.map(({ item, extent, isDragged }) => (
                <PlanBar
                  key={keyOf(item)}
                  item={item}
                  extent={extent}
                  count={days.count}
                  row={rowOf.get(keyOf(item)) ?? 0}
                  isMarked={marked.has(keyOf(item))}
                  label={
                    isDragged && dragged
                      ? sayEnds(dragged.to ?? item, zone, i18n.language === 'en' ? 'en' : 'zh')
                      : null
                  }
                  isRefused={isDragged && dragged?.to === null}
                  place={item.place === null ? null : placeName(item.place)}
                  timeZone={zone}
                  {...(item.mayMove ? { grip: gripOf(keyOf(item), { from: item.from, until: item.until }) } : {})}
                  onOpen={() => {
                    if (!wasDropped()) onOpen(item)
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
        {empties.length > 0 && (
          <section className="fangshi-plan__lane" aria-label={say({ zh: '空展位', en: 'Empty places' })}>
            <h2 className="fangshi-plan__lane-name">
              {say({ zh: '空展位', en: 'Empty places' })} <small>{empties.length}</small>
            </h2>
            <ul className="fangshi-plan__track" style={{ '--rows': empties.length } as React.CSSProperties}>
              {empties.flatMap(([place, gaps], row) =>
                gaps.map((gap) => {
                  const extent = extentOf(gap, { ...days, words: 0 })
                  if (!extent) return null
                  return (
                    <li
                      key={`${place}-${gap.from}`}
                      className="fangshi-plan__gap"
                      style={
                        {
                          left: `${(extent.start / days.count) * 100}%`,
                          width: `${((extent.end - extent.start) / days.count) * 100}%`,
                          '--row': row,
                        } as React.CSSProperties
                      }
                      title={`${placeName(place)} ${sayEnds(gap, zone, i18n.language === 'en' ? 'en' : 'zh')}`}
                    >
                      {placeName(place)}
                    </li>
                  )
                }),
              )}
            </ul>
          </section>
        )}
        {lanes.length === 0 && (
          <p className="fangshi-plan__none">
            {say({
              zh: '这段时间里没有到点上线或下线的内容。从右边把草稿拖进来，或换一组筛选。',
              en: 'Nothing begins or ends in these days. Drag a draft in from the side, or filter otherwise.',
            })}
          </p>
        )}
      </div>
    </section>
  )
}

interface DayHeadProps {
  day: string
  isToday: boolean
  isWide: boolean
  occasion: { zh: string; en: string } | undefined
}

function DayHead({ day, isToday, isWide, occasion }: DayHeadProps) {
  const say = useWords()
  const { i18n } = useTranslation()
  const weekday = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'zh-CN', {
    weekday: isWide ? 'short' : 'narrow',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`))
  return (
    <li
      className={isToday ? 'is-today' : weekdayOf(day) > 5 ? 'is-weekend' : undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      <small>{weekday}</small>
      <b className="fangshi-figure">{isWide ? day.slice(5) : Number(day.slice(8))}</b>
      {occasion && <em>{say(occasion)}</em>}
    </li>
  )
}
