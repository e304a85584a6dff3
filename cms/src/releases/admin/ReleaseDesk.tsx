'use client'

import { useEffect, useRef } from 'react'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, Instant, StateBadge, useCommands, useDesk } from '../../desk/desk.ts'
import { ShopLink } from '../../preview/admin/ShopLink.tsx'
import type { ShownState } from '../rules/release-states.ts'
import type { ReleaseView } from '../rules/release-view.ts'
import { SHOWN_STATE_WORDS } from '../rules/release-words.ts'
import { RehearsalPanel } from './RehearsalPanel.tsx'
import { ReleaseMembers } from './ReleaseMembers.tsx'
import { ReleaseSteps } from './ReleaseSteps.tsx'
import './release.css'

const TONES: Record<ShownState, 'waiting' | 'good' | 'quiet' | 'bad'> = {
  draft: 'quiet',
  approved: 'waiting',
  scheduled: 'waiting',
  due: 'waiting',
  failed: 'bad',
  live: 'good',
  reverted: 'quiet',
  cancelled: 'quiet',
}

/** Looked at again this often while its instant is near. ms */
const LOOK = 1_000

/** One release with everything that can be done to it. */
export function ReleaseDesk({ id }: { id: string }) {
  const words = useWords()
  const desk = useDesk<ReleaseView>(`/releases/${id}/desk`)
  const send = useCommands(`/releases/${id}`, desk.reload)
  useLookAtInstant(desk.view, desk.reload)
  return (
    <DeskFrame desk={desk} label={words({ zh: '发布包', en: 'Release' })}>
      {(view) => (
        <div className="fangshi-release">
          <header className="fangshi-desk__head">
            <h2>{view.title}</h2>
            <StateBadge word={words(SHOWN_STATE_WORDS[view.shown])} tone={TONES[view.shown]} />
            <a href={`/admin/collections/releases/${view.id}`}>{words({ zh: '改名称和说明', en: 'Name and note' })}</a>
            <ShopLink collection="releases" id={view.id} />
          </header>
          {view.note && <p>{view.note}</p>}
          <ReleaseFacts view={view} />
          {view.failure && (
            <p className="fangshi-desk__refusal" role="alert">
              {words(view.failure)}
            </p>
          )}
          {view.waitsForOthers && (
            <p className="fangshi-desk__quiet">
              {words({
                zh: '包里有你放进去的内容，要由另一位运营或管理员批准。',
                en: 'You have put something into it, so another of operations or an administrator approves it.',
              })}
            </p>
          )}
          <ReleaseSteps view={view} send={send} />
          {view.conflicts.length > 0 && (
            <section aria-label={words({ zh: '冲突', en: 'Conflicts' })}>
              <h3>{words({ zh: '冲突', en: 'Conflicts' })}</h3>
              <ul>
                {view.conflicts.map((conflict) => (
                  <li key={conflict.zh}>{words(conflict)}</li>
                ))}
              </ul>
            </section>
          )}
          <ReleaseMembers view={view} send={send} />
          {view.members.length > 0 && <RehearsalPanel id={id} whenMade={desk.reload} />}
        </div>
      )}
    </DeskFrame>
  )
}

function ReleaseFacts({ view }: { view: ReleaseView }) {
  const words = useWords()
  const none = words({ zh: '未定', en: 'not decided' })
  return (
    <dl className="fangshi-desk__facts">
      <dt>{words({ zh: '上线时间', en: 'Goes live' })}</dt>
      <dd>
        {view.goLiveAt ? <Instant at={view.goLiveAt} /> : none} <small>{view.timeZone}</small>
      </dd>
      {view.revertAt && (
        <>
          <dt>{words({ zh: '撤回时间', en: 'Taken back' })}</dt>
          <dd>
            <Instant at={view.revertAt} />
          </dd>
        </>
      )}
      <dt>{words({ zh: '负责人', en: 'Owner' })}</dt>
      <dd>{view.owner ?? none}</dd>
      {view.campaign && (
        <>
          <dt>{words({ zh: '所属活动', en: 'Campaign' })}</dt>
          <dd>
            <a href={`/admin/collections/campaigns/${view.campaign.id}`}>{view.campaign.title}</a>
          </dd>
        </>
      )}
      {view.approvedAt && (
        <>
          <dt>{words({ zh: '批准', en: 'Approved' })}</dt>
          <dd>
            {view.approvedBy} <Instant at={view.approvedAt} />
          </dd>
        </>
      )}
    </dl>
  )
}

/** Close to its instant a release is looked at again until it has gone live, or has not. */
function useLookAtInstant(view: ReleaseView | null, reload: () => Promise<void>): void {
  const again = useRef(reload)
  again.current = reload
  const instant = view?.state === 'scheduled' ? view.goLiveAt : view?.state === 'live' ? view.revertAt : null
  const isWaiting = instant !== null && instant !== undefined && view?.shown !== 'failed'
  useEffect(() => {
    if (!isWaiting || !instant) return
    const timer = setInterval(() => {
      if (Date.parse(instant) - Date.now() < LOOK) void again.current()
    }, LOOK)
    return () => clearInterval(timer)
  }, [isWaiting, instant])
}
