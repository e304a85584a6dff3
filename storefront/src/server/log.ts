export type LogLevel = 'info' | 'warn' | 'error'

/**
 * Writes one line of JSON. Fields never hold what belongs to a person: no address, cookie, query or form content.
 */
export type Log = (level: LogLevel, event: string, fields?: Record<string, unknown>) => void

/** A log to a stream, standard output by default. Errors are written with message and cause; the stack stays here. */
export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return (level, event, fields = {}) => {
    const told = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, tell(value)]))
    write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...told })}\n`)
  }
}

function tell(value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const causes: string[] = []
  for (let error: unknown = value; error instanceof Error && causes.length < 4; error = error.cause) {
    causes.push(error.message || error.name)
  }
  return causes.join(': ')
}
