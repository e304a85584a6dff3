import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { askEngine } from './ask-engine.ts'
import { compareSome } from './check-drift.ts'
import type { IndexKind } from './search-engine.ts'

/**
 * What the live index lacks of one product or article, has of before, or has though it is not public any more; null:
 * nothing, or the engine cannot be asked, which search health tells.
 */
export async function indexFaults(
  payload: Payload,
  kind: IndexKind,
  id: string,
): Promise<'missing' | 'stale' | 'extra' | null> {
  const differences = await askEngine(payload, (engine) => compareSome(engine, databaseOf(payload).pool, kind, [id]))
  return differences?.[0]?.kind ?? null
}
