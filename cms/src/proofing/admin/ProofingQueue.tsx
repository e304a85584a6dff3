'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { DeskFrame, Instant, StateBadge, useDesk } from '../../desk/desk.ts'
import type { QueueItem, QueueView } from '../rules/proofing-view.ts'
import { REVIEW_STATE_WORDS } from '../rules/review-words.ts'
import './proofing.css'
import { type ProofingWords, proofingWords } from './proofing-words.ts'

/** The three lists of the design lead. */
export function ProofingQueue() {
  const { i18n } = useTranslation()
  const words = proofingWords(i18n.language)
  const desk = useDesk<QueueView>('/proofing/queue')
  return (
    <DeskFrame desk={desk} label={words.back}>
      {({ counts, waiting, changes, approvedToday }) => (
        <>
          <QueueList
            title={words.waiting}
            count={counts.waiting}
            items={waiting}
            empty={words.noWaiting}
            words={words}
          />
          <QueueList
            title={words.changes}
            count={counts.changes}
            items={changes}
            empty={words.noChanges}
            words={words}
          />
          <QueueList
            title={words.today}
            count={counts.approvedToday}
            items={approvedToday}
            empty={words.noToday}
            words={words}
          />
        </>
      )}
    </DeskFrame>
  )
}

interface QueueListProps {
  title: string
  count: number
  items: QueueItem[]
  empty: string
  words: ProofingWords
}

function QueueList({ title, count, items, empty, words }: QueueListProps) {
  const { i18n } = useTranslation()
  return (
    <section className="fangshi-queue">
      <h2>
        {title} <span className="fangshi-figure">{count}</span>
      </h2>
      {items.length === 0 ? (
        <p className="fangshi-desk__quiet">{empty}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <Link href={`/admin/proofing/${item.id}`} prefetch={false}>
                <img src={`${item.preview}/320`} alt="" loading="lazy" width={160} height={160} />
                <strong>{item.name}</strong>
                <span className="fangshi-desk__quiet">
                  v{item.version}
                  {item.by ? ` · ${item.by}` : ''}
                  {item.reworks > 0 ? ` · ${words.rework} ${item.reworks}` : ''}
                </span>
                <span className="fangshi-queue__facts">
                  {item.state === 'changed' && (
                    <StateBadge
                      word={REVIEW_STATE_WORDS.changed[i18n.language === 'en' ? 'en' : 'zh']}
                      tone={REVIEW_STATE_WORDS.changed.tone}
                    />
                  )}
                  {item.openComments > 0 && (
                    <span>
                      {item.openComments} {words.openComments}
                    </span>
                  )}
                  {item.since && <Instant at={item.since} />}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
