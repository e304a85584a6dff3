import type { CollectionConfig } from 'payload'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'

/** The team's dictionary: how words are written here, and how they are not. */
export const Terms: CollectionConfig = {
  slug: 'terms',
  labels: { singular: { zh: '用语', en: 'Term' }, plural: { zh: '用语词典', en: 'Team dictionary' } },
  access: staffAccess('terms'),
  admin: {
    group: { zh: '内容', en: 'Content' },
    hidden: hiddenUnlessReadable('terms'),
    useAsTitle: 'preferred',
    defaultColumns: ['preferred', 'avoided', 'forbidden', 'updatedAt'],
    listSearchableFields: ['preferred', 'note'],
    description: {
      zh: '统一写法：写稿时出现“不写作”的字样就会提示，勾选禁用则不能发布。',
      en: 'One spelling for all: what is not to be written is pointed at while writing; a forbidden one cannot be published.',
    },
  },
  fields: [
    {
      name: 'preferred',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 40,
      label: { zh: '写作', en: 'Write' },
    },
    {
      name: 'avoided',
      type: 'text',
      hasMany: true,
      required: true,
      maxLength: 40,
      label: { zh: '不写作', en: 'Do not write' },
      admin: { description: { zh: '每个写法按回车', en: 'Press Enter after each' } },
    },
    { name: 'forbidden', type: 'checkbox', defaultValue: false, label: { zh: '禁用（不能发布）', en: 'Forbidden' } },
    { name: 'note', type: 'text', maxLength: 120, label: { zh: '说明', en: 'Note' } },
  ],
}
