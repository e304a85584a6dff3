import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '../../database/transaction.ts'
import { queuePass } from '../jobs/queue-passes.ts'
import { queueRemarking } from '../jobs/remark-pictures.ts'
import { editsOf } from '../rules/asset-edits.ts'
import { filesOfPlan, renderPlanOf } from '../rules/render-plan.ts'
import { watermarkLogoOf } from '../watermark-logo.ts'
import { inspectedUploadOf } from './inspect-upload.ts'

/**
 * Marks an asset as waiting when its picture, kind, focal point or edits changed; what is already made is kept until
 * replaced.
 */
export const planRendering: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const asset = { ...originalDoc, ...data, focal: { ...originalDoc?.focal, ...data.focal } }
  const logo = await watermarkLogoOf(req.payload, editsOf(asset), req)
  const plan = renderPlanOf(asset, logo?.sha256 ?? null)
  if (plan === null || (plan === originalDoc?.renderPlan && !inspectedUploadOf(req))) return data
  const files = filesOfPlan(asset, logo?.sha256 ?? null)
  return {
    ...data,
    renderPlan: plan,
    renderState: 'waiting',
    renderDone: files.done,
    renderTotal: files.total,
    renderError: null,
  }
}

/** Puts the rendering of a waiting asset into the queue, in the same transaction as the asset itself. */
export const queueRendering: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const isNew =
    operation === 'create' || doc.renderPlan !== previousDoc?.renderPlan || inspectedUploadOf(req) !== undefined
  if (isNew && doc.renderState === 'waiting') await queuePass(await transactionOf(req), String(doc.id), 'quick')
  return doc
}

/** A new version of a logo belongs on every picture that is marked with it. */
export const queueMarkedPictures: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const hasNewBytes = operation === 'update' && previousDoc?.sha256 && doc.sha256 !== previousDoc.sha256
  if (!hasNewBytes) return doc
  const tx = await transactionOf(req)
  const { rows } = await tx.execute(
    sql`select 1 from media where edits -> 'watermark' ->> 'logo' = ${String(doc.id)} limit 1`,
  )
  if (rows.length > 0) await queueRemarking(tx, String(doc.id))
  return doc
}
