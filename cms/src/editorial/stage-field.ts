import type { UIField } from 'payload'

/** Where a document stands: the bar above its form, and a column of the list. */
export const stageField: UIField = {
  name: 'stage',
  type: 'ui',
  label: { zh: '阶段', en: 'Stage' },
  admin: {
    components: {
      Field: '/editorial/admin/StageField.tsx#StageField',
      Cell: '/editorial/admin/StageCell.tsx#StageCell',
    },
  },
}
