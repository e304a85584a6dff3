import type { CollectionConfig } from 'payload'
import { lockForSave, noteSave, refuseStaleSave } from './hooks/carry-base.ts'

/**
 * Gives a collection that people write in its keeping of words: what is typed is kept before it is saved, those who
 * write together see each other, and a save on an old base is refused. Put round the collection, which need not know.
 */
export function withWriting(collection: CollectionConfig): CollectionConfig {
  const { hooks = {}, slug } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [lockForSave(slug), ...(hooks.beforeOperation ?? [])],
      beforeChange: [refuseStaleSave(slug), ...(hooks.beforeChange ?? [])],
      afterChange: [...(hooks.afterChange ?? []), noteSave(slug)],
    },
  }
}
