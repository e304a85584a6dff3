'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import type { BriefCard } from '../rules/board.ts'
import { StageSquare } from './StageSquare.tsx'
import { sayMoment } from './say-time.ts'

/** Cards shown before more are asked for. */
const FIRST = 20

/** What was asked for, before anything of it is written. A card leads to its brief, where it is worked on. */
export function BriefLane({ briefs, timeZone }: { briefs: BriefCard[]; timeZone: string }) {
  const say = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? briefs : briefs.slice(0, FIRST)
  const name = say({ zh: '需求单', en: 'Briefs' })
  return (
    <section className="fangshi-board__lane" aria-label={name}>
      <h2>
        <StageSquare stage="draft" />
        {name} <small>{briefs.length}</small>
      </h2>
      {briefs.length === 0 && (
        <p className="fangshi-hint">{say({ zh: '没有待完成的需求单。', en: 'No brief is open.' })}</p>
      )}
      <ul>
        {shown.map(({ id, title, kind, state, owner, campaign, due, dueState }) => (
          <li key={id}>
            <Link
              className={`fangshi-board__card is-${dueState}`}
              href={`/admin/collections/briefs/${id}`}
              prefetch={false}
            >
              <small>
                {say(kind)} · {say(state)}
              </small>
              <strong>{title}</strong>
              {campaign && <em>{campaign.title}</em>}
              <span>
                {owner?.name ?? say({ zh: '待认领', en: 'to be taken' })}
                {due && <time dateTime={due}>{sayMoment(due, timeZone)}</time>}
              </span>
              {dueState === 'overdue' && <b>{say({ zh: '逾期', en: 'Overdue' })}</b>}
              {dueState === 'soon' && <b>{say({ zh: '一天内到期', en: 'Due within a day' })}</b>}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < briefs.length && (
        <button type="button" className="fangshi-board__more" onClick={() => setWhole(true)}>
          {say({ zh: `再看 ${briefs.length - shown.length} 张`, en: `${briefs.length - shown.length} more` })}
        </button>
      )}
    </section>
  )
}
