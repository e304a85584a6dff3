/** Connection lost or refused, too many connections, shutting down, starting up (PostgreSQL classes 08, 53, 57P). */
const AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|08\w{3}|53300|57P0[1-5])$/

/** The driver throws these without a code. */
const AWAY_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable|not currently accepting connections/i

/** Whether an error says that the database is away for now, however deep it is wrapped. */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 6) return false
  const { code, message, cause, errors } = error as {
    code?: unknown
    message?: unknown
    cause?: unknown
    errors?: unknown
  }
  if (typeof code === 'string' && AWAY.test(code)) return true
  if (typeof message === 'string' && AWAY_WORDS.test(message)) return true
  // Connecting to a name with several addresses fails with one error for each.
  if (Array.isArray(errors) && errors.some((one) => isUnavailable(one, depth + 1))) return true
  return isUnavailable(cause, depth + 1)
}
