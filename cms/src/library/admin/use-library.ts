'use client'
import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { type Desk, useDesk } from '../../desk/desk.ts'
import type { LibraryPageView } from '../endpoints/library-list.ts'

export type FilterName =
  | 'q'
  | 'folder'
  | 'tag'
  | 'colour'
  | 'kind'
  | 'orientation'
  | 'rights'
  | 'usage'
  | 'approval'
  | 'page'

export interface LibraryFilters {
  desk: Desk<LibraryPageView>
  filters: URLSearchParams
  /** Sets or, with null, drops a filter; any but the page leads back to the first page. */
  setFilter: (name: FilterName, value: string | null) => void
  clear: () => void
}

/** What the library shows stands in the address, so that it can be sent to a colleague and the back button works. */
export function useLibrary(): LibraryFilters {
  const router = useRouter()
  const params = useSearchParams()
  const query = params.toString()
  const filters = useMemo(() => new URLSearchParams(query), [query])
  const desk = useDesk<LibraryPageView>(`/library${query === '' ? '' : `?${query}`}`)
  const setFilter = useCallback(
    (name: FilterName, value: string | null) => {
      const next = new URLSearchParams(query)
      if (value === null || value === '') next.delete(name)
      else next.set(name, value)
      if (name !== 'page') next.delete('page')
      router.replace(`?${next}`, { scroll: false })
    },
    [query, router],
  )
  const clear = useCallback(() => router.replace('?', { scroll: false }), [router])
  return { desk, filters, setFilter, clear }
}
