import type { CollectionConfig, Field } from 'payload'
import { staffAccess } from '../../permissions/permissions.ts'

const share = (name: string): Field => ({ name, type: 'number', min: 0, max: 1 })

/**
 * Region comments (圈点): a mark on a picture with a thread below it. The first comment of a thread has the mark and
 * the number its pin shows; replies hang on it. Marks are relative to the picture, so later versions show them at
 * the same place; `version` says on which one it was made. Only commands write here.
 */
export const AssetComments: CollectionConfig = {
  slug: 'asset-comments',
  labels: { singular: { zh: '圈点', en: 'Region comment' }, plural: { zh: '圈点', en: 'Region comments' } },
  access: staffAccess('asset-comments'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: 'createdAt',
  indexes: [{ fields: ['asset', 'number'], unique: true }],
  admin: { hidden: true },
  fields: [
    {
      name: 'asset',
      type: 'relationship',
      relationTo: 'media',
      required: true,
      index: true,
      custom: { notAUse: true },
    },
    { name: 'thread', type: 'relationship', relationTo: 'asset-comments', index: true },
    /** of the pin, counted through within an asset; null for replies */
    { name: 'number', type: 'number' },
    /** the version the words were written on */
    { name: 'version', type: 'number', required: true },
    share('x'),
    share('y'),
    share('width'),
    share('height'),
    { name: 'body', type: 'textarea', required: true, maxLength: 2000 },
    { name: 'author', type: 'relationship', relationTo: 'staff' },
    { name: 'authorName', type: 'text', required: true },
    { name: 'resolvedAt', type: 'date' },
    { name: 'resolvedBy', type: 'relationship', relationTo: 'staff' },
    /** the version shown when it was resolved */
    { name: 'resolvedOn', type: 'number' },
  ],
}
