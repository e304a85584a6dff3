'use client'

import { Link, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { CommandBar, DeskFrame, Instant, type SendCommand, StateBadge, useCommands, useDesk } from '../../desk/desk.ts'
import type { BriefDeskView } from '../rules/brief-desk-view.ts'
import { BRIEF_KIND_WORDS, BRIEF_PRIORITY_WORDS, BRIEF_STATE_WORDS } from '../rules/brief-words.ts'
import { Answers } from './Answers.tsx'
import { BriefDiscussion } from './BriefDiscussion.tsx'
import { type BriefDeskWords, briefDeskWords } from './brief-desk-words.ts'
import { offeredBriefCommands } from './offered-brief-commands.tsx'
import './briefs.css'

/** The desk of a brief, above its form: how it stands, what it asks, what answers it, what was said, what one may do. */
export function BriefDesk() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const address = id === undefined ? null : `/briefs/${id}`
  const desk = useDesk<BriefDeskView>(address && `${address}/desk`)
  const send = useCommands(address ?? '', desk.reload)
  if (address === null) return null
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const words = briefDeskWords(language)
  return (
    <DeskFrame desk={desk} label={words.desk}>
      {(view) => <BriefDeskPanel view={view} words={words} language={language} send={send} />}
    </DeskFrame>
  )
}

interface PanelProps {
  view: BriefDeskView
  words: BriefDeskWords
  language: 'zh' | 'en'
  send: SendCommand
}

function BriefDeskPanel({ view, words, language, send }: PanelProps) {
  return (
    <>
      <BriefHead view={view} words={words} language={language} />
      {view.missing.length > 0 && (
        <p className="fangshi-brief__missing">
          {words.lacks}
          {language === 'zh' ? '：' : ': '}
          {view.missing.join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      <CommandBar commands={offeredBriefCommands(view, language, words)} send={send} />
      <div className="fangshi-desk__columns">
        <div>
          <section>
            <h3>{words.asks}</h3>
            <dl className="fangshi-desk__facts">
              {view.specification.map(({ label, value }) => (
                <div key={`${label}-${value}`} className="fangshi-brief__line">
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
          <Answers view={view} words={words} send={send} />
        </div>
        <BriefDiscussion view={view} words={words} language={language} send={send} />
      </div>
    </>
  )
}

function BriefHead({ view, words, language }: Omit<PanelProps, 'send'>) {
  const state = BRIEF_STATE_WORDS[view.state]
  const priority = BRIEF_PRIORITY_WORDS[view.priority]
  const isLate = view.dueState === 'overdue'
  return (
    <div className="fangshi-desk__head">
      <StateBadge word={state[language]} tone={state.tone} />
      <StateBadge word={BRIEF_KIND_WORDS[view.kind][language]} tone="quiet" />
      {view.priority !== 'normal' && <StateBadge word={priority[language]} tone={priority.tone} />}
      {view.reworks > 0 && <StateBadge word={`${words.reworks} ${view.reworks} ${words.times}`} tone="bad" />}
      {view.due !== null && (
        <span className={isLate ? 'fangshi-brief__late' : undefined}>
          {words.due} <Instant at={view.due} />
          {isLate && ` · ${words.overdue}`}
          {view.dueState === 'soon' && ` · ${words.soon}`}
        </span>
      )}
      <span className="fangshi-desk__quiet">
        {words.assignee} {view.assignee?.name ?? view.role ?? words.nobody}
        {view.requester && ` · ${words.requester} ${view.requester.name}`}
      </span>
      {view.campaign && (
        <Link href={`/admin/collections/campaigns/${view.campaign.id}`} prefetch={false}>
          {view.campaign.title}
        </Link>
      )}
      {view.idea && (
        <Link href={`/admin/collections/story-ideas/${view.idea.id}`} prefetch={false}>
          {words.idea}
        </Link>
      )}
    </div>
  )
}
