'use client'

import { useAllFormFields, useConfig, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { setAt } from '../rules/compare-forms.ts'
import type { WritingFacts } from '../rules/writing-state.ts'
import { onSignal } from './form-signals.ts'
import { dropJournal, type JournalPlace, writeJournal } from './journal.ts'
import { deleteCopy, sendCopy } from './writing-api.ts'

/** ms of rest after which words go to the server, and after which it is asked again when it did not answer */
const PAUSE = 1200
const AGAIN = 5000

export interface Keeping extends Pick<WritingFacts, 'journalAt' | 'server' | 'keptAt'> {
  /** what stands in the form now, the last key pressed included */
  read: () => Record<string, unknown>
  /** true while the form holds words that are in no save */
  isDirty: boolean
}

/**
 * Keeps what is typed: on this computer with every change, on the server after a pause. Neither is a save of the
 * document, so no version is made and nobody's review is voided; a save as draft makes both superfluous.
 * @param base the save the form was made on
 */
export function useKeeping(place: JournalPlace, sitting: string, base: string | null): Keeping {
  const { getData, formRef, setModified } = useForm()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const { config } = useConfig()
  const api = config.routes.api
  const [journalAt, setJournalAt] = useState<string | null>(null)
  const [server, setServer] = useState<WritingFacts['server']>('waiting')
  const [keptAt, setKeptAt] = useState<string | null>(null)
  const [isAhead, setAhead] = useState(false)
  const texts = useRef(new Map<string, () => unknown>())
  const sequence = useRef(0)
  const sent = useRef(0)
  const sending = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // A place is made anew with each rendering; what is in it stays for the life of the bar.
  const where = useRef(place)
  where.current = place
  const madeOn = useRef(base)
  madeOn.current = base

  const read = useCallback((): Record<string, unknown> => {
    const data = { ...(getData() as Record<string, unknown>) }
    for (const [path, value] of texts.current) {
      const text = value()
      if (text === undefined) texts.current.delete(path)
      else setAt(data, path, text)
    }
    return data
  }, [getData])

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    await sending.current
    if (sent.current === sequence.current) return
    const now = sequence.current
    const { collection, documentId: id, locale } = where.current
    const attempt = sendCopy(api, {
      collection,
      id,
      sitting,
      sequence: now,
      locale,
      base: madeOn.current,
      data: read(),
    }).then((answer) => {
      if (!answer.ok) {
        setServer(answer.why)
        // What was refused once is refused again until it is changed.
        if (answer.why !== 'refused') timer.current = setTimeout(() => void send(), AGAIN)
        return
      }
      sent.current = now
      if (sequence.current !== now) return
      setServer('kept')
      setKeptAt(new Date().toISOString())
    })
    sending.current = attempt
    await attempt
  }, [api, read, sitting])

  const put = useCallback((): void => {
    sequence.current += 1
    const writtenAt = new Date().toISOString()
    const isDown = writeJournal(where.current, { sitting, base: madeOn.current, writtenAt, data: read() })
    setJournalAt(isDown ? writtenAt : null)
    // While the server is away the line goes on saying so.
    setServer((before) => (before === 'kept' ? 'waiting' : before))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), PAUSE)
  }, [read, send, sitting])

  const forget = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    texts.current.clear()
    setAhead(false)
    setServer('waiting')
    dropJournal(where.current, sitting)
    const upTo = sequence.current
    // A copy that is still on its way would arrive after it was dropped.
    await sending.current
    if (upTo === 0 || sequence.current !== upTo) return
    sent.current = upTo
    await deleteCopy(api, sitting)
  }, [api, sitting])

  // Each change of the fields is put down.
  useEffect(() => {
    if (isModified) put()
  }, [fields, isModified, put])

  useEffect(() => {
    const form = formRef.current
    let isTypedSince = false
    const onInput = (): void => {
      isTypedSince = true
    }
    const stops = [
      onSignal(form, 'writing', ({ path, value }) => {
        isTypedSince = true
        texts.current.set(path, value)
        setAhead(true)
        put()
      }),
      onSignal(form, 'replaced', () => {
        texts.current.clear()
        setAhead(false)
      }),
      onSignal(form, 'saving', () => {
        isTypedSince = false
      }),
      onSignal(form, 'saved', () => {
        if (!isTypedSince) return void forget()
        // Words that came while the server answered are in no save.
        setModified(true)
        put()
      }),
    ]
    form?.addEventListener('input', onInput)
    const onLine = (): void => void send()
    const offLine = (): void => setServer('unreachable')
    addEventListener('online', onLine)
    addEventListener('offline', offLine)
    return () => {
      for (const stop of stops) stop()
      form?.removeEventListener('input', onInput)
      removeEventListener('online', onLine)
      removeEventListener('offline', offLine)
      clearTimeout(timer.current)
    }
  }, [forget, formRef, put, send, setModified])

  return { journalAt, server, keptAt, read, isDirty: isModified || isAhead }
}
