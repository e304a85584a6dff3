import type { CollectionConfig, Field } from 'payload'
import { keepSheetOfCampaign } from './hooks/keep-sheet-of-campaign.ts'

/** What is told to shoppers who ask, approved with the rest of the campaign. The shop does not show it. */
const factsField: Field = {
  name: 'facts',
  type: 'group',
  label: { zh: '活动说明（给客服）', en: 'Fact sheet, for those who answer shoppers' },
  access: { read: ({ req }) => req.user?.collection === 'staff' },
  admin: {
    description: {
      zh: '发布后连同时间、商品一起出现在客服的“活动说明”里；之后每次改动都会标“已变更”，直到重新读过。',
      en: 'Stands on the desk of service with times and products once published; each change is marked until it is read again.',
    },
  },
  fields: [
    { name: 'rules', type: 'textarea', maxLength: 4000, label: { zh: '活动规则', en: 'Rules' } },
    {
      name: 'questions',
      type: 'array',
      maxRows: 40,
      label: { zh: '常见问答', en: 'Questions and answers' },
      labels: { singular: { zh: '问答', en: 'Question' }, plural: { zh: '问答', en: 'Questions' } },
      fields: [
        { name: 'question', type: 'text', required: true, maxLength: 120, label: { zh: '问', en: 'Question' } },
        { name: 'answer', type: 'textarea', required: true, maxLength: 800, label: { zh: '答', en: 'Answer' } },
      ],
    },
  ],
}

/** For payload.config.ts: gives campaigns their fact sheet. */
export const withFactSheets = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) =>
    collection.slug === 'campaigns'
      ? {
          ...collection,
          fields: collection.fields.flatMap((field) =>
            'name' in field && field.name === 'goal' ? [field, factsField] : [field],
          ),
          hooks: {
            ...collection.hooks,
            afterChange: [...(collection.hooks?.afterChange ?? []), keepSheetOfCampaign],
          },
        }
      : collection,
  )
