/** A text field that holds one of the known words: selects would be database enumerations, slow to change. */
export const wordOf =
  (words: Readonly<Record<string, unknown>>) =>
  (value: unknown): true | string =>
    (typeof value === 'string' && Object.hasOwn(words, value)) || `unknown word: ${String(value)}`
