import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import { transactionOf } from '../database/transaction.ts'
import type { Look, ReviewState } from '../media/media.ts'

/** What happened to the picture of an asset in one change of it. */
export interface PictureChange {
  kind?: 'version' | 'look'
  /** the asset as it is after the change */
  // biome-ignore lint/suspicious/noExplicitAny: hooks of Payload know a document by its field names alone
  asset: Record<string, any>
  look: Look
  /** the state of the review before */
  before: ReviewState
  isRework: boolean
  note?: string
  restoredFrom?: number
}

const staffOf = (req: PayloadRequest): string | null => (req.user?.collection === 'staff' ? String(req.user.id) : null)

/** Adds the version an asset has come to, with whoever made it; every one after the first is logged. */
export async function keepNewVersion(
  req: PayloadRequest,
  assetId: string,
  { asset, look, isRework, note, restoredFrom }: PictureChange,
  isFirst: boolean,
): Promise<void> {
  const by = staffOf(req)
  await req.payload.create({
    collection: 'asset-versions',
    req,
    depth: 0,
    overrideAccess: true,
    data: {
      asset: assetId,
      number: asset.versionNumber,
      sha256: asset.sha256,
      originalFile: asset.originalFile,
      originalName: asset.originalName ?? null,
      mimeType: asset.mimeType ?? null,
      width: asset.width ?? 0,
      height: asset.height ?? 0,
      filesize: asset.filesize ?? 0,
      look: { ...look },
      lookBy: by,
      uploadedBy: by,
      note: note || null,
      restoredFrom: restoredFrom ?? null,
      isRework,
      inspection: asset.inspection ?? null,
    },
  })
  if (isFirst) return
  const name = `${asset.originalName ?? ''} v${asset.versionNumber}`
  await recordActivity(req, {
    action: restoredFrom === undefined ? 'proofing.newVersion' : 'proofing.restore',
    resource: 'media',
    docId: assetId,
    summary: restoredFrom === undefined ? `${name} 新版本` : `${name} 恢复自 v${restoredFrom}`,
    details: { version: asset.versionNumber, sha256: asset.sha256, isRework, restoredFrom: restoredFrom ?? null },
  })
}

/** The look of the shown version follows the asset; an approval it voids is logged. */
export async function keepLook(
  req: PayloadRequest,
  assetId: string,
  { asset, look, before }: PictureChange,
): Promise<void> {
  if (!asset.versionNumber) return
  const tx = await transactionOf(req)
  await tx.execute(sql`
    update asset_versions
       set look = ${JSON.stringify(look)}::jsonb, look_by_id = coalesce(${staffOf(req)}::uuid, look_by_id)
     where asset_id = ${assetId}::uuid and number = ${asset.versionNumber}`)
  if (before !== 'approved') return
  await recordActivity(req, {
    action: 'proofing.void',
    resource: 'media',
    docId: assetId,
    summary: `${asset.originalName ?? ''} v${asset.versionNumber} 批准后有改动，批准失效`,
    details: { version: asset.versionNumber },
  })
}
