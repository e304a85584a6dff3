import { buffer } from 'node:stream/consumers'
import { isAssetKind, type Rendition, renderAsset as render } from '@fangshi/media'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { recordChangeIn, tagOf } from '../../outbox/outbox.ts'
import { assetStore } from '../asset-store.ts'

interface Asset {
  kind: string
  originalFile: string | null
  renderPlan: string | null
  renderTotal: number | null
  focal: { x: number; y: number }
  renditions: Rendition[]
}

/**
 * Makes every rendition of an asset, writing each down as it is finished: a worker killed anywhere
 * repeats at most the file in hand. Ends quietly when the asset is gone or has been planned anew.
 * @throws Error when the picture cannot be rendered; the asset then says why and the queue tries again
 */
export async function renderAsset(payload: Payload, { assetId }: { assetId: string }): Promise<void> {
  const asset = await readAsset(payload, assetId)
  if (!asset?.originalFile || !asset.renderPlan || !isAssetKind(asset.kind)) return
  const plan = asset.renderPlan
  const finished = new Map(asset.renditions.map((rendition) => [rendition.key, rendition]))
  try {
    const original = await assetStore().read(asset.originalFile)
    if (!original) throw new Error('the original is missing from the store')
    const bytes = await buffer(original.stream)
    const all = await render(bytes, {
      kind: asset.kind,
      focal: asset.focal,
      store: assetStore(),
      finished: asset.renditions,
      onRendition: async (rendition) => {
        finished.set(rendition.key, rendition)
        await writeProgress(payload, assetId, plan, 'rendering', [...finished.values()], asset.renderTotal ?? 0)
      },
    })
    await finish(payload, assetId, plan, all)
  } catch (error) {
    await writeFailure(payload, assetId, plan, error instanceof Error ? error.message : String(error))
    throw error
  }
}

async function readAsset(payload: Payload, id: string): Promise<Asset | null> {
  const doc = await payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    trash: true,
  })
  if (!doc) return null
  return {
    kind: doc.kind,
    originalFile: doc.originalFile ?? null,
    renderPlan: doc.renderPlan ?? null,
    renderTotal: doc.renderTotal ?? null,
    focal: { x: doc.focal?.x ?? 0.5, y: doc.focal?.y ?? 0.5 },
    renditions: (doc.renditions ?? []) as unknown as Rendition[],
  }
}

/** Straight SQL guarded by the plan: an edit made meanwhile is never overwritten by an older rendering. */
async function writeProgress(
  payload: Payload,
  id: string,
  plan: string,
  state: string,
  renditions: Rendition[],
  total: number,
): Promise<void> {
  const done = Math.min(renditions.length, total)
  await databaseOf(payload).drizzle.execute(sql`
    update media set renditions = ${JSON.stringify(renditions)}::jsonb, render_state = ${state}, render_done = ${done}
     where id = ${id} and render_plan = ${plan}`)
}

async function finish(payload: Payload, id: string, plan: string, renditions: Rendition[]): Promise<void> {
  await databaseOf(payload).drizzle.transaction(async (tx) => {
    const { rows } = await tx.execute(sql`
      update media set renditions = ${JSON.stringify(renditions)}::jsonb, render_state = 'done',
             render_done = ${renditions.length}, render_total = ${renditions.length}, render_error = null
       where id = ${id} and render_plan = ${plan} returning id`)
    if (rows.length === 0) return
    await recordChangeIn(tx, { collection: 'media', docId: id, tags: [tagOf.media(id)] })
  })
}

async function writeFailure(payload: Payload, id: string, plan: string, message: string): Promise<void> {
  await databaseOf(payload).drizzle.execute(sql`
    update media set render_state = 'failed', render_error = ${message.slice(0, 500)} where id = ${id} and render_plan = ${plan}`)
}
