'use client'

import { useTranslation } from '@payloadcms/ui'
import type { CSSProperties, HTMLAttributes } from 'react'
import { useWords } from '../../admin/words.ts'
import type { BarExtent } from '../rules/bar-layout.ts'
import type { CalendarItem } from '../rules/calendar-plan.ts'
import { STAGE_WORDS } from '../rules/plan-words.ts'
import { StageSquare } from './StageSquare.tsx'
import { sayEnds } from './say-time.ts'

interface PlanBarProps {
  item: CalendarItem
  extent: BarExtent
  count: number
  row: number
  isMarked: boolean
  /** while it is dragged: its new time */
  label: string | null
  isRefused: boolean
  place: string | null
  timeZone: string
  /** left out where the reader may not move it */
  grip?: HTMLAttributes<HTMLElement>
  onOpen: () => void
}

/** The window of one thing. A press opens it, a drag moves it, its ends are dragged on their own. */
export function PlanBar({
  item,
  extent,
  count,
  row,
  isMarked,
  label,
  isRefused,
  place,
  timeZone,
  grip,
  onOpen,
}: PlanBarProps) {
  const say = useWords()
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const { start, end, boxStart, boxEnd } = extent
  const box = boxEnd - boxStart
  const percent = (share: number) => `${share * 100}%`
  const style = {
    left: percent(boxStart / count),
    width: percent(box / count),
    '--row': row,
    '--paint-from': percent((start - boxStart) / box),
    '--paint-to': percent((boxEnd - end) / box),
  } as CSSProperties
  const facts = [
    say(STAGE_WORDS[item.stage]),
    sayEnds(item, timeZone, language),
    place,
    item.owner?.name,
    isMarked ? say({ zh: '有冲突或缺口', en: 'something to look at' }) : null,
    item.live ? say({ zh: '线上仍是原来的时间', en: 'the old time is still live' }) : null,
  ].filter(Boolean)
  return (
    <li
      className={[
        'fangshi-plan__item',
        `is-${item.stage}`,
        label === null ? '' : 'is-dragged',
        isRefused ? 'is-refused' : '',
        extent.opensBefore || extent.isOpenStart ? 'goes-before' : '',
        extent.closesAfter || extent.isOpenEnd ? 'goes-after' : '',
        // Words that would run over the edge stand at the end of their bar.
        start - boxStart > 0.05 ? 'is-at-end' : '',
      ].join(' ')}
      style={style}
    >
      <button
        type="button"
        {...grip}
        data-movable={grip !== undefined}
        title={[item.title, item.note, ...facts].filter(Boolean).join('\n')}
        aria-label={[item.title, item.note, ...facts].filter(Boolean).join('，')}
        onClick={onOpen}
      >
        <i className="fangshi-plan__paint" />
        {grip && item.kind !== 'releases' && !extent.opensBefore && !extent.isOpenStart && (
          <i className="fangshi-plan__grip is-from" data-grip="from" />
        )}
        {grip && !extent.closesAfter && !extent.isOpenEnd && (
          <i className="fangshi-plan__grip is-until" data-grip="until" />
        )}
        <span>
          <StageSquare stage={item.stage} />
          {isMarked && <b className="fangshi-plan__mark">!</b>}
          {item.live && <b className="fangshi-plan__changed">{say({ zh: '改', en: '±' })}</b>}
          {label ?? item.title}
          {label === null && item.note && <small>{item.note}</small>}
        </span>
      </button>
    </li>
  )
}
