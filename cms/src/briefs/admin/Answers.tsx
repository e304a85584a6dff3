'use client'

import { Button, Link, toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type SendCommand, StateBadge, useAsk } from '../../desk/desk.ts'
import type { BriefDeskView } from '../rules/brief-desk-view.ts'
import type { BriefDeskWords } from './brief-desk-words.ts'

const STAGES: Record<string, { zh: string; en: string; tone: 'good' | 'quiet' | 'waiting' | 'bad' }> = {
  published: { zh: '已发布', en: 'Published', tone: 'good' },
  draft: { zh: '草稿', en: 'Draft', tone: 'quiet' },
  approved: { zh: '已批准', en: 'Approved', tone: 'good' },
  in_review: { zh: '审核中', en: 'In review', tone: 'waiting' },
  changes_requested: { zh: '要修改', en: 'Changes asked', tone: 'bad' },
  changed: { zh: '批准后有改动', en: 'Changed since approval', tone: 'waiting' },
}

/** What answers the brief, and how it fits. */
export function Answers({ view, words }: { view: BriefDeskView; words: BriefDeskWords; send: SendCommand }) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const ask = useAsk<{ href: string }>(`/briefs/${view.id}/commands/begin`)
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const begin = async (): Promise<void> => {
    setBusy(true)
    const answer = await ask({})
    setBusy(false)
    if ('problem' in answer) toast.error(answer.problem)
    else router.push(answer.result.href)
  }
  return (
    <section>
      <h3>{words.answers}</h3>
      {view.answers.length === 0 ? (
        <p className="fangshi-desk__quiet">{words.noAnswer}</p>
      ) : (
        <ul className="fangshi-brief__answers">
          {view.answers.map((answer) => {
            const stage = answer.stage === null ? null : STAGES[answer.stage]
            return (
              <li key={answer.id}>
                <Link href={answer.href} prefetch={false}>
                  {answer.title}
                </Link>{' '}
                {stage && <StateBadge word={stage[language]} tone={stage.tone} />}
              </li>
            )
          })}
        </ul>
      )}
      {view.answers.length > 0 &&
        (view.findings.length === 0 ? (
          <p className="fangshi-desk__quiet">{words.fits}</p>
        ) : (
          <ul className="fangshi-brief__findings" aria-label={words.findings}>
            {view.findings.map(({ severity, text }) => (
              <li key={text} className={`is-${severity}`}>
                {text}
              </li>
            ))}
          </ul>
        ))}
      {view.canBegin && view.answers.length === 0 && (
        <Button buttonStyle="secondary" size="small" margin={false} disabled={busy} onClick={() => void begin()}>
          {words.begin}
        </Button>
      )}
    </section>
  )
}
