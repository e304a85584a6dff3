'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { StateBadge, useAsk } from '../../desk/desk.ts'
import type { MemberFinding } from '../rules/release-view.ts'

/** The rehearsal: what is to be said about a release, judged on the shop as it will be. */
export function ReleaseChecks({ id }: { id: string }) {
  const words = useWords()
  const ask = useAsk<{ findings: MemberFinding[] }>(`/releases/${id}/commands/check`)
  const [findings, setFindings] = useState<MemberFinding[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const check = async (): Promise<void> => {
    setBusy(true)
    const answer = await ask({})
    setBusy(false)
    setProblem('problem' in answer ? answer.problem : null)
    if ('result' in answer) setFindings(answer.result.findings)
  }
  return (
    <section aria-label={words({ zh: '彩排', en: 'Rehearsal' })} aria-busy={busy}>
      <h3>{words({ zh: '彩排', en: 'Rehearsal' })}</h3>
      <p className="fangshi-form__hint">
        {words({
          zh: '在上线那一刻的商城上检查：批准、违禁词、缺图缺替代文本、失效链接、低于成本、不在时段。',
          en: 'Judged on the shop of that instant: approvals, forbidden words, missing art and alternative text, dead links, prices below cost, closed windows.',
        })}
      </p>
      <Button buttonStyle="secondary" size="medium" margin={false} disabled={busy} onClick={() => void check()}>
        {busy ? words({ zh: '正在检查…', en: 'Checking…' }) : words({ zh: '检查一遍', en: 'Check' })}
      </Button>
      {problem !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {problem}
        </p>
      )}
      <div role="status">
        {findings?.length === 0 && (
          <p>{words({ zh: '没有发现问题，可以上线。', en: 'Nothing found: it may go live.' })}</p>
        )}
        {findings !== null && findings.length > 0 && (
          <ul>
            {findings.map((finding) => (
              <li key={`${finding.memberId}:${finding.zh}`}>
                <StateBadge
                  word={
                    finding.severity === 'error'
                      ? words({ zh: '必须处理', en: 'Error' })
                      : words({ zh: '提醒', en: 'Warning' })
                  }
                  tone={finding.severity === 'error' ? 'bad' : 'waiting'}
                />{' '}
                <b>{finding.title}</b> {words(finding)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
