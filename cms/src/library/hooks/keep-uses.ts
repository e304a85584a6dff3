import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { forgetUses, recordUses } from '../record-uses.ts'
import { useSourceOf } from '../use-sources.ts'

/** After a document was saved, whatever the door: which assets it uses is written down anew. */
export const keepUsesOfDocument: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const source = useSourceOf(req.payload, collection.slug)
  if (source) await recordUses(req, source, String(doc.id))
  return doc
}

export const forgetUsesOfDocument: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  if (useSourceOf(req.payload, collection.slug)) await forgetUses(req, collection.slug, String(id))
}

export const keepUsesOfGlobal: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  const source = useSourceOf(req.payload, global.slug)
  if (source) await recordUses(req, source, global.slug)
  return doc
}
