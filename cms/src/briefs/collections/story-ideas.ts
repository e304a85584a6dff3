import type { Access, CollectionConfig } from 'payload'
import { stateField } from '../../orders/orders.ts'
import { can, canCommand, hiddenUnlessReadable, type Principal, staffAccess } from '../../permissions/permissions.ts'
import { ideaEndpoints } from '../endpoints/idea-commands.ts'
import { IDEA_STATE_WORDS } from '../rules/idea-words.ts'
import { channelOptions } from './brief-fields.ts'

const setByCommandsOnly = { create: () => false, update: () => false }

/** Until it is decided on, whoever proposed it may change it; operations always may. */
const updateOwn: Access = ({ req }) => {
  const user = req.user as Principal & { id?: string }
  if (!can(user, 'update', 'story-ideas')) return false
  if (canCommand(user, 'ideas.decide')) return true
  return { and: [{ proposer: { equals: user?.id } }, { state: { equals: 'proposed' } }] }
}

/** The pool of what could be written about (选题). Accepted, an idea becomes a brief and an article draft. */
export const StoryIdeas: CollectionConfig = {
  slug: 'story-ideas',
  labels: { singular: { zh: '选题', en: 'Story idea' }, plural: { zh: '选题', en: 'Story ideas' } },
  access: { ...staffAccess('story-ideas'), update: updateOwn },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  endpoints: ideaEndpoints,
  admin: {
    group: { zh: '内容', en: 'Content' },
    hidden: hiddenUnlessReadable('story-ideas'),
    hideAPIURL: true,
    disableCopyToLocale: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'channel', 'season', 'proposer', 'createdAt'],
    listSearchableFields: ['title', 'angle'],
    description: {
      zh: '谁都可以提选题；运营采纳并定下截止时间后，自动变成需求单和文章草稿。',
      en: 'Anybody proposes. Once operations accepts one with a due time, it becomes a brief and an article draft.',
    },
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: {
        components: { Field: '/briefs/admin/IdeaDesk.tsx#IdeaDesk' },
        disableListColumn: true,
        disableBulkEdit: true,
      },
    },
    { name: 'title', type: 'text', required: true, maxLength: 64, label: { zh: '选题', en: 'Idea' } },
    {
      name: 'angle',
      type: 'textarea',
      required: true,
      maxLength: 1000,
      label: { zh: '角度', en: 'Angle' },
      admin: {
        description: {
          zh: '为什么现在写、写给谁看、和别人写的有什么不同',
          en: 'Why now, for whom, and what is different about it',
        },
      },
    },
    { name: 'keywords', type: 'text', hasMany: true, maxRows: 20, label: { zh: '关键词', en: 'Keywords' } },
    {
      name: 'products',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      maxRows: 50,
      label: { zh: '带哪些商品', en: 'Products' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'channel',
          type: 'select',
          defaultValue: 'site',
          label: { zh: '首发渠道', en: 'First published at' },
          admin: { width: '50%' },
          options: channelOptions,
        },
        {
          name: 'season',
          type: 'text',
          maxLength: 40,
          label: { zh: '时令或节点', en: 'Season or occasion' },
          admin: {
            width: '50%',
            description: { zh: '如“立冬前后”“开学”', en: 'For instance “before the first frost”' },
          },
        },
      ],
    },
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      label: { zh: '所属活动', en: 'Campaign' },
      admin: { position: 'sidebar', allowCreate: false },
    },
    {
      name: 'proposer',
      type: 'relationship',
      relationTo: 'staff',
      defaultValue: ({ user }: { user?: { id?: unknown; collection?: string } | null }) =>
        user?.collection === 'staff' ? user.id : undefined,
      access: setByCommandsOnly,
      label: { zh: '提出人', en: 'Proposed by' },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      ...stateField({
        name: 'state',
        label: { zh: '结论', en: 'Decision' },
        defaultValue: 'proposed',
        words: IDEA_STATE_WORDS,
        Cell: '/briefs/admin/BriefCells.tsx#IdeaStateCell',
      }),
      access: setByCommandsOnly,
    },
    {
      name: 'declinedBecause',
      type: 'text',
      access: setByCommandsOnly,
      label: { zh: '未采纳的原因', en: 'Declined because' },
      admin: { hidden: true },
    },
    {
      name: 'brief',
      type: 'relationship',
      relationTo: 'briefs',
      access: setByCommandsOnly,
      label: { zh: '需求单', en: 'Brief' },
      admin: { hidden: true },
    },
  ],
}
