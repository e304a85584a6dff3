import { editsFingerprint, isAssetKind, planRenditions, type Rendition, recipeFingerprint } from '@fangshi/media'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '../../database/transaction.ts'
import { queuePass } from '../jobs/queue-passes.ts'
import { editsOf, focalOf } from '../rules/asset-edits.ts'
import { watermarkLogoOf } from '../watermark-logo.ts'
import { inspectedUploadOf } from './inspect-upload.ts'

/** What decides which files are made of an asset: when it changes, the asset is rendered again. */
function planOf(asset: Record<string, unknown>, logoSha256: string | null): string | null {
  const { kind, sha256 } = asset as { kind?: unknown; sha256?: unknown }
  if (typeof kind !== 'string' || !isAssetKind(kind) || typeof sha256 !== 'string') return null
  const { x, y } = focalOf(asset)
  const edits = editsFingerprint(editsOf(asset), logoSha256)
  return [sha256, kind, recipeFingerprint(kind), x, y, ...(edits ? [edits] : [])].join(':')
}

/**
 * Marks an asset as waiting when its picture, kind, focal point or edits changed; what is already made is kept until
 * replaced.
 */
export const planRendering: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const asset = { ...originalDoc, ...data, focal: { ...originalDoc?.focal, ...data.focal } }
  const edits = editsOf(asset)
  const logo = await watermarkLogoOf(req.payload, edits, req)
  const plan = planOf(asset, logo?.sha256 ?? null)
  if (plan === null || (plan === originalDoc?.renderPlan && !inspectedUploadOf(req))) return data
  const size = { width: Number(asset.width), height: Number(asset.height) }
  const steps = planRenditions(asset.kind, size, focalOf(asset), edits, logo?.sha256)
  const made = new Set(
    [
      ...(asset.renderedFrom === asset.sha256 ? renditionsIn(asset.renditions) : []),
      ...renditionsIn(asset.nextRenditions),
    ].map((rendition) => rendition.key),
  )
  return {
    ...data,
    renderPlan: plan,
    renderState: 'waiting',
    renderDone: steps.filter((step) => made.has(step.key)).length,
    renderTotal: steps.length,
    renderError: null,
  }
}

const renditionsIn = (value: unknown): Rendition[] => (Array.isArray(value) ? value : [])

/** Puts the rendering of a waiting asset into the queue, in the same transaction as the asset itself. */
export const queueRendering: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const isNew =
    operation === 'create' || doc.renderPlan !== previousDoc?.renderPlan || inspectedUploadOf(req) !== undefined
  if (isNew && doc.renderState === 'waiting') await queuePass(await transactionOf(req), String(doc.id), 'quick')
  return doc
}
