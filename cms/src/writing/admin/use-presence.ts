'use client'

import { useConfig, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PresenceView } from '../rules/writing-view.ts'
import type { JournalPlace } from './journal.ts'
import { sayHere } from './writing-api.ts'

/** ms between two times of saying that one is here; the server counts somebody as gone after three that were missed */
const ROUND = 6000

export interface Presence extends PresenceView {
  /** asks at once; null: nobody answered */
  ask: () => Promise<PresenceView | null>
}

const ALONE: PresenceView = { others: [], newestSave: null }

/** Who else has the document open and where they are, and whose save is the newest. */
export function usePresence({ collection, documentId }: JournalPlace, sitting: string): Presence {
  const { config } = useConfig()
  const api = config.routes.api
  const { formRef } = useForm()
  const [view, setView] = useState<PresenceView>(ALONE)
  const field = useRef<string | null>(null)

  const ask = useCallback(async (): Promise<PresenceView | null> => {
    if (documentId === null) return ALONE
    const answer = await sayHere(api, { collection, id: documentId, sitting, field: field.current })
    if (!answer.ok) return null
    setView(answer.body)
    return answer.body
  }, [api, collection, documentId, sitting])

  useEffect(() => {
    if (documentId === null) return
    void ask()
    const rounds = setInterval(() => void ask(), ROUND)
    const form = formRef.current
    const onFocus = ({ target }: FocusEvent): void => {
      const path = pathOf(target as Element)
      if (path === field.current) return
      field.current = path
      void ask()
    }
    const onShown = (): void => {
      if (document.visibilityState === 'visible') void ask()
    }
    const onLeave = (): void =>
      void sayHere(api, { collection, id: documentId, sitting, field: field.current, leaves: true })
    form?.addEventListener('focusin', onFocus)
    document.addEventListener('visibilitychange', onShown)
    addEventListener('pagehide', onLeave)
    return () => {
      clearInterval(rounds)
      form?.removeEventListener('focusin', onFocus)
      document.removeEventListener('visibilitychange', onShown)
      removeEventListener('pagehide', onLeave)
      onLeave()
    }
  }, [api, ask, collection, documentId, formRef, sitting])

  return { ...view, ask }
}

/** The path of the field an element belongs to; the editor of a running text says it itself. */
const pathOf = (element: Element): string | null =>
  element.closest<HTMLElement>('[data-field-path]')?.dataset.fieldPath ??
  element.closest('[id^="field-"]')?.id.slice('field-'.length).replaceAll('__', '.') ??
  null
