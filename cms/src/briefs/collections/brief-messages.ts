import type { CollectionConfig } from 'payload'
import { staffAccess } from '../../permissions/permissions.ts'

/** What was said about a brief. Messages are added by commands and never changed. */
export const BriefMessages: CollectionConfig = {
  slug: 'brief-messages',
  labels: { singular: { zh: '需求单留言', en: 'Brief message' }, plural: { zh: '需求单留言', en: 'Brief messages' } },
  access: staffAccess('brief-messages'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: { hidden: true, useAsTitle: 'body' },
  fields: [
    {
      name: 'brief',
      type: 'relationship',
      relationTo: 'briefs',
      required: true,
      index: true,
      label: { zh: '需求单', en: 'Brief' },
    },
    { name: 'author', type: 'relationship', relationTo: 'staff', label: { zh: '作者', en: 'Author' } },
    { name: 'body', type: 'textarea', required: true, maxLength: 4000, label: { zh: '内容', en: 'Message' } },
    {
      name: 'mentions',
      type: 'relationship',
      relationTo: 'staff',
      hasMany: true,
      label: { zh: '提到的人', en: 'Mentioned' },
    },
    {
      name: 'attachments',
      type: 'relationship',
      relationTo: 'media',
      hasMany: true,
      maxRows: 10,
      label: { zh: '附件', en: 'Attachments' },
    },
  ],
}
