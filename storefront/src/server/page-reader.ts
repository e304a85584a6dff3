import { type CacheEntry, PageCache } from './page-cache.ts'
import type { PageDependencies } from './page-dependencies.ts'
import type { ReadyPage } from './ready-page.ts'
import { TagGenerations } from './tag-generations.ts'

/** What a render gave: a page, and what it depends on (null: it said nothing, so it is not kept). */
export interface Rendered {
  page: ReadyPage
  depends: PageDependencies | null
}

/** `stale`: an older page stands in because a render failed. */
export interface ServedPage {
  page: ReadyPage
  how: 'hit' | 'miss' | 'stale'
}

export interface PageReaderOptions {
  /** Renders the page of a key. Rejects, or gives a page with status 5xx, when it cannot. */
  render: (key: string) => Promise<Rendered>
  /** What to answer when a render rejects and nothing can stand in. */
  renderFailed: (key: string, error: unknown) => ReadyPage
  /** bytes */
  maxBytes: number
  /** ms since the epoch */
  now: () => number
  /** Whether changes are known to arrive. While they are not, hits live {@link UNFOLLOWED_LIFE} only. */
  isFollowing: () => boolean
  /** Told which pages a change has spoiled, with how often each was served: to have them ready before the next reader. */
  onSpoiled?: (pages: { key: string; hits: number }[]) => void
}

/** ms for which a kept page may be served while the change stream is silent */
export const UNFOLLOWED_LIFE = 10_000
/** ms; a missing page is forgotten sooner than a found one, it costs little and may appear by another door */
const MISSING_LIFE = 30_000
/** ms for which a failing page is not tried again while an older one stands in */
const RETRY_PAUSE = 1_000
/** Renders running at once; more would only make all of them late. */
const MAX_RENDERS = 200

/** In the place of a missing page: an old address leads on. */
export const isMove = (status: number): boolean => status === 301 || status === 302

interface Flight {
  /** Number of the last change before it */
  started: number
  /** ms since the epoch */
  startedAt: number
  done: Promise<Outcome>
}

interface Outcome extends ServedPage {
  /** Something the page depends on changed while it was rendered */
  overtaken: boolean
  /** The instant its boundary or its life ends; a reader who comes later needs a newer page. ms since the epoch */
  endsAt: number
}

/**
 * Pages from the cache, or rendered once for all who wait.
 *
 * The rule that keeps a publish visible at once: a page is kept only if nothing it depends on changed since its render
 * began, and nobody who asked after that change is given it. An old page stands in only for a failing render, and never
 * past its boundary.
 */
export class PageReader {
  readonly #options: PageReaderOptions
  readonly #cache: PageCache
  readonly #generations = new TagGenerations()
  readonly #flights = new Map<string, Flight>()
  readonly counts = { hits: 0, renders: 0, failures: 0, stale: 0 }

  constructor(options: PageReaderOptions) {
    this.#options = options
    this.#cache = new PageCache(options.maxBytes)
  }

  /** A kept page that may be served as it is; undefined when it has to be rendered. */
  fresh(key: string): ReadyPage | undefined {
    const entry = this.#cache.get(key)
    if (entry === undefined || entry.spoiled) return undefined
    const now = this.#options.now()
    if (now >= entry.freshUntil) return undefined
    if (now - entry.renderedAt > UNFOLLOWED_LIFE && !this.#options.isFollowing()) return undefined
    this.counts.hits += 1
    entry.hits += 1
    return entry.page
  }

  /** Never rejects. Key: canonical path and query. */
  async read(key: string): Promise<ServedPage> {
    const arrived = this.#generations.now
    const arrivedAt = this.#options.now()
    for (;;) {
      const kept = this.fresh(key)
      if (kept !== undefined) return { page: kept, how: 'hit' }
      const pausing = this.#pausing(key)
      if (pausing !== undefined) return pausing
      const flight = this.#flights.get(key) ?? this.#takeOff(key)
      if (flight === undefined) return this.#standIn(key, this.#options.renderFailed(key, new TooManyRenders()))
      const outcome = await flight.done
      // Who asked after a change that overtook the render, or after the page's boundary, must not see the page from
      // before it. The next render starts after they asked, so this turns at most once.
      if (outcome.overtaken && arrived > flight.started) continue
      if (arrivedAt >= outcome.endsAt && arrivedAt > flight.startedAt) continue
      return outcome
    }
  }

  /** Drops what depends on these tags. Call it for every change, as soon as it is known. */
  change(tags: readonly string[]): void {
    this.#generations.change(tags)
    const spoiled = this.#cache.spoil(tags)
    if (spoiled.length > 0) this.#options.onSpoiled?.(spoiled)
  }

  /** Drops everything: changes may have been missed. */
  changeAll(): void {
    this.#generations.changeAll()
    this.#cache.spoilAll()
  }

  get size(): PageCache['size'] & { rendering: number } {
    return { ...this.#cache.size, rendering: this.#flights.size }
  }

  #takeOff(key: string): Flight | undefined {
    if (this.#flights.size >= MAX_RENDERS) return undefined
    const started = this.#generations.start()
    const startedAt = this.#options.now()
    const flight: Flight = { started, startedAt, done: this.#render(key, started, startedAt) }
    this.#flights.set(key, flight)
    return flight
  }

  async #render(key: string, started: number, renderedAt: number): Promise<Outcome> {
    this.counts.renders += 1
    try {
      const { page, depends } = await this.#options.render(key)
      if (page.status >= 500) return this.#standIn(key, page)
      const overtaken = depends !== null && this.#generations.isOvertaken(depends.tags, started)
      if (!overtaken) this.#keep(key, renderedAt, page, depends)
      const endsAt = depends === null ? Number.POSITIVE_INFINITY : renderedAt + depends.maxAge * 1000
      return { page, how: 'miss', overtaken, endsAt }
    } catch (error) {
      return this.#standIn(key, this.#options.renderFailed(key, error))
    } finally {
      this.#flights.delete(key)
      this.#generations.finish(started)
    }
  }

  #keep(key: string, renderedAt: number, page: ReadyPage, depends: PageDependencies | null): void {
    const isFound = page.status === 200
    const isKeepable = isFound || page.status === 404 || isMove(page.status)
    if (depends === null || depends.maxAge <= 0 || !isKeepable) {
      // The page of before is not this page any more.
      this.#cache.delete(key)
      return
    }
    const life = depends.maxAge * 1000
    const freshUntil = renderedAt + (isFound ? life : Math.min(life, MISSING_LIFE))
    this.#cache.put({
      key,
      page,
      tags: depends.tags,
      renderedAt,
      freshUntil,
      standInUntil: freshUntil + Math.max(depends.staleIfError, 0) * 1000,
      spoiled: false,
      retryAt: 0,
      hits: 0,
    })
  }

  #standIn(key: string, failed: ReadyPage): Outcome {
    this.counts.failures += 1
    const entry = this.#usable(key)
    const asItIs = { overtaken: false, endsAt: Number.POSITIVE_INFINITY }
    if (entry === undefined) return { page: failed, how: 'miss', ...asItIs }
    entry.retryAt = this.#options.now() + RETRY_PAUSE
    this.counts.stale += 1
    return { page: entry.page, how: 'stale', ...asItIs }
  }

  #pausing(key: string): ServedPage | undefined {
    const entry = this.#usable(key)
    if (entry === undefined || this.#options.now() >= entry.retryAt) return undefined
    this.counts.stale += 1
    return { page: entry.page, how: 'stale' }
  }

  #usable(key: string): CacheEntry | undefined {
    const entry = this.#cache.get(key)
    if (entry === undefined) return undefined
    if (this.#options.now() < entry.standInUntil) return entry
    this.#cache.delete(key)
    return undefined
  }
}

/** Too many pages are being rendered: this one is refused at once instead of late. */
export class TooManyRenders extends Error {
  override readonly name = 'TooManyRenders'

  constructor() {
    super(`${MAX_RENDERS} pages are being rendered already`)
  }
}
