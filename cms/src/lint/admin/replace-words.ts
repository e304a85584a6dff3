/**
 * The value of a form field with words replaced wherever they stand in it: a text, a list of texts, or the layers of a
 * banner. Null when they stand nowhere, because the field was changed meanwhile.
 */
export function replaceWords(value: unknown, written: string, better: string): unknown {
  let found = false
  const visit = (part: unknown): unknown => {
    if (typeof part === 'string') {
      if (!part.includes(written)) return part
      found = true
      return part.replace(written, () => better)
    }
    if (Array.isArray(part)) return part.map(visit)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)]))
  }
  const replaced = visit(value)
  return found ? replaced : null
}
