import type { Where } from 'payload'

/** The visibility rule as a query on the group field `window` of a collection; see `visibility-window.ts`. */
export function windowIsLiveAt(at: Date): Where {
  const t = at.toISOString()
  return {
    and: [
      { or: [{ 'window.from': { exists: false } }, { 'window.from': { less_than_equal: t } }] },
      { or: [{ 'window.until': { exists: false } }, { 'window.until': { greater_than: t } }] },
    ],
  }
}

/** Published and inside its window: what a shopper may see of an editorial collection. */
export function isPubliclyLiveAt(at: Date): Where {
  return { and: [{ _status: { equals: 'published' } }, windowIsLiveAt(at)] }
}
