import { isMove } from './page-reader.ts'
import type { FlatHeaders, ReadyPage } from './ready-page.ts'

/**
 * The address a shopper is sent on to, with the query they brought: what the address itself says comes first.
 * @param location path of the shop or a whole address
 */
export function withQuery(location: string, brought: URLSearchParams): string {
  if (brought.size === 0) return location
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(location) ?? []
  const query = new URLSearchParams(search)
  const own = new Set(query.keys())
  for (const [name, value] of brought) if (!own.has(name)) query.append(name, value)
  return `${path}?${query}${hash}`
}

/** A page as it is, or, when it leads elsewhere, leading there with the query that was brought. */
export function leadingOn(page: ReadyPage, brought: URLSearchParams): ReadyPage {
  if (!isMove(page.status) || brought.size === 0) return page
  const onward = (head: FlatHeaders): FlatHeaders =>
    head.map((text, index) => (index % 2 === 1 && head[index - 1] === 'location' ? withQuery(text, brought) : text))
  const { br, gzip, identity } = page.heads
  return { ...page, heads: { br: onward(br), gzip: onward(gzip), identity: onward(identity) } }
}
