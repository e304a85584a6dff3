import type { DefaultServerCellComponentProps } from 'payload'
import { StateBadge } from '../../desk/desk.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { formatInZone } from '../../time/time.ts'
import { type BriefState, UNFINISHED_STATES } from '../rules/brief-states.ts'
import { BRIEF_STATE_WORDS } from '../rules/brief-words.ts'
import { dueStateAt } from '../rules/due.ts'
import { IDEA_STATE_WORDS } from '../rules/idea-words.ts'
import './briefs.css'

type Words = Record<string, { zh: string; en: string; tone: 'waiting' | 'good' | 'quiet' | 'bad' }>

/** A cell that shows a state in words; an unknown one as it is stored. */
const stateCell =
  (words: Words) =>
  ({ cellData, i18n }: DefaultServerCellComponentProps) => {
    const entry = typeof cellData === 'string' ? words[cellData] : undefined
    if (!entry) return <span>{String(cellData ?? '')}</span>
    return <StateBadge word={entry[i18n.language === 'en' ? 'en' : 'zh']} tone={entry.tone} />
  }

export const BriefStateCell = stateCell(BRIEF_STATE_WORDS)
export const IdeaStateCell = stateCell(IDEA_STATE_WORDS)

/** The due time, in words where it presses. */
export function BriefDueCell({ cellData, rowData, i18n }: DefaultServerCellComponentProps) {
  if (!cellData) return <span>—</span>
  const due = new Date(String(cellData))
  const isUnfinished = UNFINISHED_STATES.includes(rowData.state as BriefState)
  const state = isUnfinished ? dueStateAt(due, new Date()) : 'ahead'
  const zh = i18n.language !== 'en'
  return (
    <span className="fangshi-brief__due">
      <span className="fangshi-desk__instant">{formatInZone(due, currentSettings().MALL_TIME_ZONE)}</span>{' '}
      {state === 'overdue' && <StateBadge word={zh ? '逾期' : 'overdue'} tone="bad" />}
      {state === 'soon' && <StateBadge word={zh ? '快到期' : 'soon'} tone="waiting" />}
    </span>
  )
}
