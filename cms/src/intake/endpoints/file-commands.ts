import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refuse } from '../../commands/commands.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { attachPictures, detachPictures, idList } from '../attach-pictures.ts'
import { refuseIntake } from '../intake-refusals.ts'
import { readFiles } from '../intake-rows.ts'
import { matchFiles } from '../match-files.ts'
import type { AttachOutcome } from '../rules/intake-view.ts'
import { intakeCommand, languageOf } from './intake-endpoint.ts'

const files = z.array(z.uuid()).min(1).max(500)

/** Every command answers with the files as they are now, and with what became of each product it touched. */
async function answer(req: PayloadRequest, ids: readonly string[], outcomes: AttachOutcome[] = []): Promise<object> {
  return inTransaction(req, async (tx) => ({
    files: await readFiles(tx, sql`f.id in (${idList(ids)})`, languageOf(req)),
    outcomes,
  }))
}

/** `POST /api/intake/attach`: files that know their product go into its gallery. Sent twice, nothing is there twice. */
const attach = intakeCommand('/attach', z.strictObject({ files }), async (req, body) =>
  answer(req, body.files, await attachPictures(req, body.files, languageOf(req))),
)

const assignment = z.strictObject({ files, product: z.uuid(), sku: z.uuid().nullable().default(null) })

/** `POST /api/intake/assign`: somebody says where files belong, and they go there at once. */
const assign = intakeCommand('/assign', assignment, async (req, body) => {
  await inTransaction(req, async (tx) => {
    const { rows } = await tx.execute(sql`select id from products where id = ${body.product} and deleted_at is null`)
    if (rows.length === 0) throw refuseIntake('product_gone')
    if (body.sku !== null) {
      const sku = await tx.execute(sql`select id from skus where id = ${body.sku} and product_id = ${body.product}`)
      if (sku.rows.length === 0) throw refuseIntake('sku_elsewhere')
    }
    await tx.execute(sql`
      update mall.intake_files
         set product_id = ${body.product}, sku_id = ${body.sku}, matched_by = 'hand', unmatched_why = null,
             aside_at = null
       where id in (${idList(body.files)}) and attached_at is null and state <> 'cancelled'`)
  })
  return answer(req, body.files, await attachPictures(req, body.files, languageOf(req)))
})

/** `POST /api/intake/detach`: takes files back out of their products' drafts. */
const detach = intakeCommand('/detach', z.strictObject({ files }), async (req, body) => {
  await detachPictures(req, body.files)
  return answer(req, body.files)
})

/** `POST /api/intake/unassign`: a match that was wrong, before it was attached. */
const unassign = intakeCommand('/unassign', z.strictObject({ files }), async (req, body) => {
  await inTransaction(req, (tx) =>
    tx.execute(sql`
      update mall.intake_files
         set suggested_product_id = product_id, suggested_sku_id = sku_id, product_id = null, sku_id = null,
             matched_by = null, unmatched_why = null
       where id in (${idList(body.files)}) and attached_at is null and product_id is not null`),
  )
  return answer(req, body.files)
})

/** `POST /api/intake/aside`: puts files out of the way, or brings them back. */
const aside = intakeCommand('/aside', z.strictObject({ files, aside: z.boolean() }), async (req, body) => {
  await inTransaction(req, (tx) =>
    tx.execute(sql`
      update mall.intake_files set aside_at = ${body.aside ? sql`now()` : sql`null`}
       where id in (${idList(body.files)}) and attached_at is null`),
  )
  return answer(req, body.files)
})

const cancellation = z.strictObject({ files, because: z.enum(['person', 'unreadable_in_archive']).default('person') })

/** `POST /api/intake/cancel`: files whose bytes shall not come, or cannot be read on the sender's side. */
const cancel = intakeCommand('/cancel', cancellation, async (req, body) => {
  const isPerson = body.because === 'person'
  await inTransaction(req, (tx) =>
    tx.execute(sql`
      update mall.intake_files
         set state = ${isPerson ? 'cancelled' : 'refused'},
             refusal = ${isPerson ? null : JSON.stringify({ code: body.because })}::jsonb
       where id in (${idList(body.files)}) and state in ('waiting', 'refused')`),
  )
  return answer(req, body.files)
})

const decision = z.strictObject({ file: z.uuid(), decision: z.enum(['keep', 'use', 'replace']) })

/**
 * `POST /api/intake/decide`: of two pictures that look alike, keep both, use the one that was there, or let the new one
 * take its place in the product. With `use` the new asset goes to the trash, unless something shows it already.
 */
const decide = intakeCommand('/decide', decision, async (req, body) => {
  await inTransaction(req, async (tx) => {
    const { rows } = await tx.execute(sql`
      select media_id as media, look_alike_id as look_alike from mall.intake_files
       where id = ${body.file} and state = 'stored' and attached_at is null and decision is null for update`)
    const row = rows[0] as { media: string | null; look_alike: string | null } | undefined
    if (!row?.look_alike) throw refuseIntake('not_undecided')
    await tx.execute(sql`update mall.intake_files set decision = ${body.decision} where id = ${body.file}`)
    if (body.decision !== 'use') return
    await tx.execute(sql`update mall.intake_files set media_id = look_alike_id, reused = true where id = ${body.file}`)
    if (row.media && (await isUnused(tx, row.media))) {
      await req.payload.update({
        collection: 'media',
        id: row.media,
        data: { deletedAt: new Date().toISOString() } as never,
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
  })
  return answer(req, [body.file], await attachPictures(req, [body.file], languageOf(req)))
})

type Transaction = Parameters<Parameters<typeof inTransaction>[1]>[0]

/** Nothing but this one drop knows the asset: no other file, no product in any version, no SKU. */
async function isUnused(tx: Transaction, media: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from mall.intake_files where media_id = ${media} or look_alike_id = ${media}
    union all select 1 from products_rels where media_id = ${media}
    union all select 1 from _products_v_rels where media_id = ${media}
    union all select 1 from skus where picture_id = ${media} limit 1`)
  return rows.length === 0
}

/** `POST /api/intake/sku-picture`: this picture shall become its SKU's own with the next publication, or shall not. */
const skuPicture = intakeCommand(
  '/sku-picture',
  z.strictObject({ file: z.uuid(), wanted: z.boolean() }),
  async (req, body) => {
    await inTransaction(req, async (tx) => {
      const { rows } = await tx.execute(
        sql`select sku_id as sku from mall.intake_files where id = ${body.file} and attached_at is not null for update`,
      )
      const sku = (rows[0] as { sku: string | null } | undefined)?.sku
      if (!sku) throw refuse('not_found')
      await tx.execute(sql`
        update mall.intake_files set sku_picture = 'none'
         where sku_id = ${sku} and sku_picture in ('wanted', 'asked')`)
      if (body.wanted) await tx.execute(sql`update mall.intake_files set sku_picture = 'asked' where id = ${body.file}`)
    })
    return answer(req, [body.file])
  },
)

/** `POST /api/intake/rematch`: looks at the names of unmatched files again, after SKUs were made. */
const rematch = intakeCommand('/rematch', z.strictObject({ files }), async (req, body) => {
  await inTransaction(req, async (tx) => {
    const { rows } = await tx.execute(sql`
      select id, path from mall.intake_files
       where id in (${idList(body.files)}) and product_id is null and attached_at is null for update`)
    const waiting = rows as unknown as { id: string; path: string }[]
    const matches = await matchFiles(
      tx,
      waiting.map((row) => row.path),
    )
    for (const row of waiting) {
      const match = matches.get(row.path)
      if (!match?.ok) continue
      await tx.execute(sql`
        update mall.intake_files
           set product_id = ${match.target.product}, sku_id = ${match.target.sku}, matched_by = ${match.by},
               position = ${match.position}, copy = ${match.copy}, unmatched_why = null
         where id = ${row.id}`)
    }
  })
  return answer(req, body.files, await attachPictures(req, body.files, languageOf(req)))
})

export const fileCommands: Endpoint[] = [attach, assign, detach, unassign, aside, cancel, decide, skuPicture, rematch]
