interface Failure extends Error {
  code?: unknown
}

/** Deeper than anything wraps an error. */
const DEEPEST = 6

/** The error and what caused it, the outermost first. */
function causesOf(error: unknown): Failure[] {
  const causes: Failure[] = []
  let next = error
  while (next instanceof Error && causes.length < DEEPEST) {
    causes.push(next)
    next = next.cause
  }
  return causes
}

/** Drizzle's carry the statement and its parameters, the driver's the server's own words for the severity. */
const isOfStatement = (error: object): boolean => 'params' in error || 'severity' in error

/** Of PostgreSQL's class "data exception": these messages quote what was given. */
const isAboutData = (code: unknown): boolean => typeof code === 'string' && /^22\w{3}$/.test(code)

interface Cause {
  code: string | undefined
  name: string
  message: string
}

/**
 * What began a failure, as far as it may be written down. A failed statement carries its parameters in its message, and
 * PostgreSQL the values of a row in its detail: both are people's names, addresses and words.
 */
export function causeOf(error: unknown): Cause {
  const root = causesOf(error).at(-1)
  if (!root) return { code: undefined, name: typeof error, message: String(error) }
  const { code, name, message } = root
  return {
    code: typeof code === 'string' ? code : undefined,
    name,
    message: isAboutData(code) ? message.replaceAll(/".*"/gs, '"…"') : message,
  }
}

/** The same error, or for a failed statement one that tells its cause and where it happened, and no value. */
export function withoutValues(error: unknown): unknown {
  const causes = causesOf(error)
  const [outermost] = causes
  if (!outermost || !causes.some(isOfStatement)) return error
  const { code, name, message } = causeOf(error)
  const told: Failure = new Error(message)
  told.name = name
  if (code !== undefined) told.code = code
  told.stack = `${name}: ${message}${placesOf(outermost)}`
  return told
}

/** The sentence of an error, for where there is room for one. */
export function failureInWords(error: unknown): string {
  const told = withoutValues(error)
  return told instanceof Error ? told.message : String(told)
}

/** The lines of a stack below the message, which stands above them. */
function placesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message)
  return at < 0 ? '' : stack.slice(at + message.length)
}

/**
 * For the logger: whatever is logged of an error goes through `withoutValues`, by ours and by Payload's own code alike.
 * A serializer alone comes too late, for the logger takes its sentence from the error as it was given.
 */
export function logWithoutValues<Args extends unknown[]>(
  this: unknown,
  args: Args,
  log: (this: never, ...args: Args) => void,
): void {
  const told = args.map((given) =>
    typeof given === 'object' && given !== null && !(given instanceof Error)
      ? Object.fromEntries(Object.entries(given).map(([key, value]) => [key, withoutValues(value)]))
      : withoutValues(given),
  )
  log.apply(this as never, told as Args)
}
