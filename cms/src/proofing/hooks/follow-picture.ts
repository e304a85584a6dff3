import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { inspectedUploadOf, lookFingerprint, lookOf, type ReviewState } from '../../media/media.ts'
import { keepLook, keepNewVersion, type PictureChange } from '../keep-version.ts'
import { afterEvent, isRework, type ReviewEvent } from '../rules/review-states.ts'

/** Goes with an upload or a restore of an asset, on the request. */
export interface VersionRequest {
  note?: string
  /** number of the version that is brought back */
  restoredFrom?: number
  /** answered by the hooks: the upload is, byte for byte, what the asset shows already */
  isSame?: boolean
}

const REQUEST_KEY = 'assetVersionRequest'
/** By id, since a bulk edit changes several assets on one request. */
const changeKey = (id: unknown): string => `pictureChange:${String(id ?? 'new')}`

/** Says what is known of the version the next change of an asset makes; the hooks write their answer into it. */
export function announceVersion(req: PayloadRequest, version: VersionRequest): void {
  req.context[REQUEST_KEY] = version
}

/** A copy of an asset starts its own life: nothing of the review comes along. */
const NO_REVIEW = {
  reviewState: 'draft',
  openComments: 0,
  reworks: 0,
  reviewChangedAt: null,
  lastComment: null,
  approvedSha256: null,
  approvedLook: null,
  approvedVersion: null,
  approvedAt: null,
  approvedBy: null,
}

/**
 * Numbers the version an upload or a restore makes, and voids the approval of whatever looks different from what was
 * approved. Runs under the lock of `lockAsset`, so numbers have no gaps and no twins.
 */
export const followPicture: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const asset = { ...originalDoc, ...data, focal: { ...originalDoc?.focal, ...data.focal } }
  const look = lookOf(asset)
  const before = (originalDoc?.reviewState ?? 'draft') as ReviewState
  const request = (req.context[REQUEST_KEY] ?? {}) as VersionRequest
  const change: PictureChange = { asset, look, before, isRework: false, ...request }
  const remember = (kind: PictureChange['kind']): void => {
    req.context[changeKey(operation === 'create' ? null : originalDoc?.id)] = { ...change, kind }
  }

  const lookIs = { lookFingerprint: lookFingerprint(look) }
  if (operation === 'create') {
    change.asset.versionNumber = asset.originalFile ? 1 : null
    if (asset.originalFile) remember('version')
    return { ...data, ...NO_REVIEW, ...lookIs, versionNumber: change.asset.versionNumber }
  }
  if (inspectedUploadOf(req)) request.isSame = asset.sha256 === originalDoc.sha256
  if (request.restoredFrom !== undefined || asset.sha256 !== originalDoc.sha256) {
    change.isRework = isRework(before)
    change.asset.versionNumber = (originalDoc.versionNumber ?? 0) + 1
    remember('version')
    return {
      ...data,
      ...lookIs,
      versionNumber: change.asset.versionNumber,
      ...reviewAfter(before, 'newVersion'),
      reworks: (originalDoc.reworks ?? 0) + (change.isRework ? 1 : 0),
    }
  }
  if (lookFingerprint(lookOf(originalDoc)) === lookIs.lookFingerprint) return { ...data, ...lookIs }
  remember('look')
  return { ...data, ...lookIs, ...reviewAfter(before, 'lookChanged') }
}

function reviewAfter(before: ReviewState, event: ReviewEvent): { reviewState?: ReviewState; reviewChangedAt?: string } {
  const reviewState = afterEvent(before, event)
  return reviewState === before ? {} : { reviewState, reviewChangedAt: new Date().toISOString() }
}

/** Writes down what `followPicture` found, in the asset's own transaction. */
export const keepVersion: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const key = changeKey(operation === 'create' ? null : doc.id)
  const change = req.context[key] as PictureChange | undefined
  delete req.context[key]
  delete req.context[REQUEST_KEY]
  const { file } = req
  if (change?.kind === 'version') await keepNewVersion(req, String(doc.id), change, operation === 'create')
  if (change?.kind === 'look') await keepLook(req, String(doc.id), change)
  // Payload empties it with every document written on the way, and then cannot clear up after the upload.
  if (file) req.file = file
  return doc
}
