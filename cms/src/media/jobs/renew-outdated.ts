import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { editsOf } from '../rules/asset-edits.ts'
import { currentRecipes, filesOfPlan, RECIPE_IN_PLAN, renderPlanOf } from '../rules/render-plan.ts'
import { watermarkLogoOf } from '../watermark-logo.ts'
import { queuePass } from './queue-passes.ts'

/** Pictures planned in one transaction: few enough that none is locked for long. */
const AT_ONCE = 100

/** Joined to `media`: those whose files were planned by another recipe than the one that holds now for their kind. */
const OUTDATED = `
  from media
  join unnest($1::text[], $2::text[]) as recipe (kind, fingerprint) on recipe.kind = media.kind::text
 where media.deleted_at is null and media.original_file is not null and media.render_plan is not null
   and split_part(media.render_plan, ':', ${RECIPE_IN_PLAN}) <> recipe.fingerprint`

const recipesNow = (): [kinds: string[], fingerprints: string[]] => [
  currentRecipes().map(({ kind }) => kind),
  currentRecipes().map(({ fingerprint }) => fingerprint),
]

/** How many pictures were made by an older recipe. */
export async function countOutdated(payload: Payload): Promise<number> {
  const { rows } = await databaseOf(payload).pool.query<{ n: number }>(
    `select count(*)::int as n ${OUTDATED}`,
    recipesNow(),
  )
  return rows[0]?.n ?? 0
}

/**
 * Plans every picture of an older recipe anew and queues it; returns how many. Pages show the old files until the new
 * quick ones are complete, and files that both recipes make alike are kept. Broken off, it has done whole portions:
 * asking again does the rest.
 */
export async function renewOutdated(payload: Payload): Promise<number> {
  let renewed = 0
  // From one id to the next, so that a picture edited meanwhile is passed once and not met again for ever.
  let after = ''
  for (;;) {
    const { rows } = await databaseOf(payload).pool.query<{ id: string }>(
      `select media.id::text as id ${OUTDATED} and media.id::text > $3 order by media.id::text limit ${AT_ONCE}`,
      [...recipesNow(), after],
    )
    const last = rows.at(-1)
    if (!last) return renewed
    after = last.id
    renewed += await planAnew(
      payload,
      rows.map(({ id }) => id),
    )
  }
}

async function planAnew(payload: Payload, ids: string[]): Promise<number> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const planned = await Promise.all(
    docs.map(async (asset) => {
      const logo = (await watermarkLogoOf(payload, editsOf(asset)))?.sha256 ?? null
      return { asset, plan: renderPlanOf(asset, logo), files: filesOfPlan(asset, logo) }
    }),
  )
  return databaseOf(payload).drizzle.transaction(async (tx) => {
    let count = 0
    for (const { asset, plan, files } of planned) {
      // An edit made since the asset was read has planned it anew itself.
      const { rows } = await tx.execute(sql`
        update media set render_plan = ${plan}, render_state = 'waiting', render_error = null,
               render_done = ${files.done}, render_total = ${files.total}
         where id = ${asset.id} and render_plan = ${asset.renderPlan} returning id`)
      if (rows.length === 0) continue
      await queuePass(tx, String(asset.id), 'quick')
      count += 1
    }
    return count
  })
}
