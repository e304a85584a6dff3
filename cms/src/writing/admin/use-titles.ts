'use client'

import { useAuth, useConfig, useLocale } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { FieldDifference } from '../rules/compare-forms.ts'

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Collections whose documents stand in forms by their id. */
const POINTED_AT = ['media', 'products', 'articles', 'campaigns', 'topics', 'categories', 'brands', 'staff']

/** Writes what a document is called in place of its id, once that is known. */
export function useTitles(differences: readonly FieldDifference[]): (words: string) => string {
  const { config, getEntityConfig } = useConfig()
  const { code: locale } = useLocale()
  const { permissions } = useAuth()
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  const ids = [...new Set(JSON.stringify(differences.map(({ mine, theirs }) => [mine, theirs])).match(UUID))].join(',')

  useEffect(() => {
    if (ids === '') return
    const asked = new AbortController()
    const read = async (slug: string): Promise<[string, string][]> => {
      const title = getEntityConfig({ collectionSlug: slug })?.admin?.useAsTitle
      if (!title || !permissions?.collections?.[slug]?.read) return []
      const query = new URLSearchParams({ 'where[id][in]': ids, depth: '0', limit: '50', draft: 'true', locale })
      const response = await fetch(`${config.routes.api}/${slug}?${query}`, { signal: asked.signal })
      if (!response.ok) return []
      const { docs } = (await response.json()) as { docs: Record<string, unknown>[] }
      return docs.map((doc) => [String(doc.id), String(doc[title] ?? doc.id)])
    }
    void Promise.allSettled(POINTED_AT.map(read)).then((answers) => {
      const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
      if (!asked.signal.aborted) setTitles(new Map(found))
    })
    return () => asked.abort()
  }, [config.routes.api, getEntityConfig, ids, locale, permissions])

  return (words) => words.replaceAll(UUID, (id) => titles.get(id) ?? id)
}
