import type { UIField } from 'payload'

/** The download set of a campaign, on its page. */
export const campaignSetField: UIField = {
  name: 'downloadSet',
  type: 'ui',
  label: { zh: '物料包', en: 'Download set' },
  admin: { components: { Field: '/library/admin/CampaignSetField.tsx#CampaignSetField' }, disableListColumn: true },
}
