/** Why an address cannot be an old one, or be led to. */
export type AddressRefusal =
  | 'empty'
  | 'elsewhere'
  | 'broken'
  | 'has_query'
  | 'always_there'
  | 'reserved'
  | 'same'
  | 'leads_on'
  | 'is_led_to'

export type ReadAddress = { ok: true; path: string } | { ok: false; reason: AddressRefusal }

const no = (reason: AddressRefusal): ReadAddress => ({ ok: false, reason })

/** Control characters, backslashes and slashes in disguise are never part of a name in the shop. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const FORBIDDEN_IN_SEGMENT = /[\u0000-\u001f\u007f\\/]/

/** First segments no page is looked for in: photographs, and what belongs to one person. */
const RESERVED = new Set('m api admin healthz cart checkout account orders tickets'.split(' '))

/**
 * An address that once showed something, as a shopper's bookmark has it: in the form the storefront asks in, without
 * origin and language. One of another site, or with a query, is none.
 * @param shopOrigin of the storefront: its own full addresses are addresses of the shop
 */
export function readOldAddress(typed: string, shopOrigin: string): ReadAddress {
  const read = inShop(typed, shopOrigin)
  if (!read.ok) return read
  if (read.rest !== '') return no('has_query')
  return read.path === '/' ? no('always_there') : { ok: true, path: read.path }
}

/** Where an old address may lead: a path of this shop and nowhere else, with its query and its place in the page. */
export function readNewAddress(typed: string, shopOrigin: string): ReadAddress {
  const read = inShop(typed, shopOrigin)
  return read.ok ? { ok: true, path: read.path + read.rest } : read
}

/** The path of an address alone. */
export const pathOnly = (address: string): string => address.replace(/[?#].*$/s, '')

function inShop(
  typed: string,
  shopOrigin: string,
): { ok: true; path: string; rest: string } | { ok: false; reason: AddressRefusal } {
  const text = typed.trim()
  if (text === '') return { ok: false, reason: 'empty' }
  const origin = new URL(shopOrigin).origin
  const own = text.startsWith(`${origin}/`) ? text.slice(origin.length) : text === origin ? '/' : text
  if (!own.startsWith('/') || /^\/[/\\]/.test(own)) return { ok: false, reason: 'elsewhere' }
  const end = own.search(/[?#]/)
  const raw = end < 0 ? own : own.slice(0, end)
  const rest = end < 0 ? '' : own.slice(end)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an address on a header line has none
  if (/[\u0000-\u0020\u007f\\]/.test(rest)) return { ok: false, reason: 'broken' }
  const segments: string[] = []
  for (const part of raw.split('/')) {
    if (part === '') continue
    const name = decoded(part)
    if (name === null || name === '.' || name === '..' || FORBIDDEN_IN_SEGMENT.test(name))
      return { ok: false, reason: 'broken' }
    segments.push(encodeURI(name).replace(/[?#]/g, encodeURIComponent))
  }
  if (segments[0] === 'en') segments.shift()
  const [first = ''] = segments
  if (RESERVED.has(first) || first.startsWith('_')) return { ok: false, reason: 'reserved' }
  return { ok: true, path: `/${segments.join('/')}`, rest: encodeURI(decodedOr(rest)) }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** As typed where it is no valid escape; encoding keeps what is encoded already. */
const decodedOr = (text: string): string => {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
