import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'
import { visibleInSql } from '../time/time.ts'
import { pinKey } from './rules/pin-keys.ts'
import { mergePins, NO_PINS, type Pins } from './rules/pins.ts'

/** What people decided about a search at an instant, the latest decision first; one question. */
export async function readPins(db: Executor, q: string, at: Date): Promise<Pins> {
  const key = pinKey(q)
  if (key === '') return NO_PINS
  const products = (path: 'pinned' | 'hidden') => sql`coalesce((
    select jsonb_agg(r.products_id::text order by r."order") from pins_rels r
     where r.parent_id = p.id and r.path = ${path} and r.products_id is not null), '[]')`
  const { rows } = await db.execute(sql`
    select ${products('pinned')} as pinned, ${products('hidden')} as hidden
      from pins p
     where ${visibleInSql('p', at)}
       and exists (select from pins_texts t where t.parent_id = p.id and t.path = 'keys' and t.text = ${key})
     order by p.window_from desc nulls last, p.id desc`)
  return mergePins(rows as unknown as Pins[])
}
