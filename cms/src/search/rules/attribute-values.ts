/** An attribute as the index keeps it: `color=红色`, so that one field filters and counts all of them. */
export const attributePair = (code: string, value: string): string => `${code}=${value}`

/** The code and the value of a pair; a value may itself hold `=`. */
export function splitPair(pair: string): { code: string; value: string } {
  const at = pair.indexOf('=')
  return { code: pair.slice(0, at), value: pair.slice(at + 1) }
}

/**
 * The single values of an attribute written as a list: `针织布、EVA` is two. Commas inside brackets belong to
 * the value: `268 g (one, EU 42)` is one.
 */
export function attributeValues(text: string): string[] {
  const values: string[] = []
  let depth = 0
  let current = ''
  for (const character of text) {
    if ('(（[【'.includes(character)) depth += 1
    if (')）]】'.includes(character)) depth -= 1
    if (depth <= 0 && '、,，;；'.includes(character)) {
      values.push(current)
      current = ''
    } else current += character
  }
  values.push(current)
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))]
}
