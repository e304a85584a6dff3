'use client'

import { useAllFormFields, useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { PlacedFinding } from '../lint-document.ts'

/** ms of rest after which the words are looked at */
const PAUSE = 500

export type FindingsState =
  | { state: 'looking' }
  | { state: 'known'; findings: PlacedFinding[] }
  | { state: 'unreachable' }

/** What is to be said about the form as it stands, asked anew after each pause in typing. */
export function useFindings(): FindingsState {
  const [fields] = useAllFormFields()
  const { id, collectionSlug } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { config } = useConfig()
  const [known, setKnown] = useState<FindingsState>({ state: 'looking' })
  const api = `${config.serverURL}${config.routes.api}`

  useEffect(() => {
    if (!collectionSlug) return
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`${api}/lint?locale=${locale}`, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            collection: collectionSlug,
            ...(id === undefined ? {} : { id: String(id) }),
            data: reduceFieldsToValues(fields, true),
          }),
          signal: asked.signal,
        })
        if (!response.ok) throw new Error(String(response.status))
        const { findings } = (await response.json()) as { findings: PlacedFinding[] }
        setKnown({ state: 'known', findings })
      } catch {
        if (!asked.signal.aborted) setKnown({ state: 'unreachable' })
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [fields, collectionSlug, id, locale, api])

  return known
}
