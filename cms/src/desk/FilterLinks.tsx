'use client'

import { Link } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation'
import './desk.css'

/** A saved filter of a list: the query that opens it, and how many it holds. */
export interface SavedFilter {
  label: string
  /** `where[and][0][status][equals]=open`; empty shows everything */
  query: string
  count: number | null
}

/** Saved filters above a list, each with its number. */
export function FilterLinks({ filters, label }: { filters: SavedFilter[]; label: string }) {
  const pathname = usePathname()
  const shown = whereOf(useSearchParams().toString())
  return (
    <nav className="fangshi-filters" aria-label={label}>
      {filters.map((filter) => (
        <Link
          key={filter.query}
          href={filter.query === '' ? pathname : `${pathname}?${filter.query}`}
          aria-current={whereOf(filter.query) === shown ? 'page' : undefined}
          prefetch={false}
        >
          {filter.label}
          {filter.count !== null && <span>{filter.count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** The filter part of a query, in one order, to compare by. */
const whereOf = (query: string): string =>
  [...new URLSearchParams(query)]
    .filter(([name]) => name.startsWith('where'))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&')
