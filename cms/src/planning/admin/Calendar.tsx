'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, useAsk, useDesk } from '../../desk/desk.ts'
import { type CalendarItem, type CalendarPlan, type Ends, isAmong, keyOf } from '../rules/calendar-plan.ts'
import { rangeOf } from '../rules/calendar-range.ts'
import { sameEnds } from '../rules/drag-ends.ts'
import { consequenceOf } from '../rules/plan-words.ts'
import { dayOnWall } from '../rules/wall-clock.ts'
import { Agenda } from './Agenda.tsx'
import { CalendarToolbar, type Choice } from './CalendarToolbar.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { PlanFindings } from './PlanFindings.tsx'
import { PlanTimeline } from './PlanTimeline.tsx'
import { sayEnds } from './say-time.ts'
import { UnscheduledPool } from './UnscheduledPool.tsx'
import './planning.css'
import { useCalendarAddress } from './use-calendar-address.ts'

/** What is open in the dialog: a thing, and the time it is about to get, if any. */
interface Opened {
  key: string
  proposed: Ends | null
}

/** The calendar: a month or a week as bars in lanes, or told as a list. */
export function Calendar({ places, channels }: { places: Choice[]; channels: Choice[] }) {
  const say = useWords()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const timeZone = config.admin.timezones?.defaultTimezone ?? 'Asia/Shanghai'
  const today = dayOnWall(new Date().toISOString(), timeZone)
  const [shown, change] = useCalendarAddress(today)
  const range = rangeOf(shown.view, shown.day, timeZone)
  const desk = useDesk<CalendarPlan>(
    `/planning/calendar?first=${range.days[0]}&days=${range.days.length}${shown.standing ? '&standing=1' : ''}`,
  )
  const [opened, setOpened] = useState<Opened | null>(null)
  const ask = useAsk<Ends>('/planning/commands/reschedule')
  const language = i18n.language === 'en' ? 'en' : 'zh'

  const reschedule = async (item: CalendarItem, to: Ends): Promise<string | null> => {
    const seen = { from: item.from, until: item.until }
    const answer = await ask({ kind: item.kind, id: item.id, ...to, seen })
    await desk.reload()
    if ('problem' in answer) return answer.problem
    const undo = () => void ask({ kind: item.kind, id: item.id, ...seen, seen: answer.result }).then(desk.reload)
    toast.success(`${item.title}：${sayEnds(to, timeZone, language)}`, {
      action: { label: say({ zh: '撤销', en: 'Undo' }), onClick: undo },
    })
    return null
  }
  const propose = (item: CalendarItem, to: Ends): void => {
    if (sameEnds(item, to)) return
    // What changes nothing but a draft is done at once and can be undone; the rest is said first.
    if (consequenceOf(item) !== null) setOpened({ key: keyOf(item), proposed: to })
    else
      void reschedule(item, to).then((problem) => {
        if (problem !== null) toast.error(problem)
      })
  }

  return (
    <div className="fangshi-plan">
      <CalendarToolbar
        shown={shown}
        today={today}
        range={range}
        plan={desk.view}
        places={places}
        channels={channels}
        onChange={change}
      />
      <DeskFrame desk={desk} label={say({ zh: '日历', en: 'Calendar' })}>
        {(plan) => {
          const items = plan.items.filter((item) => isAmong(item, shown.filter))
          const pool = plan.unscheduled.filter((item) => isAmong(item, shown.filter))
          const item = [...plan.items, ...plan.unscheduled].find((one) => keyOf(one) === opened?.key)
          const known = new Set(items.map(keyOf))
          const findings = plan.findings.filter(({ about }) => about.some((key) => known.has(key)))
          const marked = new Set(findings.flatMap(({ about }) => about))
          const open = (one: CalendarItem) => setOpened({ key: keyOf(one), proposed: null })
          const isUnfiltered = Object.values(shown.filter).every((value) => value === '')
          const placeName = (value: string) => places.find((place) => place.value === value)?.label ?? value
          const emptyPlaces = plan.emptyPlaces.filter(
            ({ place }) => shown.filter.place === place || isUnfiltered || shown.filter.kind === 'banners',
          )
          return (
            <div className="fangshi-plan__body">
              <div className="fangshi-plan__main">
                {plan.isCut && (
                  <p className="fangshi-hint">
                    {say({
                      zh: '这段时间的内容太多，只画出了每类的前 500 条。请按周看。',
                      en: 'More than can be drawn: the first 500 of each kind are shown. Look at a week.',
                    })}
                  </p>
                )}
                {shown.view === 'list' ? (
                  <Agenda items={items} range={range} plan={plan} marked={marked} placeName={placeName} onOpen={open} />
                ) : (
                  <PlanTimeline
                    view={shown.view}
                    items={items}
                    range={range}
                    plan={plan}
                    marked={marked}
                    emptyPlaces={emptyPlaces}
                    placeName={placeName}
                    onOpen={open}
                    onPropose={propose}
                  />
                )}
              </div>
              <aside className="fangshi-plan__aside">
                <PlanFindings
                  findings={findings}
                  onOpen={(key) => setOpened({ key, proposed: null })}
                  known={new Set(plan.items.map(keyOf))}
                />
                <UnscheduledPool items={pool} onOpen={open} />
              </aside>
              {item && (
                <ItemDialog
                  key={`${keyOf(item)} ${opened?.proposed?.from ?? ''} ${opened?.proposed?.until ?? ''}`}
                  item={item}
                  proposed={opened?.proposed ?? null}
                  findings={findings.filter(({ about }) => about.includes(keyOf(item)))}
                  plan={plan}
                  placeName={placeName}
                  channelName={(value) => channels.find((channel) => channel.value === value)?.label ?? value}
                  onReschedule={(to) => reschedule(item, to)}
                  onAssigned={desk.reload}
                  onClose={() => setOpened(null)}
                />
              )}
            </div>
          )
        }}
      </DeskFrame>
    </div>
  )
}
