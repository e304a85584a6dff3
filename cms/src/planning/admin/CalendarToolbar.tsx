'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { useWords } from '../../admin/words.ts'
import {
  CALENDAR_KINDS,
  type CalendarFilter,
  type CalendarPlan,
  isAmong,
  NO_FILTER,
  NOBODY,
} from '../rules/calendar-plan.ts'
import { CALENDAR_VIEWS, type CalendarRange, stepTo } from '../rules/calendar-range.ts'
import { KIND_WORDS } from '../rules/plan-words.ts'
import type { CalendarAddress } from './use-calendar-address.ts'

export interface Choice {
  value: string
  label: string
}

interface CalendarToolbarProps {
  shown: CalendarAddress
  today: string
  range: CalendarRange
  plan: CalendarPlan | null
  places: Choice[]
  channels: Choice[]
  onChange: (change: Partial<CalendarAddress>) => void
}

const VIEW_WORDS = {
  month: { zh: '月', en: 'Month' },
  week: { zh: '周', en: 'Week' },
  list: { zh: '列表', en: 'List' },
} as const

/** Which days are shown, how, and which of all things. */
export function CalendarToolbar({ shown, today, range, plan, places, channels, onChange }: CalendarToolbarProps) {
  const say = useWords()
  const { filter } = shown
  const campaigns = new Map(
    (plan?.items ?? []).flatMap((item) =>
      item.kind === 'campaigns'
        ? [[item.id, item.title] as const]
        : item.campaign
          ? [[item.campaign.id, item.campaign.title] as const]
          : [],
    ),
  )
  const choices: Record<keyof CalendarFilter, { label: string; options: Choice[] }> = {
    kind: {
      label: say({ zh: '类型', en: 'Kind' }),
      options: CALENDAR_KINDS.map((value) => ({ value, label: say(KIND_WORDS[value]) })),
    },
    place: { label: say({ zh: '展位', en: 'Place' }), options: places },
    channel: { label: say({ zh: '渠道', en: 'Channel' }), options: channels },
    owner: {
      label: say({ zh: '负责人', en: 'Owner' }),
      options: [
        ...(plan?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
        { value: NOBODY, label: say({ zh: '无人负责', en: 'Nobody' }) },
      ],
    },
    campaign: {
      label: say({ zh: '活动', en: 'Campaign' }),
      options: [...campaigns].map(([value, label]) => ({ value, label })),
    },
  }
  const isFiltered = Object.values(filter).some((value) => value !== '')
  const count = plan?.items.filter((item) => isAmong(item, filter)).length
  return (
    <header className="fangshi-plan__bar">
      <div className="fangshi-plan__when">
        <h1>
          <RangeName range={range} view={shown.view} />
        </h1>
        <fieldset className="fangshi-plan__steps">
          <legend className="fangshi-unseen">{say({ zh: '前后翻', en: 'Go to' })}</legend>
          <button
            type="button"
            aria-label={
              shown.view === 'week'
                ? say({ zh: '上一周', en: 'Week before' })
                : say({ zh: '上个月', en: 'Month before' })
            }
            onClick={() => onChange({ day: stepTo(shown.view, shown.day, -1) })}
          >
            ‹
          </button>
          <button type="button" onClick={() => onChange({ day: today })}>
            {say({ zh: '今天', en: 'Today' })}
          </button>
          <button
            type="button"
            aria-label={
              shown.view === 'week' ? say({ zh: '下一周', en: 'Week after' }) : say({ zh: '下个月', en: 'Month after' })
            }
            onClick={() => onChange({ day: stepTo(shown.view, shown.day, 1) })}
          >
            ›
          </button>
        </fieldset>
        <fieldset className="fangshi-plan__views">
          <legend className="fangshi-unseen">{say({ zh: '怎么看', en: 'Shown as' })}</legend>
          {CALENDAR_VIEWS.map((view) => (
            <button key={view} type="button" aria-pressed={view === shown.view} onClick={() => onChange({ view })}>
              {say(VIEW_WORDS[view])}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="fangshi-plan__filters">
        {(Object.keys(choices) as (keyof CalendarFilter)[]).map((name) => (
          <FilterSelect
            key={name}
            {...choices[name]}
            value={filter[name]}
            onChange={(value) => onChange({ filter: { ...filter, [name]: value } })}
          />
        ))}
        <label className="fangshi-plan__check">
          <input
            type="checkbox"
            checked={shown.standing}
            onChange={({ target }) => onChange({ standing: target.checked })}
          />
          {say({ zh: '含常设', en: 'Standing ones too' })}
        </label>
        {isFiltered && (
          <button type="button" className="fangshi-plan__clear" onClick={() => onChange({ filter: NO_FILTER })}>
            {say({ zh: '清除筛选', en: 'Clear' })}
          </button>
        )}
        <output className="fangshi-plan__count">
          {count !== undefined && say({ zh: `${count} 项`, en: `${count} items` })}
        </output>
      </div>
    </header>
  )
}

function RangeName({ range, view }: { range: CalendarRange; view: CalendarAddress['view'] }) {
  const { i18n } = useTranslation()
  const [first = '', last = ''] = [range.days[0], range.days.at(-1)]
  const name = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone: 'UTC' }).format(
      Date.parse(`${day}T00:00:00Z`),
    )
  if (view !== 'week') return name(first, { year: 'numeric', month: 'long' })
  const short = { month: 'long', day: 'numeric' } as const
  return `${name(first, { year: 'numeric', ...short })} – ${name(last, short)}`
}

export function FilterSelect({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: Choice[]
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  const say = useWords()
  return (
    <span className="fangshi-plan__filter" data-active={value !== ''}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{say({ zh: '全部', en: 'All' })}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
