'use client'

import { useWords } from '../../admin/words.ts'
import type { PlanFinding } from '../rules/calendar-plan.ts'

interface PlanFindingsProps {
  findings: PlanFinding[]
  /** keys of what can be opened */
  known: ReadonlySet<string>
  onOpen: (key: string) => void
}

/** What does not fit together in these days. */
export function PlanFindings({ findings, known, onOpen }: PlanFindingsProps) {
  const say = useWords()
  return (
    <section className="fangshi-plan__findings" aria-label={say({ zh: '要看一眼', en: 'To look at' })}>
      <h2>
        {say({ zh: '要看一眼', en: 'To look at' })} <small>{findings.length}</small>
      </h2>
      {findings.length === 0 ? (
        <p className="fangshi-hint">
          {say({
            zh: '没有冲突：同一展位不抢位，限时价不重叠，活动都有横幅。',
            en: 'No conflict: no place is crowded, no prices overlap, every campaign has a banner.',
          })}
        </p>
      ) : (
        <ul>
          {findings.map((finding) => {
            const opens = finding.about.find((key) => known.has(key))
            return (
              <li key={`${finding.kind} ${finding.about.join()} ${finding.from}`}>
                {opens ? (
                  <button type="button" onClick={() => onOpen(opens)}>
                    {finding.sentence}
                  </button>
                ) : (
                  finding.sentence
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
