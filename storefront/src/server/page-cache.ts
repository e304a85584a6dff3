import type { ReadyPage } from './ready-page.ts'

/** A page kept. Times are ms since the epoch. */
export interface CacheEntry {
  readonly key: string
  readonly page: ReadyPage
  readonly tags: readonly string[]
  /** When its render began: what it shows is at least this new */
  readonly renderedAt: number
  readonly freshUntil: number
  /** Until when it may stand in for a failing render; never past its boundary */
  readonly standInUntil: number
  /** Something it depends on has changed: only good for standing in */
  spoiled: boolean
  /** While a render has just failed: stand in without trying again before this instant */
  retryAt: number
  /** How often it was served as it is */
  hits: number
}

/**
 * Ready pages by key, found by tag, bounded by bytes; least recently used go first. Missing pages (404) have a budget
 * of their own, so that made-up addresses cannot push real pages out.
 */
export class PageCache {
  readonly #found: Budget
  readonly #missing: Budget
  readonly #byTag = new Map<string, Set<CacheEntry>>()

  /** @param maxBytes for pages; `maxMissingBytes` for 404 pages */
  constructor(maxBytes: number, maxMissingBytes = 4 * 1024 * 1024) {
    this.#found = { entries: new Map(), bytes: 0, maxBytes }
    this.#missing = { entries: new Map(), bytes: 0, maxBytes: maxMissingBytes }
  }

  /** The entry of a key, spoiled or stale ones included. */
  get(key: string): CacheEntry | undefined {
    const entry = this.#found.entries.get(key)
    if (entry !== undefined) {
      // A Map keeps insertion order: the last is the most recently used.
      this.#found.entries.delete(key)
      this.#found.entries.set(key, entry)
      return entry
    }
    return this.#missing.entries.get(key)
  }

  /** Keeps a page in place of the one before. A page larger than the whole budget is not kept. */
  put(entry: CacheEntry): void {
    this.delete(entry.key)
    const budget = entry.page.status === 404 ? this.#missing : this.#found
    if (entry.page.bytes > budget.maxBytes) return
    budget.entries.set(entry.key, entry)
    budget.bytes += entry.page.bytes
    for (const tag of entry.tags) {
      const tagged = this.#byTag.get(tag)
      if (tagged === undefined) this.#byTag.set(tag, new Set([entry]))
      else tagged.add(entry)
    }
    while (budget.bytes > budget.maxBytes) {
      const oldest = budget.entries.keys().next().value
      if (oldest === undefined) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    for (const budget of [this.#found, this.#missing]) {
      const entry = budget.entries.get(key)
      if (entry === undefined) continue
      budget.entries.delete(key)
      budget.bytes -= entry.page.bytes
      for (const tag of entry.tags) {
        const tagged = this.#byTag.get(tag)
        tagged?.delete(entry)
        if (tagged?.size === 0) this.#byTag.delete(tag)
      }
    }
  }

  /** Spoils every page of a tag and says which were fresh until now. A missing page is forgotten at once. */
  spoil(tags: Iterable<string>): CacheEntry[] {
    const spoiled: CacheEntry[] = []
    for (const tag of tags) {
      for (const entry of [...(this.#byTag.get(tag) ?? [])]) {
        if (!entry.spoiled) spoiled.push(entry)
        entry.spoiled = true
        entry.retryAt = 0
        if (entry.page.status === 404) this.delete(entry.key)
      }
    }
    return spoiled
  }

  /** Spoils everything. */
  spoilAll(): void {
    for (const key of [...this.#missing.entries.keys()]) this.delete(key)
    for (const entry of this.#found.entries.values()) {
      entry.spoiled = true
      entry.retryAt = 0
    }
  }

  get size(): { pages: number; missing: number; bytes: number } {
    return {
      pages: this.#found.entries.size,
      missing: this.#missing.entries.size,
      bytes: this.#found.bytes + this.#missing.bytes,
    }
  }
}

interface Budget {
  entries: Map<string, CacheEntry>
  bytes: number
  maxBytes: number
}
