'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import {
  CommandBar,
  DeskFrame,
  Instant,
  type OfferedCommand,
  StateBadge,
  useCommands,
  useDesk,
} from '../../desk/desk.ts'
import type { ProofingView } from '../rules/proofing-view.ts'
import { REVIEW_STATE_WORDS, REVIEW_STEP_WORDS } from '../rules/review-words.ts'
import { ProofingStage } from './ProofingStage.tsx'
import './proofing.css'
import { type ProofingWords, proofingWords } from './proofing-words.ts'
import { ThreadList } from './ThreadList.tsx'
import { VersionList, VersionUpload } from './VersionList.tsx'

/** The proofing desk of one asset: the picture with its pins, the threads, the decision, the versions. */
export function ProofingDesk({ id }: { id: string }) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const words = proofingWords(language)
  const desk = useDesk<ProofingView>(`/media/${id}/proofing`)
  const send = useCommands(`/media/${id}/proofing`, desk.reload)
  const [looking, setLooking] = useState<number | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [showsResolved, setShowsResolved] = useState(false)
  return (
    <DeskFrame desk={desk} label={words.desk}>
      {(view) => {
        const number = looking ?? view.asset.version
        const threads = view.threads.filter((one) => one.version <= number && (showsResolved || !one.resolved))
        return (
          <>
            <Head view={view} language={language} words={words} />
            <div className="fangshi-proofing">
              <ProofingStage
                view={view}
                looking={number}
                threads={threads}
                chosen={chosen}
                onChoose={setChosen}
                send={send}
                words={words}
              />
              <div className="fangshi-proofing__aside">
                <section>
                  {view.request && (
                    <p className="fangshi-desk__refusal">
                      <strong>{words.asked}</strong> {view.request.by} <Instant at={view.request.at} />
                      <br />
                      {view.request.note}
                    </p>
                  )}
                  {view.ownWork && <p className="fangshi-desk__quiet">{words.ownWork}</p>}
                  {view.may.steps.length > 0 && <CommandBar commands={offered(view, language, words)} send={send} />}
                </section>
                <section>
                  <h3>
                    {words.comments} {view.asset.openComments > 0 && view.asset.openComments}
                  </h3>
                  {view.threads.some((thread) => thread.resolved) && (
                    <label className="fangshi-upload__fresh">
                      <input
                        type="checkbox"
                        checked={showsResolved}
                        onChange={(event) => setShowsResolved(event.target.checked)}
                      />{' '}
                      {words.showResolved}
                    </label>
                  )}
                  <ThreadList
                    view={view}
                    threads={threads}
                    chosen={chosen}
                    onChoose={setChosen}
                    send={send}
                    words={words}
                  />
                </section>
                <VersionList view={view} looking={number} onLook={setLooking} send={send} words={words} />
                {view.may.upload && (
                  <VersionUpload
                    id={id}
                    words={words}
                    onDone={async () => {
                      setLooking(null)
                      await desk.reload()
                    }}
                  />
                )}
              </div>
            </div>
          </>
        )
      }}
    </DeskFrame>
  )
}

function Head({ view, language, words }: { view: ProofingView; language: 'zh' | 'en'; words: ProofingWords }) {
  const { asset, approval } = view
  const state = REVIEW_STATE_WORDS[asset.state]
  return (
    <div className="fangshi-desk__head">
      <Link href="/admin/proofing" prefetch={false}>
        ← {words.back}
      </Link>
      <strong className="fangshi-proofing__name">{asset.name}</strong>
      <StateBadge word={state[language]} tone={state.tone} />
      <span className="fangshi-figure">v{asset.version}</span>
      {asset.reworks > 0 && (
        <span className="fangshi-desk__quiet">
          {words.reworks} {asset.reworks}
        </span>
      )}
      {approval && (
        <span className="fangshi-desk__quiet" data-approval={approval.isValid ? 'valid' : 'void'}>
          {approval.isValid ? words.approved : words.approvedVoid} · v{approval.version} {approval.by?.name ?? ''}{' '}
          {approval.at && <Instant at={approval.at} />} · {words.fingerprint}{' '}
          <code title={approval.sha256}>{approval.sha256.slice(0, 12)}</code>
        </span>
      )}
      <Link href={`/admin/collections/media/${asset.id}`} prefetch={false}>
        {words.openAsset}
      </Link>
    </div>
  )
}

/** The decisions this person may take now, on what they look at. */
function offered(view: ProofingView, language: 'zh' | 'en', words: ProofingWords): OfferedCommand[] {
  const seen = () => ({ version: view.asset.version, look: view.asset.look })
  return view.may.steps.map((name) => ({
    name,
    label: REVIEW_STEP_WORDS[name][language],
    isNext: name === 'approve' || (name === 'submit' && !view.may.steps.includes('approve')),
    ...(name === 'approve' ? { extra: seen } : {}),
    ...(name === 'requestChanges'
      ? { extra: seen, fields: [{ name: 'note', label: words.reason, kind: 'long' as const }] }
      : {}),
  }))
}
