import type { AfterErrorHook } from 'payload'

/**
 * Whoever is refused reads why. Payload answers with an error's sentence only if the error carries data or a name, and
 * a minified build takes the name away: a refusal without data would become "An unknown error occurred."
 */
export const keepSentence: AfterErrorHook = ({ error, result }) => {
  const { message, isPublic, data } = error as Error & { isPublic?: boolean; data?: unknown }
  if (isPublic !== true || message === '' || data) return
  return { response: { ...result, errors: [{ message }] } }
}
