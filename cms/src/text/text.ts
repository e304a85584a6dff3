import { z } from 'zod'

/** What is said of a field with signs that cannot be kept. */
export const UNKEPT_SIGNS = {
  zh: '有无法保存的字符，请删去后再试。',
  en: 'There are characters here that cannot be kept. Please remove them.',
} as const

/** The same as an issue of a form carries it. */
export const UNKEPT_MESSAGE = `${UNKEPT_SIGNS.zh}|${UNKEPT_SIGNS.en}`

/**
 * Words typed into one line, without what stands around them. Control characters are no words, and PostgreSQL keeps
 * neither U+0000 in a text nor half of a surrogate pair in JSON: without this a wrong field would be a failure of ours.
 */
export const oneLine = () =>
  z
    .string()
    .trim()
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, UNKEPT_MESSAGE)

/** Words of any length, with their line breaks and tabs; otherwise like `oneLine`. What stands around them stays. */
export const longText = () => z.string().regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\v\f\r])*$/u, UNKEPT_MESSAGE)
