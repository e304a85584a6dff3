import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { recordChange, type Tag } from '../outbox/outbox.ts'

type Doc = Record<string, unknown> & { id: string | number; _status?: string | null; deletedAt?: string | null }

/** The tags that show a document; asked for what shoppers saw before and for what they see after a change. */
export type TagsOf = (doc: never, req: PayloadRequest) => Tag[] | Promise<Tag[]>

export interface AnnouncingHooks {
  beforeChange: CollectionBeforeChangeHook
  afterChange: CollectionAfterChangeHook
  afterDelete: CollectionAfterDeleteHook
}

/** Shoppers can see a document that is published and not in the trash; an unversioned one is always public. */
const isPublic = (doc: Doc | undefined | null): doc is Doc =>
  Boolean(doc) && !doc?.deletedAt && (doc?._status === undefined || doc._status === 'published')

/**
 * The hooks every public collection has: whatever changes what shoppers may see, before or after, is in
 * the outbox, in the same transaction. Of a collection with drafts the version shoppers see is read from the main row,
 * because its "previous document" is the latest draft.
 */
export function announces(collection: CollectionSlug, tagsOf: TagsOf): AnnouncingHooks {
  const memo = (id: unknown) => `live-tags:${collection}:${String(id)}`
  return {
    beforeChange: async ({ data, originalDoc, operation, req }) => {
      if (operation !== 'update' || !originalDoc?.id) return data
      if (!req.payload.collections[collection].config.versions?.drafts) {
        req.context[memo(originalDoc.id)] = isPublic(originalDoc) ? await tagsOf(originalDoc as never, req) : []
        return data
      }
      const live = (await req.payload.findByID({
        collection,
        id: originalDoc.id,
        depth: 0,
        draft: false,
        trash: true,
        disableErrors: true,
        overrideAccess: true,
        req,
      })) as unknown as Doc | null
      req.context[memo(originalDoc.id)] = isPublic(live) ? await tagsOf(live as never, req) : []
      return data
    },
    afterChange: async ({ doc, req }) => {
      const before = (req.context[memo(doc.id)] as Tag[] | undefined) ?? []
      const after = isPublic(doc as Doc) ? await tagsOf(doc as never, req) : []
      if (before.length + after.length > 0)
        await recordChange(req, { collection, docId: String(doc.id), tags: [...before, ...after] })
      return doc
    },
    afterDelete: async ({ doc, req }) => {
      if (isPublic(doc as Doc))
        await recordChange(req, { collection, docId: String(doc.id), tags: await tagsOf(doc as never, req) })
      return doc
    },
  }
}
