import { Meilisearch } from 'meilisearch'
import { currentSettings } from '../settings/current-settings.ts'
import type { StoreLocale } from '../store-api/contract.ts'
import { CircuitBreaker } from './circuit-breaker.ts'

export type IndexKind = 'products' | 'articles'
export type IndexName = `${IndexKind}_${StoreLocale}`

export const LOCALES: readonly StoreLocale[] = ['zh', 'en']
export const KINDS: readonly IndexKind[] = ['products', 'articles']
export const INDEX_NAMES: readonly IndexName[] = KINDS.flatMap((kind) =>
  LOCALES.map((locale) => `${kind}_${locale}` as const),
)

/** Holds one document that tells which fill the live indexes are; swapped together with them. */
export const STATE_INDEX = 'search_state'

/** Meilisearch as the mall uses it. */
export interface SearchEngine {
  /** gives up quickly: a shopper waits */
  queries: Meilisearch
  /** patient: nobody waits */
  indexing: Meilisearch
  breaker: CircuitBreaker
  /** the name in Meilisearch of a live index */
  uid(name: IndexName | typeof STATE_INDEX): string
  prefix: string
}

/** ms. The engine itself stops searching after 150. */
const QUERY_TIMEOUT = 300
const INDEXING_TIMEOUT = 30_000

/**
 * Asked for with gzip, Meilisearch answers some 42 ms late over kept connections (Nagle's algorithm meeting
 * delayed acknowledgements); uncompressed answers cost nothing beside a server.
 */
const UNCOMPRESSED = { headers: { 'accept-encoding': 'identity' } }

export function connectSearchEngine(address: { url: string; key: string; prefix: string }): SearchEngine {
  const { url: host, key: apiKey, prefix } = address
  return {
    queries: new Meilisearch({ host, apiKey, timeout: QUERY_TIMEOUT, requestInit: UNCOMPRESSED }),
    indexing: new Meilisearch({
      host,
      apiKey,
      timeout: INDEXING_TIMEOUT,
      requestInit: UNCOMPRESSED,
      defaultWaitOptions: { timeout: 300_000, interval: 20 },
    }),
    breaker: new CircuitBreaker({ failures: 3, restMs: 5_000 }),
    uid: (name) => prefix + name,
    prefix,
  }
}

let engine: SearchEngine | null | undefined

/** The engine of this process's configuration; null when search is to run on PostgreSQL alone. */
export function searchEngine(): SearchEngine | null {
  if (engine !== undefined) return engine
  const { MEILI_URL: url, MEILI_KEY: key, MEILI_PREFIX: prefix } = currentSettings()
  engine = url && key ? connectSearchEngine({ url, key, prefix }) : null
  return engine
}
