import type { CollectionAdminOptions, CollectionConfig } from 'payload'
import { lintField, refuseUnlawfulPublish } from '../lint/lint.ts'
import { editorialAccess, hiddenUnlessReadable } from '../permissions/permissions.ts'
import { withWriting } from '../writing/writing.ts'
import { announces, type TagsOf } from './announce.ts'
import type { EditorialCollection } from './editorial-record.ts'
import { readStageBar } from './endpoints/read-stage-bar.ts'
import { stageCommands } from './endpoints/stage-commands.ts'
import { editorialGate, refuseUnapprovedPublish } from './hooks/editorial-gate.ts'
import { endRefusedBulk, keepContent, rememberContent } from './hooks/keep-content.ts'
import { logPublication } from './hooks/log-publication.ts'
import { ownerField } from './owner-field.ts'
import { stageField } from './stage-field.ts'

type EditorialConfig = Omit<CollectionConfig, 'slug' | 'access' | 'versions'> & {
  slug: EditorialCollection
  tagsOf: TagsOf
  /** false: no visibility window, live whenever published */
  windowed?: boolean
  versions?: { maxPerDoc: number }
}

/**
 * A collection with drafts, versions, trash, the publishing gate and the outbox: everything shoppers read
 * that people write. Declare the fields; the rules come with it.
 */
export function editorialCollection({
  slug,
  tagsOf,
  windowed = true,
  versions,
  endpoints,
  hooks = {},
  ...config
}: EditorialConfig): CollectionConfig {
  const outbox = announces(slug, tagsOf)
  return withWriting({
    trash: true,
    ...config,
    fields: [stageField, lintField, ...config.fields, ownerField],
    slug,
    // For what publishes by another door than a save: which pages show a document.
    custom: { ...config.custom, tagsOf },
    endpoints: [...(endpoints || []), stageCommands(slug), readStageBar(slug)],
    access: editorialAccess(slug, { windowed }),
    versions: {
      drafts: { autosave: false, validate: false, schedulePublish: false },
      maxPerDoc: versions?.maxPerDoc ?? 30,
    },
    admin: { hidden: hiddenUnlessReadable(slug), ...withStage(config.admin) },
    hooks: {
      ...hooks,
      beforeOperation: [editorialGate(slug), ...(hooks.beforeOperation ?? [])],
      beforeChange: [
        refuseUnapprovedPublish(slug),
        refuseUnlawfulPublish,
        rememberContent(slug),
        outbox.beforeChange,
        ...(hooks.beforeChange ?? []),
      ],
      afterChange: [keepContent(slug), outbox.afterChange, logPublication(slug), ...(hooks.afterChange ?? [])],
      afterOperation: [endRefusedBulk, ...(hooks.afterOperation ?? [])],
      afterDelete: [outbox.afterDelete, ...(hooks.afterDelete ?? [])],
    },
  })
}

/** Our own button to publish, and the stage in place of Payload's status in the list. */
const withStage = (admin: CollectionAdminOptions = {}): CollectionAdminOptions => ({
  ...admin,
  ...(admin.defaultColumns && {
    defaultColumns: admin.defaultColumns.map((column) => (column === '_status' ? 'stage' : column)),
  }),
  components: {
    ...admin.components,
    edit: { ...admin.components?.edit, PublishButton: '/editorial/admin/PublishButton.tsx#PublishButton' },
  },
})
