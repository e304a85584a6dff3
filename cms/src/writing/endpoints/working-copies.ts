import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { readCommandBody, refuse } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import type { WorkingCopy } from '../rules/writing-view.ts'
import { answering, documentShape, writerOf } from './open-document.ts'

/** Characters; far beyond the longest article with its markup. */
const LARGEST_COPY = 2_000_000
/** Sittings of one document that are offered again. */
const OFFERED = 5

const copyShape = z.object({
  ...documentShape,
  sitting: z.uuid(),
  sequence: z.int().nonnegative(),
  locale: z.enum(['zh', 'en']),
  base: z.iso.datetime().nullish(),
  data: z.record(z.string(), z.unknown()),
})

/**
 * `POST /api/writing/copies`: keeps what a form holds, saved or not. Writes no version and touches no lock. A copy that
 * was sent earlier and arrives later changes nothing; a sitting belongs to whoever began it.
 */
export const keepCopy: Endpoint = {
  path: '/writing/copies',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      const copy = await readCommandBody(req, copyShape, LARGEST_COPY)
      const { staffId } = await writerOf(req, copy)
      const { rows } = await databaseOf(req.payload).drizzle.execute(sql`
        insert into mall.working_copies (sitting, staff_id, collection, document_id, locale, base, sequence, data)
        values (${copy.sitting}::uuid, ${staffId}::uuid, ${copy.collection}, ${copy.id ?? null}::uuid, ${copy.locale},
          ${copy.base ?? null}::timestamptz, ${copy.sequence}, ${JSON.stringify(copy.data)}::jsonb)
        on conflict (sitting) do update set
          document_id = excluded.document_id, base = excluded.base, sequence = excluded.sequence, data = excluded.data,
          locale = excluded.locale, updated_at = now()
        where working_copies.staff_id = excluded.staff_id and working_copies.collection = excluded.collection
          and working_copies.sequence <= excluded.sequence
        returning sequence`)
      return { kept: rows.length > 0 }
    }),
}

/** `GET /api/writing/copies?collection=&id=&locale=`: what this person typed into this form and did not save, newest first. */
export const readCopies: Endpoint = {
  path: '/writing/copies',
  method: 'get',
  handler: (req) =>
    answering(req, async () => {
      const asked = z
        .object({ ...documentShape, locale: z.enum(['zh', 'en']) })
        .safeParse(Object.fromEntries(req.searchParams))
      if (!asked.success) throw refuse('not_found')
      const { collection, id, locale } = asked.data
      const { staffId } = await writerOf(req, asked.data)
      const { rows } = await databaseOf(req.payload).drizzle.execute(sql`
        select sitting, document_id, locale, base, sequence, data, updated_at from mall.working_copies
        where staff_id = ${staffId}::uuid and collection = ${collection} and locale = ${locale}
          and document_id is not distinct from ${id ?? null}::uuid
        order by updated_at desc limit ${OFFERED}`)
      return { copies: (rows as unknown as CopyRow[]).map(copyOf) }
    }),
}

/** `DELETE /api/writing/copies/:sitting`: saved, or thrown away by whoever wrote it. */
export const dropCopy: Endpoint = {
  path: '/writing/copies/:sitting',
  method: 'delete',
  handler: (req) =>
    answering(req, async () => {
      if (req.user?.collection !== 'staff') throw refuse('not_signed_in')
      const sitting = z.uuid().safeParse(req.routeParams?.sitting)
      if (!sitting.success) throw refuse('not_found')
      await databaseOf(req.payload).drizzle.execute(sql`
        delete from mall.working_copies
        where sitting = ${sitting.data}::uuid and staff_id = ${String(req.user.id)}::uuid`)
      return { dropped: true }
    }),
}

interface CopyRow {
  sitting: string
  document_id: string | null
  locale: string
  base: string | Date | null
  sequence: string
  data: Record<string, unknown>
  updated_at: string | Date
}

const copyOf = (row: CopyRow): WorkingCopy => ({
  sitting: row.sitting,
  documentId: row.document_id,
  locale: row.locale,
  base: row.base === null ? null : new Date(row.base).toISOString(),
  sequence: Number(row.sequence),
  data: row.data,
  updatedAt: new Date(row.updated_at).toISOString(),
})
