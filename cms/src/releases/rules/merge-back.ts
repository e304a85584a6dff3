/**
 * Taking a release back without taking back what people did since (三方合并): for each value there is what stood
 * before the release, what the release put there, and what stands there now.
 */

/** A field as merging sees it: a value, or named parts that are merged apart (groups, languages). */
export interface MergeShape {
  name: string
  localized?: boolean
  parts?: readonly MergeShape[]
}

/** Values by path, such as `title.zh` or `window.until`. */
export type Values = Readonly<Record<string, unknown>>

export interface MergeConflict {
  path: string
  before: unknown
  applied: unknown
  now: unknown
}

/** What to do where somebody has changed what the release had changed: keep theirs, or go back all the same. */
export type MergeDecision = 'keep' | 'back'

export interface Merged {
  /** what stands there afterwards, for every path that has to be written */
  changes: Record<string, unknown>
  /** changed by the release and by somebody since */
  conflicts: MergeConflict[]
}

/**
 * What has to be written so that the release is undone. A value nobody has touched since goes back; one somebody has
 * touched stays as it is and is told, unless it was decided otherwise.
 */
export function mergeBack(
  { before, applied, now }: { before: Values; applied: Values; now: Values },
  decisions: Readonly<Record<string, MergeDecision>> = {},
): Merged {
  const changes: Record<string, unknown> = {}
  const conflicts: MergeConflict[] = []
  for (const path of new Set([...Object.keys(before), ...Object.keys(applied)])) {
    const [was, put, is] = [before[path] ?? null, applied[path] ?? null, now[path] ?? null]
    if (same(was, put) || same(is, was)) continue
    if (same(is, put)) {
      changes[path] = was
      continue
    }
    conflicts.push({ path, before: was, applied: put, now: is })
    if (decisions[path] === 'back') changes[path] = was
  }
  return { changes, conflicts }
}

/** A document of all languages as values by path, as far as its shape goes. What is missing counts as empty. */
export function valuesOf(
  shapes: readonly MergeShape[],
  doc: Readonly<Record<string, unknown>>,
  locales: readonly string[],
  prefix = '',
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { name, localized, parts } of shapes) {
    const value = doc[name]
    const path = `${prefix}${name}`
    if (localized) {
      const byLocale = isRecord(value) ? value : {}
      for (const locale of locales) values[`${path}.${locale}`] = byLocale[locale] ?? null
    } else if (parts) {
      Object.assign(values, valuesOf(parts, isRecord(value) ? value : {}, locales, `${path}.`))
    } else {
      values[path] = value ?? null
    }
  }
  return values
}

/** The document that has these values and is otherwise as it was: the other way of `valuesOf`. */
export function withValues(doc: Readonly<Record<string, unknown>>, values: Values): Record<string, unknown> {
  const result: Record<string, unknown> = structuredClone(doc) as Record<string, unknown>
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let place = result
    for (const name of names) {
      if (!isRecord(place[name])) place[name] = {}
      place = place[name] as Record<string, unknown>
    }
    place[last] = value
  }
  return result
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Equal as the database would keep them: dates as instants, missing and null alike, names in any order. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (a == null && b == null)) return true
  if (a instanceof Date || b instanceof Date) return instant(a) === instant(b)
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]))
  if (!isRecord(a) || !isRecord(b)) return isInstant(a) && isInstant(b) && instant(a) === instant(b)
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same(a[name], b[name]))
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/
const isInstant = (value: unknown): boolean => typeof value === 'string' && INSTANT.test(value)
const instant = (value: unknown): number =>
  value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
