import type { APIContext } from 'astro'
import { assertTag } from '../server/page-dependencies.ts'

/** Seconds a page lives at most without a change or a boundary. */
export const MAX_LIFE = 3_600

/** Seconds a page may stand in for a failing render, boundary permitting. */
const STALE_IF_ERROR = 24 * 3_600

interface Life {
  /** seconds */
  maxAge: number
  /** seconds */
  staleIfError: number
}

/**
 * How long an answer with this boundary may be shown, in seconds from `now` (ms since the epoch).
 * Fresh life and stand-in life together never pass the boundary.
 */
export function lifeUntil(validUntil: string | null, now: number, life = MAX_LIFE): Life {
  const left = validUntil === null ? Number.POSITIVE_INFINITY : (Date.parse(validUntil) - now) / 1000
  if (Number.isNaN(left) || left <= 0) return { maxAge: 0, staleIfError: 0 }
  const maxAge = Math.min(left, life)
  return { maxAge, staleIfError: Math.min(left - maxAge, STALE_IF_ERROR) }
}

/** The shortest life of two answers on one page: it ends where the first of them ends. */
export function shorterLife(a: Life, b: Life): Life {
  const maxAge = Math.min(a.maxAge, b.maxAge)
  const end = Math.min(a.maxAge + a.staleIfError, b.maxAge + b.staleIfError)
  return { maxAge, staleIfError: end - maxAge }
}

/** Astro keeps the last life set, a page needs the shortest: remembered per page. */
const lives = new WeakMap<object, Life>()

/** Joins what one answer depends on into the page's cache entry. @throws {TypeError} on a tag that cannot travel */
export function joinPageCache(
  { cache, locals }: Pick<APIContext, 'cache' | 'locals'>,
  answer: { tags: string[]; validUntil: string | null },
  longest = MAX_LIFE,
): void {
  for (const tag of answer.tags) assertTag(tag)
  const own = lifeUntil(answer.validUntil, Date.now(), longest)
  const before = lives.get(locals)
  const life = before === undefined ? own : shorterLife(before, own)
  lives.set(locals, life)
  // Astro gives an error page no cache when it renders one by itself.
  cache?.set({ maxAge: life.maxAge, swr: life.staleIfError, tags: answer.tags })
}

/**
 * Keeps a page out of the cache because something it asked for could not be had: a page that makes do without it must
 * not be kept as if it were whole.
 */
export function keepOutOfPageCache({ cache, locals }: Pick<APIContext, 'cache' | 'locals'>): void {
  lives.set(locals, { maxAge: 0, staleIfError: 0 })
  cache?.set({ maxAge: 0, swr: 0 })
}
