'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { Instant, type SendCommand } from '../../desk/desk.ts'
import type { ProofingView, ThreadView } from '../rules/proofing-view.ts'
import type { ProofingWords } from './proofing-words.ts'

interface ThreadListProps {
  view: ProofingView
  threads: ThreadView[]
  chosen: string | null
  onChoose: (thread: string) => void
  send: SendCommand
  words: ProofingWords
}

/** The threads of region comments beside the picture; the chosen one is open for a reply. */
export function ThreadList({ view, threads, chosen, onChoose, send, words }: ThreadListProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const take: SendCommand = async (name, body) => {
    const sentence = await send(name, body)
    setRefusal(sentence)
    return sentence
  }
  if (threads.length === 0)
    return <p className="fangshi-desk__quiet">{view.threads.length === 0 ? words.noComments : words.noOpen}</p>
  return (
    <>
      {refusal !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {refusal}
        </p>
      )}
      <ol className="fangshi-threads">
        {threads.map((thread) => (
          <Thread
            key={thread.id}
            thread={thread}
            isChosen={chosen === thread.id}
            onChoose={() => onChoose(thread.id)}
            may={view.may}
            take={take}
            words={words}
          />
        ))}
      </ol>
    </>
  )
}

interface ThreadProps {
  thread: ThreadView
  isChosen: boolean
  onChoose: () => void
  may: ProofingView['may']
  take: SendCommand
  words: ProofingWords
}

function Thread({ thread, isChosen, onChoose, may, take, words }: ThreadProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li ref={item} className={thread.resolved ? 'is-resolved' : undefined} aria-current={isChosen}>
      <button type="button" className="fangshi-threads__number" onClick={onChoose}>
        {thread.number}
      </button>
      <div>
        <p className="fangshi-desk__quiet">
          {words.madeOn} v{thread.version}
          {thread.resolved &&
            ` · ${words.resolvedBy} ${thread.resolved.by?.name ?? ''} ${thread.resolved.version ? `v${thread.resolved.version}` : ''}`}
        </p>
        {thread.words.map((said, index) => (
          <div key={said.id} className="fangshi-threads__words">
            <p className="fangshi-desk__quiet">
              <strong>{said.author}</strong> <Instant at={said.at} />
              {said.isMine && (index > 0 || thread.words.length === 1) && (
                <button type="button" onClick={() => void take('removeComment', { comment: said.id })}>
                  {words.remove}
                </button>
              )}
            </p>
            <p>{said.body}</p>
          </div>
        ))}
        {isChosen && may.comment && (
          <Words label={words.reply} act={words.reply} onSay={(body) => take('reply', { thread: thread.id, body })} />
        )}
        {may.resolve && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => void take(thread.resolved ? 'reopen' : 'resolve', { thread: thread.id })}
          >
            {thread.resolved ? words.reopen : words.resolve}
          </Button>
        )}
      </div>
    </li>
  )
}

interface WordsProps {
  label: string
  act: string
  /** null when it was taken */
  onSay: (body: string) => Promise<string | null>
  takesFocus?: boolean
}

/** Something to say. Control or command and Enter sends it. */
export function Words({ label, act, onSay, takesFocus = false }: WordsProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takesFocus) area.current?.focus()
  }, [takesFocus])
  const say = async (): Promise<void> => {
    if (text.trim() === '' || isBusy) return
    setBusy(true)
    if ((await onSay(text.trim())) === null) setText('')
    setBusy(false)
  }
  return (
    <div className="fangshi-form__field fangshi-words">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        rows={2}
        maxLength={2000}
        value={text}
        disabled={isBusy}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !event.nativeEvent.isComposing) void say()
        }}
      />
      <Button
        buttonStyle="primary"
        size="small"
        margin={false}
        disabled={isBusy || text.trim() === ''}
        onClick={() => void say()}
      >
        {act}
      </Button>
    </div>
  )
}
