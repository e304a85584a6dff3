import type { Payload } from 'payload'
import { type SearchEngine, searchEngine } from './search-engine.ts'

/**
 * Asks Meilisearch on a shopper's behalf; null when it is not configured, does not answer in time or has
 * failed several times in a row, so that the caller does without it. Never throws.
 */
export async function askEngine<T>(payload: Payload, ask: (engine: SearchEngine) => Promise<T>): Promise<T | null> {
  const engine = searchEngine()
  if (!engine?.breaker.mayAsk(performance.now())) return null
  try {
    const answer = await ask(engine)
    engine.breaker.succeeded()
    return answer
  } catch (error) {
    engine.breaker.failed(performance.now())
    payload.logger.warn(`Meilisearch does not answer: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}
