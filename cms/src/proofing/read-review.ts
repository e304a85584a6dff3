import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { Refused, refuse } from '../commands/commands.ts'
import type { Executor } from '../database/transaction.ts'
import { lookFingerprint, lookOf, type ReviewState } from '../media/media.ts'
import type { AssetVersion, Media } from '../payload-types.ts'
import { PROOFING_REFUSALS } from './rules/proofing-refusals.ts'

/** An asset as a decision about it needs it. */
export interface AssetInReview {
  asset: Media
  state: ReviewState
  version: AssetVersion
  /** fingerprint of the look it has now */
  look: string
}

/** A refusal of the proofing desk. */
export const refuseProofing = (reason: keyof typeof PROOFING_REFUSALS): Refused =>
  new Refused(reason, PROOFING_REFUSALS[reason])

/**
 * The asset with its shown version, locked until the transaction ends: decisions about one asset wait for each other.
 * @throws Refused `not_found` for an asset that is gone or has no picture
 */
export async function lockForReview(req: PayloadRequest, tx: Executor, id: string): Promise<AssetInReview> {
  await tx.execute(sql`select id from media where id = ${id}::uuid for update`)
  const asset = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const version = asset?.versionNumber ? await readVersion(req, id, asset.versionNumber) : null
  if (!asset || !version) throw refuse('not_found')
  return { asset, version, state: asset.reviewState as ReviewState, look: lookFingerprint(lookOf(asset)) }
}

/** One version of an asset, or null. */
export async function readVersion(req: PayloadRequest, asset: string, number: number): Promise<AssetVersion | null> {
  const { docs } = await req.payload.find({
    collection: 'asset-versions',
    where: { and: [{ asset: { equals: asset } }, { number: { equals: number } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}
