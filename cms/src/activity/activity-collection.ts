import type { CollectionConfig } from 'payload'
import { hiddenUnlessReadable, staffAccess } from '../permissions/permissions.ts'

/** Who did what and when: append-only, written by `recordActivity` alone. */
export const Activity: CollectionConfig = {
  slug: 'activity',
  labels: { singular: { zh: '操作记录', en: 'Activity' }, plural: { zh: '操作记录', en: 'Activity' } },
  access: staffAccess('activity'),
  lockDocuments: false,
  timestamps: false,
  admin: {
    group: { zh: '技术', en: 'Tech' },
    hidden: hiddenUnlessReadable('activity'),
    useAsTitle: 'action',
    defaultColumns: ['at', 'actorName', 'action', 'resource', 'summary'],
    listSearchableFields: ['actorName', 'action', 'docId'],
    description: { zh: '只增不改的操作日志。', en: 'An append-only log of what people did.' },
  },
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: { zh: '时间', en: 'At' },
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'actor', type: 'relationship', relationTo: 'staff', index: true, label: { zh: '操作人', en: 'Actor' } },
    { name: 'actorName', type: 'text', required: true, label: { zh: '操作人姓名', en: 'Actor name' } },
    { name: 'action', type: 'text', required: true, index: true, label: { zh: '动作', en: 'Action' } },
    { name: 'resource', type: 'text', required: true, index: true, label: { zh: '对象类型', en: 'Resource' } },
    { name: 'docId', type: 'text', index: true, label: { zh: '对象编号', en: 'Document' } },
    { name: 'summary', type: 'text', label: { zh: '摘要', en: 'Summary' } },
    {
      name: 'details',
      type: 'json',
      label: { zh: '详情', en: 'Details' },
      admin: { components: { Field: '/admin/DataField.tsx#DataField' } },
    },
  ],
}
