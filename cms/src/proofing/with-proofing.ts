import type { CollectionConfig, Field } from 'payload'
import { addVersion } from './endpoints/add-version.ts'
import { proofingCommands } from './endpoints/proofing-commands.ts'
import { readProofing } from './endpoints/read-proofing.ts'
import { servePreview } from './endpoints/serve-preview.ts'
import { followPicture, keepVersion } from './hooks/follow-picture.ts'
import { lockAsset } from './hooks/lock-asset.ts'

/** What the pipeline writes about an original; an approval would mean nothing if a request could change it. */
const WRITTEN_BY_THE_PIPELINE = [
  'sha256',
  'originalFile',
  'inspection',
  'renditions',
  'nextRenditions',
  'renderedFrom',
  'renderPlan',
]

/**
 * Gives the asset collection versions, region comments and approval. Put round the collection rather than into it:
 * proofing stands on assets, and assets need not know it.
 */
export function withProofing(media: CollectionConfig): CollectionConfig {
  const { hooks = {}, admin = {}, endpoints } = media
  return {
    ...media,
    fields: [proofingField, ...media.fields.map(closed)],
    endpoints: [...(endpoints || []), readProofing, proofingCommands, addVersion, servePreview],
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), lockAsset],
      beforeChange: [...(hooks.beforeChange ?? []), followPicture],
      afterChange: [keepVersion, ...(hooks.afterChange ?? [])],
    },
    admin: {
      ...admin,
      defaultColumns: [...(admin.defaultColumns ?? []), 'reviewState', 'openComments'],
      components: {
        ...admin.components,
        beforeListTable: [
          ...(admin.components?.beforeListTable ?? []),
          '/proofing/admin/ReviewFilters.tsx#ReviewFilters',
        ],
      },
    },
  }
}

const proofingField: Field = {
  name: 'proofing',
  type: 'ui',
  label: { zh: '版本与审核', en: 'Versions and review' },
  admin: {
    components: { Field: '/proofing/admin/ProofingField.tsx#ProofingField' },
    disableListColumn: true,
    disableBulkEdit: true,
    condition: (data) => Boolean(data?.id),
  },
}

const closed = (field: Field): Field =>
  'name' in field && WRITTEN_BY_THE_PIPELINE.includes(field.name)
    ? ({ ...field, access: { create: () => false, update: () => false } } as Field)
    : field
