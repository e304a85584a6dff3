'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { DeskFrame, Instant, useAsk, useCommands, useDesk } from '../../desk/desk.ts'
import { StageBar } from '../../editorial/admin/StageBar.tsx'
import type { ReviewView } from '../rules/review-view.ts'
import { Changes } from './Changes.tsx'
import { Checklist } from './Checklist.tsx'
import { ReadingText } from './ReadingText.tsx'
import { type Chosen, chosenKey, RemarkForm } from './RemarkForm.tsx'
import { RemarkList } from './RemarkList.tsx'
import { reviewWords } from './review-words.ts'
import './review.css'

/** The review page: the text to read on one side, what is said about it on the other, decisions above. */
export function ReviewDesk({ collection, id }: { collection: string; id: string }) {
  const { i18n } = useTranslation()
  const words = reviewWords(i18n.language)
  const [base, setBase] = useState('')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const address = `/${collection}/${id}`
  const desk = useDesk<ReviewView>(`${address}/review${base === '' ? '' : `?base=${base}`}`)
  const send = useCommands(`${address}/review`, desk.reload)
  const look = useAsk(`${address}/review/commands/look`)

  return (
    <DeskFrame desk={desk} label={words.page}>
      {(view) => (
        <>
          <header className="fangshi-review__head">
            <h1>{view.title || words.untitled}</h1>
            <Link href={`/admin/collections${address}`} prefetch={false}>
              {words.edit}
            </Link>
          </header>
          <StageBar
            address={address}
            onTaken={async () => {
              await look({})
              await desk.reload()
            }}
          />
          {view.request && <Checklist request={view.request} mayTick={view.may.accept} send={send} words={words} />}
          <div className="fangshi-review__tools">
            <label>
              {words.compare}{' '}
              <select value={base} onChange={(event) => setBase(event.target.value)}>
                <option value="">{words.noBase}</option>
                {view.lastLook && <option value={view.lastLook.versionId}>{words.lastLook}</option>}
                <option value="live">{words.liveBase}</option>
                {view.versions.map((version) => (
                  <option key={version.id} value={version.id}>
                    {words.version(version.at, version.hash, version.isPublished)}
                  </option>
                ))}
              </select>
            </label>
            {view.lastLook && !view.lastLook.isNewest && (
              <button
                type="button"
                className="fangshi-review__since"
                onClick={() => setBase(view.lastLook?.versionId ?? '')}
              >
                {words.changedSince} <Instant at={view.lastLook.at} />
              </button>
            )}
            <button
              type="button"
              className="fangshi-review__since"
              onClick={() => void look({}).then(() => desk.reload())}
            >
              {words.seen}
            </button>
          </div>
          <div className="fangshi-review">
            <div className="fangshi-review__text">
              {view.diff ? (
                <Changes diff={view.diff} language={i18n.language === 'en' ? 'en' : 'zh'} words={words} />
              ) : (
                <ReadingText
                  view={view}
                  opened={opened}
                  onOpen={setOpened}
                  onChoose={setChosen}
                  mayComment={view.may.comment}
                  words={words}
                />
              )}
            </div>
            <aside className="fangshi-review__remarks" aria-label={words.remarks}>
              {chosen && view.may.comment && (
                <RemarkForm
                  key={chosenKey(chosen)}
                  chosen={chosen}
                  send={send}
                  onDone={() => setChosen(null)}
                  words={words}
                />
              )}
              <RemarkList
                threads={view.threads}
                opened={opened}
                onOpen={setOpened}
                may={view.may}
                send={send}
                words={words}
              />
            </aside>
          </div>
        </>
      )}
    </DeskFrame>
  )
}
