import type { IncomingMessage } from 'node:http'
import type { StoreVisitor } from '@fangshi/cms/store-api'

/**
 * What the front knows of who asks, as coarse as it is useful: three kinds of visitor, told by whether two cookies are
 * there. No page is ever rendered from a cookie: only its kind reaches a render, and a page is kept once for each kind
 * for which it differs.
 *
 * `shopper`: there is a session (whether it is still good, only the CMS knows; what members see is no secret).
 * `since`: the day of the first visit, written by the page itself (`banner-counts.island.ts`) and nothing else in it.
 */
export function visitorOf({ headers }: Pick<IncomingMessage, 'headers'>, today: string): StoreVisitor {
  const cookies = headers.cookie
  if (cookies === undefined) return 'new'
  if (/(?:^|;\s*)(?:__Host-)?shopper=[^;]/.test(cookies)) return 'member'
  const since = /(?:^|;\s*)since=(\d{4}-\d{2}-\d{2})(?:;|$)/.exec(cookies)?.[1]
  return since !== undefined && since < today ? 'returning' : 'new'
}

/** The day as the browser writes it, in UTC: `2026-11-23`. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** A request line cannot hold a space, so no address is ever mistaken for one of these keys. */
const MARK = ' '

/** The key under which a page is kept for one kind of visitor. What is for new ones is for everybody. */
export const keyFor = (url: string, visitor: StoreVisitor): string =>
  visitor === 'new' ? url : `${url}${MARK}${visitor}`

/** Address and visitor of a key; see `keyFor`. */
export function readKey(key: string): { url: string; visitor: StoreVisitor } {
  const [url = key, visitor = 'new'] = key.split(MARK)
  return { url, visitor: visitor as StoreVisitor }
}
