'use client'

import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Instant, PictureInput, type SendCommand } from '../../desk/desk.ts'
import type { BriefDeskView, BriefEntry } from '../rules/brief-desk-view.ts'
import { BRIEF_STEP_WORDS } from '../rules/brief-words.ts'
import type { BriefDeskWords } from './brief-desk-words.ts'

interface DiscussionProps {
  view: BriefDeskView
  words: BriefDeskWords
  language: 'zh' | 'en'
  send: SendCommand
}

/** Names offered below the text; more would be a list to read instead of a hand. */
const OFFERED = 8

/** What was said and done, oldest first, and a place to say more. `@` offers the names of colleagues. */
export function BriefDiscussion({ view, words, language, send }: DiscussionProps) {
  const [text, setText] = useState('')
  const [pictures, setPictures] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const typed = /[@＠]([^\s@＠]*)$/.exec(text)?.[1]
  const offered =
    typed === undefined
      ? []
      : view.colleagues.filter(({ name }) => name !== typed && name.startsWith(typed)).slice(0, OFFERED)

  const say = async (): Promise<void> => {
    if (busy || text.trim() === '') return
    setBusy(true)
    const attachments = pictures === '' ? {} : { attachments: pictures.split(',') }
    const sentence = await send('comment', { body: text.trim(), ...attachments })
    setBusy(false)
    setRefusal(sentence)
    if (sentence !== null) return
    setText('')
    setPictures('')
  }
  const mention = (name: string): void => {
    setText((before) => before.replace(/[@＠][^\s@＠]*$/, `@${name} `))
    area.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    void say()
  }

  return (
    <section>
      <h3>{words.discussion}</h3>
      {view.discussion.length === 0 && <p className="fangshi-desk__quiet">{words.silent}</p>}
      <ol className="fangshi-talk">
        {view.discussion.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} language={language} />
          </li>
        ))}
      </ol>
      <div className="fangshi-form fangshi-brief__say">
        <div className="fangshi-form__field">
          <label htmlFor={`${id}-text`}>{words.say}</label>
          <textarea
            id={`${id}-text`}
            ref={area}
            rows={3}
            value={text}
            disabled={busy}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {offered.length > 0 && (
            <p className="fangshi-brief__names">
              {words.mention}{' '}
              {offered.map(({ id: personId, name }) => (
                <button key={personId} type="button" onClick={() => mention(name)}>
                  {name}
                </button>
              ))}
            </p>
          )}
        </div>
        <div className="fangshi-form__field">
          <label htmlFor={`${id}-pictures`}>{words.attachments}</label>
          <PictureInput id={`${id}-pictures`} disabled={busy} value={pictures} onChange={setPictures} />
        </div>
        {refusal !== null && (
          <p className="fangshi-desk__refusal" role="alert">
            {refusal}
          </p>
        )}
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy || text.trim() === ''}
          onClick={() => void say()}
        >
          {words.say}
        </Button>
      </div>
    </section>
  )
}

function Entry({ entry, language }: { entry: BriefEntry; language: 'zh' | 'en' }) {
  if (entry.type === 'act')
    return (
      <p className="fangshi-talk__act">
        <Instant at={entry.at} /> {entry.actor} · {BRIEF_STEP_WORDS[entry.what][language]} {entry.detail}
      </p>
    )
  return (
    <article className="fangshi-talk__message">
      <header>
        <strong>{entry.author}</strong>
        <Instant at={entry.at} />
      </header>
      <p>{entry.body}</p>
      {entry.attachments.length > 0 && (
        <div className="fangshi-talk__pictures">
          {entry.attachments.map(({ id, url, thumbnail, name }) => (
            <a key={id} href={url} target="_blank" rel="noreferrer">
              {thumbnail ? <img src={thumbnail} alt={name} width={96} height={96} loading="lazy" /> : name}
            </a>
          ))}
        </div>
      )}
    </article>
  )
}
