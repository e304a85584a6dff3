import type { CollectionConfig, Field } from 'payload'
import { staffAccess } from '../../permissions/permissions.ts'

const text = (name: string, required = true): Field => ({ name, type: 'text', required })
const whole = (name: string): Field => ({ name, type: 'number', required: true })

/**
 * Every original an asset has had, numbered from 1 without gaps. A row never changes, but for the look (crop, focal
 * point, edits), which follows the asset while the version is the shown one and stands still once the next one comes:
 * a trigger of the table holds both. Originals are named by their bytes and stay in the store.
 */
export const AssetVersions: CollectionConfig = {
  slug: 'asset-versions',
  labels: { singular: { zh: '素材版本', en: 'Asset version' }, plural: { zh: '素材版本', en: 'Asset versions' } },
  access: staffAccess('asset-versions'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  indexes: [{ fields: ['asset', 'number'], unique: true }],
  // Shown on the proofing page of their asset, not as a list.
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
    whole('number'),
    text('sha256'),
    { ...text('originalFile'), access: { read: () => false } } as Field,
    text('originalName', false),
    text('mimeType', false),
    whole('width'),
    whole('height'),
    whole('filesize'),
    { name: 'look', type: 'json', required: true },
    /** who edited the look last while this version was shown */
    { name: 'lookBy', type: 'relationship', relationTo: 'staff' },
    { name: 'note', type: 'textarea', maxLength: 1000 },
    { name: 'uploadedBy', type: 'relationship', relationTo: 'staff' },
    { name: 'restoredFrom', type: 'number' },
    { name: 'isRework', type: 'checkbox', required: true, defaultValue: false },
    // What inspection found about these bytes, so that a restored version needs no second look.
    { name: 'inspection', type: 'json' },
  ],
}
