import { buffer } from 'node:stream/consumers'
import {
  type EditRecipe,
  type Inspection,
  isAssetKind,
  type RenderPass,
  type RenderProgress,
  type Rendition,
  renderAsset as render,
} from '@fangshi/media'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { recordChangeIn, tagOf } from '../../outbox/outbox.ts'
import { withAssetLock } from '../asset-lock.ts'
import { assetStore } from '../asset-store.ts'
import { decodingBytes, memoryBudget } from '../pixel-budget.ts'
import { editsOf, focalOf } from '../rules/asset-edits.ts'
import { describeShown, type ShownPicture } from '../shown-picture.ts'
import { readWatermark } from '../watermark-logo.ts'
import { queuePass, queuePassLater } from './queue-passes.ts'
import { recordRun } from './render-runs.ts'

/** Memory for pictures being decoded at one time, bytes: five progressive photographs of 40 megapixels. */
const withinMemory = memoryBudget(800 * 1024 * 1024)

/**
 * Makes the files that put a picture on a page, then queues the rest (`refineAsset`). Both passes write each file
 * down as it is finished: a worker killed anywhere repeats at most the file in hand. Both end quietly when the asset
 * is gone or has been planned anew.
 * @throws Error when the picture cannot be rendered; the asset then says why and the queue tries again
 */
export const renderAsset = (payload: Payload, { assetId }: { assetId: string }): Promise<void> =>
  runPass(payload, assetId, 'quick')

/** Makes every file of an asset that is still missing: the large and the dear ones. */
export const refineAsset = (payload: Payload, { assetId }: { assetId: string }): Promise<void> =>
  runPass(payload, assetId, 'fine')

/** One process a picture at a time; who finds it taken comes back later. */
async function runPass(payload: Payload, assetId: string, pass: RenderPass): Promise<void> {
  const isMine = await withAssetLock(payload, assetId, () => makePass(payload, assetId, pass))
  if (!isMine) await queuePassLater(databaseOf(payload).drizzle, assetId, pass, new Date())
}

async function makePass(payload: Payload, assetId: string, pass: RenderPass): Promise<void> {
  const asset = await readAsset(payload, assetId)
  if (!asset?.originalFile || !asset.renderPlan || !isAssetKind(asset.kind)) return
  const { kind, focal, edits, originalFile } = asset
  const began = new Date()
  const work = new AssetWork(payload, assetId, asset.renderPlan, asset)
  try {
    await withinMemory(decodingBytes(asset.format, asset.width, asset.height), async () => {
      const original = await assetStore().read(originalFile)
      if (!original) throw new Error('the original is missing from the store')
      const bytes = await buffer(original.stream)
      const all = await render(bytes, {
        kind,
        focal,
        edits,
        logo: await readWatermark(payload, edits),
        store: assetStore(),
        pass,
        finished: [...asset.shown, ...asset.made],
        signal: work.signal,
        onRendition: (rendition, progress) => work.writeDown(rendition, progress),
        onProgress: work.follow,
      })
      const isNew = work.isGathering
      await work.finish(all, isNew ? await describeShown(bytes, asset, focal, edits, asset.inspection) : null)
    })
  } catch (error) {
    if (work.signal.aborted) return
    await work.fail(error instanceof Error ? error.message : String(error))
    throw error
  }
  if (work.files > 0) await recordRun(payload, { pass, files: work.files, began })
}

interface Asset {
  kind: string
  format: string
  width: number
  height: number
  originalFile: string | null
  renderPlan: string | null
  state: string
  focal: { x: number; y: number }
  edits: EditRecipe | null
  inspection: Partial<Inspection> | null
  /** what pages show now, if it was made of this original */
  shown: Rendition[]
  /** of the plan in hand, not shown yet */
  made: Rendition[]
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
  const inspection = (doc.inspection ?? null) as Partial<Inspection> | null
  return {
    kind: doc.kind,
    format: inspection?.format ?? '',
    width: doc.width ?? 0,
    height: doc.height ?? 0,
    originalFile: doc.originalFile ?? null,
    renderPlan: doc.renderPlan ?? null,
    state: doc.renderState ?? 'waiting',
    focal: focalOf(doc),
    edits: editsOf(doc),
    inspection,
    // Steps of another original have the same keys and other pixels.
    shown: (doc.renderedFrom === doc.sha256 ? (doc.renditions ?? []) : []) as unknown as Rendition[],
    made: (doc.nextRenditions ?? []) as unknown as Rendition[],
  }
}

/**
 * What one pass writes down. Straight SQL guarded by the plan: an edit made meanwhile is never overwritten by an
 * older rendering, which stops at its next file. Until its quick files are complete a new plan is gathered beside
 * what pages show, so that they change from the old picture to the new one at once and never show both.
 */
class AssetWork {
  files = 0
  private readonly payload: Payload
  private readonly id: string
  private readonly plan: string
  /** pages show another plan's files, or none */
  readonly isGathering: boolean
  private readonly byKey: Map<string, Rendition>
  private latest: RenderProgress = { done: 0, total: 0 }
  private readonly stopping = new AbortController()

  constructor(payload: Payload, id: string, plan: string, asset: Asset) {
    this.payload = payload
    this.id = id
    this.plan = plan
    this.isGathering = asset.state !== 'ready'
    this.byKey = new Map((this.isGathering ? asset.made : asset.shown).map((rendition) => [rendition.key, rendition]))
  }

  get signal(): AbortSignal {
    return this.stopping.signal
  }

  readonly follow = (progress: RenderProgress): void => {
    this.latest = progress
  }

  async writeDown(rendition: Rendition, { done, total }: RenderProgress): Promise<void> {
    this.files += 1
    this.byKey.set(rendition.key, rendition)
    const column = sql.identifier(this.isGathering ? 'next_renditions' : 'renditions')
    const { rows } = await databaseOf(this.payload).drizzle.execute(sql`
      update media set ${column} = ${JSON.stringify([...this.byKey.values()])}::jsonb,
             render_state = case when ${this.isGathering} then 'rendering' else 'ready' end,
             render_done = ${done}, render_total = ${total}
       where id = ${this.id} and render_plan = ${this.plan} returning id`)
    if (rows.length === 0) this.stopping.abort(new Error('the asset was planned anew'))
  }

  /** Shows what is finished and tells every page; after the quick pass the rest is queued in the same transaction. */
  async finish(renditions: Rendition[], picture: ShownPicture | null): Promise<void> {
    const isWhole = renditions.length === this.latest.total
    const shown = picture
      ? sql`, shown = ${JSON.stringify(picture.shown)}::jsonb, thumbhash = coalesce(${picture.thumbhash}, thumbhash),
              dominant_colour = coalesce(${picture.dominantColour}, dominant_colour)`
      : sql``
    await databaseOf(this.payload).drizzle.transaction(async (tx) => {
      const { rows } = await tx.execute(sql`
        update media set renditions = ${JSON.stringify(renditions)}::jsonb, next_renditions = null,
               rendered_from = sha256, render_state = ${isWhole ? 'done' : 'ready'}, render_done = ${renditions.length},
               render_total = ${this.latest.total}, render_error = null${shown}
         where id = ${this.id} and render_plan = ${this.plan} returning id`)
      if (rows.length === 0) return
      await recordChangeIn(tx, { collection: 'media', docId: this.id, tags: [tagOf.media(this.id)] })
      if (!isWhole) await queuePass(tx, this.id, 'fine')
    })
  }

  async fail(message: string): Promise<void> {
    await databaseOf(this.payload).drizzle.execute(sql`
      update media set render_state = 'failed', render_error = ${message.slice(0, 500)}
       where id = ${this.id} and render_plan = ${this.plan}`)
  }
}
