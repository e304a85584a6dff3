import type { Field } from 'payload'
import { REVIEW_STATES } from '../rules/approval.ts'

/** Set by the hooks and commands of proofing; never by a form or a request. */
const setByProofingOnly = { create: () => false, update: () => false }

const kept = (field: Field): Field =>
  ({ ...field, access: setByProofingOnly, admin: { hidden: true, disableBulkEdit: true } }) as Field

/** Which version of the picture is shown, and where its review stands (`rules/approval.ts`). */
export const reviewFields: Field[] = [
  {
    name: 'reviewState',
    type: 'text',
    index: true,
    defaultValue: 'draft',
    label: { zh: '审核', en: 'Review' },
    access: setByProofingOnly,
    validate: (value: unknown) =>
      (REVIEW_STATES as readonly unknown[]).includes(value) || `unknown state: ${String(value)}`,
    admin: {
      hidden: true,
      disableBulkEdit: true,
      components: { Cell: '/proofing/admin/ReviewCells.tsx#ReviewStateCell' },
    },
  },
  {
    name: 'openComments',
    type: 'number',
    index: true,
    defaultValue: 0,
    label: { zh: '未解决圈点', en: 'Open comments' },
    access: setByProofingOnly,
    admin: {
      hidden: true,
      disableBulkEdit: true,
      components: { Cell: '/proofing/admin/ReviewCells.tsx#OpenCommentsCell' },
    },
  },
  kept({ name: 'versionNumber', type: 'number', label: { zh: '版本', en: 'Version' } }),
  kept({ name: 'reworks', type: 'number', defaultValue: 0, label: { zh: '返工次数', en: 'Reworks' } }),
  /** since when the review stands where it stands */
  kept({ name: 'reviewChangedAt', type: 'date', label: { zh: '审核状态自', en: 'Review state since' } }),
  /** sha256 of the original that the shown renditions were made of */
  kept({ name: 'renderedFrom', type: 'text' }),
  /** the highest number a pin of this asset has had */
  kept({ name: 'lastComment', type: 'number' }),
  kept({ name: 'lookFingerprint', type: 'text' }),
  kept({ name: 'approvedSha256', type: 'text' }),
  kept({ name: 'approvedLook', type: 'text' }),
  kept({ name: 'approvedVersion', type: 'number' }),
  kept({ name: 'approvedAt', type: 'date', index: true, label: { zh: '批准时间', en: 'Approved at' } }),
  kept({
    name: 'approvedBy',
    type: 'relationship',
    relationTo: 'staff',
    label: { zh: '批准人', en: 'Approved by' },
  }),
]
