import { pageBlocks } from '../../blocks/page-blocks.ts'
import { editorialCollection, seoField, slugField } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { windowField } from '../../time/time.ts'

/** A promotion with its page, its banners and its articles, live in one window. */
export const Campaigns = editorialCollection({
  slug: 'campaigns',
  labels: { singular: { zh: '活动', en: 'Campaign' }, plural: { zh: '活动', en: 'Campaigns' } },
  tagsOf: (doc: { id: string }) => [tagOf.campaign(doc.id), tagOf.campaigns, tagOf.shell],
  versions: { maxPerDoc: 20 },
  admin: {
    group: { zh: '营销', en: 'Marketing' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'window', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    description: {
      zh: '活动时段、活动页楼层，以及属于它的横幅和文章。',
      en: 'Its window, the floors of its page, and the banners and articles that belong to it.',
    },
  },
  fields: [
    {
      name: 'plan',
      type: 'ui',
      label: { zh: '需求单', en: 'Briefs' },
      admin: {
        components: { Field: '/briefs/admin/CampaignPlanField.tsx#CampaignPlanField' },
        disableListColumn: true,
        disableBulkEdit: true,
        condition: (data) => Boolean(data?.id),
      },
    },
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 40, label: { zh: '名称', en: 'Title' } },
    slugField(),
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      localized: true,
      maxLength: 200,
      label: { zh: '简介', en: 'Summary' },
    },
    { name: 'cover', type: 'upload', relationTo: 'media', label: { zh: '封面', en: 'Cover' } },
    windowField({ label: { zh: '活动时段', en: 'Campaign window' } }),
    {
      name: 'goal',
      type: 'textarea',
      maxLength: 500,
      custom: { content: false },
      label: { zh: '目标与说明（内部）', en: 'Goal and brief (internal)' },
      access: { read: ({ req }) => req.user?.collection === 'staff' },
    },
    {
      name: 'blocks',
      type: 'blocks',
      blocks: pageBlocks,
      label: { zh: '活动页楼层', en: 'Floors of the page' },
      labels: { singular: { zh: '楼层', en: 'Floor' }, plural: { zh: '楼层', en: 'Floors' } },
    },
    {
      name: 'banners',
      type: 'join',
      collection: 'banners',
      on: 'campaign',
      label: { zh: '横幅', en: 'Banners' },
      admin: { defaultColumns: ['title', 'placement', '_status'] },
    },
    {
      name: 'articles',
      type: 'join',
      collection: 'articles',
      on: 'campaign',
      label: { zh: '文章', en: 'Articles' },
      admin: { defaultColumns: ['title', 'window', '_status'] },
    },
    seoField,
  ],
})
