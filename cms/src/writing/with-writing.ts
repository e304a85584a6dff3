import type { CollectionConfig, UIField } from 'payload'
import { lockForSave, noteSave, refuseStaleSave } from './hooks/carry-base.ts'

/**
 * Gives a collection that people write in its keeping of words: what is typed is kept before it is saved, those who
 * write together see each other, and a save on an old base is refused. Put round the collection, which need not know.
 */
export function withWriting(collection: CollectionConfig): CollectionConfig {
  const { admin, hooks = {}, slug } = collection
  return {
    ...collection,
    // Two people may write in one document: they see each other, and who saves second merges. A lock would send one away.
    lockDocuments: false,
    fields: [writingBar, writingFigures, ...collection.fields],
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        edit: { ...admin?.components?.edit, SaveDraftButton: '/writing/admin/SaveDraftButton.tsx#SaveDraftButton' },
      },
    },
    hooks: {
      ...hooks,
      beforeOperation: [lockForSave(slug), ...(hooks.beforeOperation ?? [])],
      beforeChange: [refuseStaleSave(slug), ...(hooks.beforeChange ?? [])],
      afterChange: [...(hooks.afterChange ?? []), noteSave(slug)],
    },
  }
}

/** Above the form: where the words are kept, who else is here, and what is to be merged or restored. */
const writingBar: UIField = {
  name: 'writing',
  type: 'ui',
  label: { zh: '写作', en: 'Writing' },
  admin: { components: { Field: '/writing/admin/WritingBar.tsx#WritingBar' }, disableListColumn: true },
}

/** Beside the form: how much the text is, and its outline. */
const writingFigures: UIField = {
  name: 'figures',
  type: 'ui',
  label: { zh: '字数与大纲', en: 'Length and outline' },
  admin: {
    position: 'sidebar',
    components: { Field: '/writing/admin/WritingFigures.tsx#WritingFigures' },
    disableListColumn: true,
  },
}
