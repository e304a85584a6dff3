/**
 * Where an asset stands in review. `draft`: nobody has asked for a review; `in_review`: waits for a look;
 * `changes_requested`: the designer has work to do; `approved`: exactly what is stored now was approved;
 * `changed`: it was approved and has been changed since, so it needs a new approval.
 */
export const REVIEW_STATES = ['draft', 'in_review', 'changes_requested', 'approved', 'changed'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** The columns of an asset that tell what was approved and what it is now. */
export interface ApprovalColumns {
  reviewState?: string | null
  /** of the original shown now */
  sha256?: string | null
  /** of kind, focal point and edits as they are now */
  lookFingerprint?: string | null
  approvedSha256?: string | null
  approvedLook?: string | null
  approvedVersion?: number | null
  approvedAt?: string | null
  approvedBy?: string | { id: string } | null
}

/** What an approval says: which bytes, in which look, of which version, by whom, when. */
export interface GivenApproval {
  sha256: string
  look: string
  version: number
  /** ISO 8601; null only when the record of it was lost */
  at: string | null
  /** id of a staff account; null when the account is gone */
  by: string | null
}

export type Approval =
  | { state: 'none' }
  /** holds for what the asset is now */
  | ({ state: 'valid' } & GivenApproval)
  /** was given for something else than the asset is now */
  | ({ state: 'void' } & GivenApproval)

/**
 * The approval of an asset: whether there is one, and whether it is for the very bytes and look the asset has now.
 * An approval is never carried over: other bytes, another crop or another focal point need a new one.
 */
export function approvalOf(asset: ApprovalColumns): Approval {
  const { approvedSha256, approvedLook, approvedVersion } = asset
  if (!approvedSha256 || !approvedLook || !approvedVersion) return { state: 'none' }
  const by = asset.approvedBy
  const holds =
    asset.reviewState === 'approved' && approvedSha256 === asset.sha256 && approvedLook === asset.lookFingerprint
  return {
    state: holds ? 'valid' : 'void',
    sha256: approvedSha256,
    look: approvedLook,
    version: approvedVersion,
    at: asset.approvedAt ?? null,
    by: (typeof by === 'object' ? by?.id : by) ?? null,
  }
}

/**
 * The assets whose approval is valid, as a query of Payload (`where`) over the collection `media`. In SQL:
 * `media.review_state = 'approved'`; a constraint of the table keeps that state to the bytes and look approved.
 */
export const APPROVED_NOW = { reviewState: { equals: 'approved' } } satisfies Record<string, { equals: ReviewState }>
