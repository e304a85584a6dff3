'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect } from 'react'
import { CommandBar, DeskFrame, Instant, StateBadge, useCommands, useDesk } from '../../desk/desk.ts'
import { shortHash } from '../rules/short-hash.ts'
import type { ApprovalView, StageBarView } from '../rules/stage-bar-view.ts'
import { STAGE_REFUSALS } from '../rules/stage-refusals.ts'
import { STAGE_WORDS } from '../rules/stage-words.ts'
import { offeredSteps } from './offered-steps.ts'
import { StageTimeline } from './StageTimeline.tsx'
import './stage.css'
import { type StageBarWords, stageBarWords } from './stage-bar-words.ts'

interface StageBarProps {
  /** of the document below the API, `/articles/<id>` */
  address: string
  /** the form beside it holds what is not saved: decisions wait */
  isModified?: boolean
  /** when the document was saved last; another time reads the bar anew */
  savedAt?: string | undefined
  /** after a step was taken */
  onTaken?: () => Promise<void>
  /** the way to the review page, left out there */
  withLink?: boolean
}

/** Where a document stands, what may be done now or why not, and what was done. */
export function StageBar({ address, isModified = false, savedAt, onTaken, withLink = false }: StageBarProps) {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const desk = useDesk<StageBarView>(`${address}/stage`)
  const { reload } = desk
  const afterStep = useCallback(async () => {
    await reload()
    await onTaken?.()
  }, [reload, onTaken])
  const send = useCommands(address, afterStep)
  useEffect(() => {
    if (savedAt !== undefined) void reload()
  }, [savedAt, reload])
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const words = stageBarWords(language)
  return (
    <DeskFrame desk={desk} label={words.bar}>
      {(view) => (
        <div className="fangshi-content-stage">
          <div className="fangshi-desk__head">
            <StateBadge word={STAGE_WORDS[view.shown][language]} tone={STAGE_WORDS[view.shown].tone} />
            <WhatIsWhere view={view} words={words} />
            {withLink && (
              <a className="fangshi-content-stage__link" href={`${config.routes.admin}/review${address}`}>
                {words.openReview}
              </a>
            )}
          </div>
          {isModified ? (
            <p className="fangshi-content-stage__hint">{words.saveFirst}</p>
          ) : (
            <>
              <CommandBar commands={offeredSteps(view, words, language)} send={send} />
              <WhyNot view={view} language={language} words={words} />
            </>
          )}
          <StageTimeline steps={view.steps} language={language} words={words} />
        </div>
      )}
    </DeskFrame>
  )
}

function WhatIsWhere({ view, words }: { view: StageBarView; words: StageBarWords }) {
  const { live, hasNewer, approval, hash } = view
  return (
    <span className="fangshi-content-stage__where">
      {live && (
        <span>
          {words.live[live.state]} <Approval approval={live.approval} hash={live.hash} words={words} />
        </span>
      )}
      {hasNewer && (
        <span>
          {words.newer} <code>{shortHash(hash)}</code>
        </span>
      )}
      {approval && (hasNewer || !live) && <Approval approval={approval} hash={hash} words={words} />}
      {!live && !approval && <span className="fangshi-desk__quiet">{words.notPublic}</span>}
    </span>
  )
}

function Approval({ approval, hash, words }: { approval: ApprovalView | null; hash: string; words: StageBarWords }) {
  return (
    <span className="fangshi-desk__quiet">
      <code>{shortHash(hash)}</code>
      {approval && (
        <>
          {' '}
          {words.approvedBy(approval.byName)} <Instant at={approval.at} />
        </>
      )}
    </span>
  )
}

/** Why the step the work waits for is not this person's to take. */
function WhyNot({ view, language, words }: { view: StageBarView; language: 'zh' | 'en'; words: StageBarWords }) {
  const awaited = view.stage === 'in_review' ? 'approve' : view.stage === 'approved' ? 'publish' : null
  const refusal = view.commands.find(({ step }) => step === awaited)?.refusal
  if (!awaited || !refusal) return null
  return (
    <p className="fangshi-content-stage__hint">
      {refusal === 'not_allowed' ? words.waitsForOthers : STAGE_REFUSALS[refusal][language]}
    </p>
  )
}
