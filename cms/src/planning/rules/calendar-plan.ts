import type { Person, StageOfWork } from './work.ts'

/** What lies on the calendar, in the order of its lanes. */
export const CALENDAR_KINDS = [
  'campaigns',
  'releases',
  'banners',
  'articles',
  'notices',
  'products',
  'price-windows',
  'coupons',
] as const
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

/** Both ends ISO 8601 in UTC; null: open. */
export interface Ends {
  from: string | null
  until: string | null
}

/** One thing with a time: a bar. Its ends are those of its newest version. */
export interface CalendarItem extends Ends {
  kind: CalendarKind
  id: string
  title: string
  /** a second line: the price of a window, what a coupon takes off */
  note: string | null
  /** what shoppers get where the newest version says otherwise; null: the same, or nothing yet */
  live: Ends | null
  stage: StageOfWork
  /** of banners: name in the registry of places */
  place: string | null
  /** of articles: the mall's own site, and where else a version of it goes */
  channels: string[]
  owner: Person | null
  campaign: { id: string; title: string } | null
  /** whether who asks may give it another time */
  mayMove: boolean
}

/** Something about the plan that a person should look at. */
export interface PlanFinding extends Ends {
  kind: 'crowded' | 'no_banners' | 'price_overlap'
  /** keys of what it is about */
  about: string[]
  /** in the reader's language */
  sentence: string
}

/** A time during which a place shows no banner at all. */
export interface EmptyPlace {
  place: string
  from: string
  until: string
}

/** `GET /api/planning/calendar?first=2026-11-01&days=30`. */
export interface CalendarPlan {
  /** IANA zone of the mall */
  timeZone: string
  now: string
  items: CalendarItem[]
  /** drafts without any time */
  unscheduled: CalendarItem[]
  findings: PlanFinding[]
  emptyPlaces: EmptyPlace[]
  /** days a mall in China keeps, by day */
  occasions: Record<string, { zh: string; en: string }>
  people: Person[]
  /** there was more of a kind than is shown */
  isCut: boolean
}

export const keyOf = ({ kind, id }: Pick<CalendarItem, 'kind' | 'id'>): string => `${kind}/${id}`

/** What a reader wants to see of it; an empty word: everything. */
export interface CalendarFilter {
  kind: string
  place: string
  channel: string
  owner: string
  campaign: string
}

export const NO_FILTER: CalendarFilter = { kind: '', place: '', channel: '', owner: '', campaign: '' }

/** The channel every article goes to. */
export const SITE = 'site'

/** The word for things without an owner, in a filter. */
export const NOBODY = 'nobody'

/** Whether a thing is among what a reader asked for. A campaign belongs to itself. */
export function isAmong(item: CalendarItem, filter: CalendarFilter): boolean {
  const campaign = item.kind === 'campaigns' ? item.id : item.campaign?.id
  return (
    (filter.kind === '' || item.kind === filter.kind) &&
    (filter.place === '' || item.place === filter.place) &&
    (filter.channel === '' || item.channels.includes(filter.channel)) &&
    (filter.owner === '' || (item.owner?.id ?? NOBODY) === filter.owner) &&
    (filter.campaign === '' || campaign === filter.campaign)
  )
}
