'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { type OwnFormTools, PictureInput } from '../../desk/desk.ts'
import type { BriefDeskView } from '../rules/brief-desk-view.ts'
import type { BriefDeskWords } from './brief-desk-words.ts'

interface Found {
  collection: string
  id: string
  title: string
}

interface DeliverFormProps extends OwnFormTools {
  view: BriefDeskView
  words: BriefDeskWords
  title: string
}

/** Shown of each collection; typing more of the name narrows it. */
const OFFERED = 8

/** Chooses what answers the brief: what is linked already, what is found by name, or pictures uploaded here. */
export function DeliverForm({ view, words, title, busy, onSubmit, onDismiss }: DeliverFormProps) {
  const id = useId()
  const [chosen, setChosen] = useState<Found[]>(() =>
    view.answers.map(({ collection, id: answer, title: name }) => ({ collection, id: answer, title: name })),
  )
  const [query, setQuery] = useState('')
  const [uploaded, setUploaded] = useState('')
  const [note, setNote] = useState('')
  const found = useFound(view.answeredBy, query).filter((one) => !chosen.some((other) => other.id === one.id))
  const submit = (): void => {
    const pictures = uploaded === '' ? [] : uploaded.split(',').map((asset) => ({ collection: 'media', id: asset }))
    onSubmit({
      answers: [...chosen.map(({ collection, id: answer }) => ({ collection, id: answer })), ...pictures],
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    })
  }
  return (
    <fieldset className="fangshi-form">
      <legend>{title}</legend>
      {view.answeredBy.length > 0 && (
        <div className="fangshi-form__field">
          <label htmlFor={`${id}-search`}>{words.choose}</label>
          <ul className="fangshi-brief__chosen">
            {chosen.map((one) => (
              <li key={one.id}>
                {one.title}{' '}
                <button
                  type="button"
                  disabled={busy}
                  aria-label={`${words.remove} ${one.title}`}
                  onClick={() => setChosen(chosen.filter((other) => other.id !== one.id))}
                >
                  {words.remove}
                </button>
              </li>
            ))}
          </ul>
          <input
            id={`${id}-search`}
            type="text"
            autoComplete="off"
            placeholder={words.search}
            value={query}
            disabled={busy}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              // Enter must not save the document around this form.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
          <ul className="fangshi-brief__found">
            {found.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  disabled={busy}
                  aria-label={`${words.add} ${one.title}`}
                  onClick={() => setChosen([...chosen, one])}
                >
                  + {one.title}
                </button>
              </li>
            ))}
            {found.length === 0 && query !== '' && <li className="fangshi-desk__quiet">{words.nothingFound}</li>}
          </ul>
        </div>
      )}
      {view.answeredBy.includes('media') && (
        <div className="fangshi-form__field">
          <label htmlFor={`${id}-upload`}>{words.uploadNew}</label>
          <PictureInput id={`${id}-upload`} disabled={busy} value={uploaded} onChange={setUploaded} />
        </div>
      )}
      <div className="fangshi-form__field">
        <label htmlFor={`${id}-note`}>{words.note}</label>
        <textarea
          id={`${id}-note`}
          rows={2}
          value={note}
          disabled={busy}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className="fangshi-form__row">
        <Button buttonStyle="primary" size="medium" margin={false} disabled={busy} onClick={submit}>
          {title}
        </Button>
        <Button buttonStyle="subtle" size="medium" margin={false} disabled={busy} onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </fieldset>
  )
}

/** The newest documents, or those whose name holds what was typed. */
function useFound(collections: readonly string[], query: string): Found[] {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [found, setFound] = useState<Found[]>([])
  const names = collections.join(',')
  useEffect(() => {
    const asking = new AbortController()
    const ask = async (collection: string): Promise<Found[]> => {
      const field = collection === 'media' ? 'originalName' : 'title'
      const search = new URLSearchParams({ limit: String(OFFERED), depth: '0', draft: 'true', sort: '-updatedAt' })
      if (query.trim() !== '') search.set(`where[${field}][like]`, query.trim())
      const response = await fetch(`${config.routes.api}/${collection}?${search}`, {
        credentials: 'same-origin',
        headers: { 'accept-language': i18n.language },
        signal: asking.signal,
      })
      if (!response.ok) return []
      const { docs } = (await response.json()) as { docs: Record<string, unknown>[] }
      return docs.map((doc) => ({
        collection,
        id: String(doc.id),
        title: String(doc[field] ?? doc.filename ?? doc.id),
      }))
    }
    Promise.all(names === '' ? [] : names.split(',').map(ask))
      .then((lists) => setFound(lists.flat()))
      .catch(() => undefined)
    return () => asking.abort()
  }, [names, query, config.routes.api, i18n.language])
  return found
}
