import type { Payload } from 'payload'

/** What the server writes to its log while `work` runs, as it would stand there, line by line. */
export async function logDuring(payload: Payload, work: () => Promise<void>): Promise<string[]> {
  const logger = payload.logger as unknown as Record<symbol, unknown> & { level: string }
  const stream = Object.getOwnPropertySymbols(logger).find(({ description }) => description === 'pino.stream')
  if (!stream) throw new Error('the logger keeps its stream under another name')
  const lines: string[] = []
  const before = { level: logger.level, stream: logger[stream] }
  logger[stream] = { write: (line: string) => void lines.push(line) }
  logger.level = 'info'
  try {
    await work()
  } finally {
    logger.level = before.level
    logger[stream] = before.stream
  }
  return lines
}
