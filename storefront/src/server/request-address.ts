/**
 * What a request's URL means here. `page`: one canonical address, the only form that is rendered, kept and logged.
 * `moved`: the same thing under its canonical path. `refused`: no address of a shop.
 */
export type RequestAddress =
  | { kind: 'page'; path: string; query: URLSearchParams }
  | { kind: 'moved'; to: string }
  | { kind: 'refused'; status: 400 | 414 }

/** characters; the longest honest address is a filtered search */
const LONGEST = 2_048

/** Control characters, backslashes and slashes in disguise are never part of a name here. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const FORBIDDEN_IN_SEGMENT = /[\u0000-\u001f\u007f\\/]/

/**
 * Reads the URL of a request line. One page has one path: double and trailing slashes, needless escapes and the like
 * are answered with a redirect to the path itself; dots that climb, escaped slashes, control characters and broken
 * escapes are refused.
 */
export function readRequestAddress(url: string): RequestAddress {
  if (url.length > LONGEST) return { kind: 'refused', status: 414 }
  if (!url.startsWith('/')) return { kind: 'refused', status: 400 }
  const hash = url.indexOf('#')
  const bare = hash < 0 ? url : url.slice(0, hash)
  const mark = bare.indexOf('?')
  const raw = mark < 0 ? bare : bare.slice(0, mark)
  const search = mark < 0 ? '' : bare.slice(mark + 1)

  const segments: string[] = []
  for (const part of raw.split('/')) {
    if (part === '') continue
    const name = decode(part)
    if (name === null || name === '.' || name === '..' || FORBIDDEN_IN_SEGMENT.test(name)) {
      return { kind: 'refused', status: 400 }
    }
    segments.push(encodeSegment(name))
  }
  const path = `/${segments.join('/')}`
  if (path !== raw) return { kind: 'moved', to: search === '' ? path : `${path}?${search}` }
  return { kind: 'page', path, query: new URLSearchParams(search) }
}

/**
 * The address under which a page is rendered and kept: its path and, in fixed order, the queries its route knows.
 * Repeated names stay (a form without JavaScript sends them), empty and unknown ones go.
 */
export function canonicalAddress(path: string, query: URLSearchParams, known: readonly string[]): string {
  const kept = new URLSearchParams()
  for (const name of known) {
    for (const value of query.getAll(name)) if (value !== '') kept.append(name, value)
  }
  return kept.size === 0 ? path : `${path}?${kept}`
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

function encodeSegment(name: string): string {
  return encodeURI(name).replace(/[?#]/g, encodeURIComponent)
}
