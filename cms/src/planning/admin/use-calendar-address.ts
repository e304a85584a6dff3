'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { type CalendarFilter, NO_FILTER } from '../rules/calendar-plan.ts'
import { CALENDAR_VIEWS, type CalendarView, dayFrom } from '../rules/calendar-range.ts'

/** Below this the bars are too narrow to read and to grip. px */
const NARROW = 700

/** What the calendar shows; kept in the address, so that it can be sent to a colleague. */
export interface CalendarAddress {
  view: CalendarView
  day: string
  standing: boolean
  filter: CalendarFilter
}

const FILTERS = Object.keys(NO_FILTER) as (keyof CalendarFilter)[]

export function useCalendarAddress(today: string): [CalendarAddress, (change: Partial<CalendarAddress>) => void] {
  const query = useSearchParams()
  const [shown, setShown] = useState<CalendarAddress>(() => ({
    view: CALENDAR_VIEWS.find((view) => view === query.get('view')) ?? 'month',
    day: dayFrom(query.get('day')) ?? today,
    standing: query.get('standing') === '1',
    filter: Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? ''])) as unknown as CalendarFilter,
  }))
  // A phone is told in words what a desk is drawn, unless the address says otherwise.
  useEffect(() => {
    if (!query.has('view') && window.innerWidth < NARROW) setShown((before) => ({ ...before, view: 'list' }))
  }, [query])
  const change = useCallback((part: Partial<CalendarAddress>) => {
    setShown((before) => {
      const next = { ...before, ...part }
      const address = new URLSearchParams({ view: next.view, day: next.day })
      if (next.standing) address.set('standing', '1')
      for (const name of FILTERS) if (next.filter[name]) address.set(name, next.filter[name])
      window.history.replaceState(null, '', `?${address}`)
      return next
    })
  }, [])
  return [shown, change]
}
