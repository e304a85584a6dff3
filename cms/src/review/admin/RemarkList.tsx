'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { Instant, type SendCommand } from '../../desk/desk.ts'
import type { ReviewView, ThreadView } from '../rules/review-view.ts'
import type { ReviewWords } from './review-words.ts'

interface RemarkListProps {
  threads: ThreadView[]
  opened: string | null
  onOpen: (thread: string | null) => void
  may: ReviewView['may']
  send: SendCommand
  words: ReviewWords
}

/** What was said about the text, in its order; what is settled is folded away. */
export function RemarkList({ threads, opened, onOpen, may, send, words }: RemarkListProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const take: SendCommand = async (name, body) => {
    const sentence = await send(name, body)
    setRefusal(sentence)
    return sentence
  }
  const open = threads.filter(({ isResolved }) => !isResolved)
  const settled = threads.filter(({ isResolved }) => isResolved)
  const list = (some: ThreadView[]) => (
    <ol className="fangshi-review__threads">
      {some.map((thread) => (
        <Remark
          key={thread.id}
          thread={thread}
          isOpen={thread.id === opened}
          onOpen={() => onOpen(thread.id === opened ? null : thread.id)}
          may={may}
          take={take}
          words={words}
        />
      ))}
    </ol>
  )
  return (
    <>
      <h2>
        {words.remarks} <span className="fangshi-figure">{open.length}</span>
      </h2>
      {refusal !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {refusal}
        </p>
      )}
      {open.length === 0 ? <p className="fangshi-desk__quiet">{words.noRemarks}</p> : list(open)}
      {settled.length > 0 && (
        <details>
          <summary>
            {words.settled}（{settled.length}）
          </summary>
          {list(settled)}
        </details>
      )}
    </>
  )
}

interface RemarkProps {
  thread: ThreadView
  isOpen: boolean
  onOpen: () => void
  may: ReviewView['may']
  take: SendCommand
  words: ReviewWords
}

function Remark({ thread, isOpen, onOpen, may, take, words }: RemarkProps) {
  const [reply, setReply] = useState('')
  const answer = async (): Promise<void> => {
    if (reply.trim() !== '' && (await take('reply', { thread: thread.id, body: reply.trim() })) === null) setReply('')
  }
  return (
    <li className={isOpen ? 'is-open' : undefined}>
      <button type="button" className="fangshi-review__quote" aria-expanded={isOpen} onClick={onOpen}>
        {'quote' in thread.about ? thread.about.quote : words.label(thread.about.block)}
      </button>
      {thread.place === null && !thread.isAccepted && (
        <p className="fangshi-review__lost">{'block' in thread.about ? words.blockIsGone : words.lost}</p>
      )}
      {thread.suggestion !== null && (
        <p>
          {words.suggested} <ins>{thread.suggestion || words.nothing}</ins>
          {thread.isAccepted && ` · ${words.accepted}`}
        </p>
      )}
      {thread.said.map(({ id, byName, at, body }) => (
        <div key={id} className="fangshi-review__said">
          <small>
            {byName} <Instant at={at} />
          </small>
          {body !== '' && <p>{body}</p>}
        </div>
      ))}
      {may.comment && (
        <div className="fangshi-review__acts">
          {isOpen && !thread.isResolved && (
            <>
              <textarea
                rows={2}
                value={reply}
                aria-label={words.reply}
                placeholder={words.reply}
                onChange={(event) => setReply(event.target.value)}
              />
              <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void answer()}>
                {words.reply}
              </Button>
            </>
          )}
          {may.accept && thread.suggestion !== null && !thread.isAccepted && !thread.isResolved && (
            <Button
              buttonStyle="primary"
              size="small"
              margin={false}
              disabled={thread.place === null}
              onClick={() => void take('accept', { thread: thread.id })}
            >
              {words.accept}
            </Button>
          )}
          <Button
            buttonStyle="subtle"
            size="small"
            margin={false}
            onClick={() => void take(thread.isResolved ? 'reopen' : 'resolve', { thread: thread.id })}
          >
            {thread.isResolved ? words.reopen : words.resolve}
          </Button>
        </div>
      )}
    </li>
  )
}
