import { assetKindNames } from '@fangshi/media'
import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { refuse } from '../../commands/commands.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { refuseIntake } from '../intake-refusals.ts'
import { readFiles } from '../intake-rows.ts'
import { matchFiles } from '../match-files.ts'
import { DROP_LIMITS } from '../rules/dropped-entries.ts'
import type { NameMatch } from '../rules/file-name.ts'
import { fieldOfKind } from '../rules/file-stage.ts'
import { intakeCommand, languageOf } from './intake-endpoint.ts'

const start = z.strictObject({
  kind: z.enum(assetKindNames as [string, ...string[]]),
  placement: z.enum(['append', 'front']).default('append'),
})

/** `POST /api/intake/batches`: something was dropped; its files are announced next. */
export const startBatch: Endpoint = intakeCommand('/batches', start, async (req, { kind, placement }) => {
  const id = newId()
  await inTransaction(req, (tx) =>
    tx.execute(sql`
      insert into mall.intake_batches (id, kind, placement, made_by)
      values (${id}, ${kind}, ${placement}, ${req.user?.id ?? null})`),
  )
  return { batch: id }
})

const announced = z.strictObject({
  batch: z.uuid(),
  files: z
    .array(
      z.strictObject({
        path: z.string().trim().min(1).max(DROP_LIMITS.path),
        bytes: z.int().min(0),
      }),
    )
    .min(1)
    .max(100),
})

/**
 * `POST /api/intake/files`: which files are coming, so that a page left half-way shows what is missing. Each is
 * matched by its name at once. Told twice, a file is there once.
 */
export const announceFiles: Endpoint = intakeCommand('/files', announced, async (req, { batch, files }) =>
  inTransaction(req, async (tx) => {
    const { rows } = await tx.execute(sql`
      select kind, (select count(*)::int from mall.intake_files f where f.batch_id = b.id) as n
        from mall.intake_batches b where id = ${batch} for update`)
    const found = rows[0] as { kind: string; n: number } | undefined
    if (!found) throw refuse('not_found')
    if (found.n + files.length > DROP_LIMITS.files) throw refuseIntake('too_many_files', { most: DROP_LIMITS.files })
    const paths = files.map((file) => file.path)
    const matches = fieldOfKind(found.kind) ? await matchFiles(tx, paths) : new Map<string, NameMatch>()
    for (const file of files) {
      const match = matches.get(file.path)
      const target = match?.ok ? match.target : null
      const suggestion = match && !match.ok ? match.suggestion : null
      await tx.execute(sql`
        insert into mall.intake_files (id, batch_id, path, bytes, product_id, sku_id, matched_by, position, copy,
                                       unmatched_why, suggested_product_id, suggested_sku_id)
        values (${newId()}, ${batch}, ${file.path}, ${file.bytes}, ${target?.product ?? null}, ${target?.sku ?? null},
                ${match?.ok ? match.by : null}, ${match?.ok ? match.position : null}, ${match?.ok ? match.copy : 0},
                ${match && !match.ok ? match.why : null}, ${suggestion?.product ?? null}, ${suggestion?.sku ?? null})
        on conflict (batch_id, path) do nothing`)
    }
    const list = sql.join(
      paths.map((path) => sql`${path}`),
      sql`, `,
    )
    return { files: await readFiles(tx, sql`f.batch_id = ${batch} and f.path in (${list})`, languageOf(req)) }
  }),
)
