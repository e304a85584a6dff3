import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { databaseOf } from '../../database/transaction.ts'
import { forgetUses, recordUses } from '../record-uses.ts'
import { snake, type UseSource, useSourcesOf } from '../use-sources.ts'

/**
 * Task `recountAssetUses`: reads every document that can show an asset and writes its uses down anew. Once for a mall
 * that is older than the list of uses, then every night, so that what somebody changed past the CMS is found. Each
 * document is its own transaction; killed anywhere, the next run does it again.
 */
export async function recountAssetUses(payload: Payload): Promise<void> {
  const db = databaseOf(payload).drizzle
  for (const source of useSourcesOf(payload)) {
    for (const id of await idsOf(payload, source)) {
      const req = await createLocalReq({}, payload)
      await inTransaction(req, () => recordUses(req, source, id))
    }
    await forgetTheGone(payload, source)
  }
  await db.execute(sql`insert into mall.asset_uses_counted (only_one, at) values (true, now())
    on conflict (only_one) do update set at = excluded.at`)
}

async function idsOf(payload: Payload, source: UseSource): Promise<string[]> {
  if (source.kind === 'global') return [source.slug]
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select id::text as id from ${sql.identifier(snake(source.slug))} order by id`,
  )
  return rows.map((row) => String(row.id))
}

async function forgetTheGone(payload: Payload, source: UseSource): Promise<void> {
  if (source.kind === 'global') return
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select distinct doc_id from mall.asset_uses u where owner = ${source.slug}
       and not exists (select 1 from ${sql.identifier(snake(source.slug))} d where d.id::text = u.doc_id)`)
  for (const row of rows) {
    const req = await createLocalReq({}, payload)
    await forgetUses(req, source.slug, String(row.doc_id))
  }
}
