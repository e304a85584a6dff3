import type { JSONFieldValidation } from 'payload'

/** As long as the words of a whole picture may be. */
const LONGEST = 160
/** More parts than the tallest picture we take can have. */
const MOST = 60

/** The words of a strip's parts: a list of short texts, '' where a part has none. */
export function isSliceAlts(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST &&
    value.every((words) => typeof words === 'string' && words.length <= LONGEST)
  )
}

/** Says what is wrong with the words of the parts. */
export const checkSliceAlts: JSONFieldValidation = (value, { req }) => {
  if (value === null || value === undefined || isSliceAlts(value)) return true
  return req.i18n.language === 'en'
    ? `The words of each part are text of at most ${LONGEST} characters.`
    : `每段的替代文本最多 ${LONGEST} 个字。`
}
