import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

/** Where each kind of document is shown; its slug follows. */
const SHELVES = {
  products: '/products/',
  categories: '/categories/',
  campaigns: '/campaigns/',
  articles: '/articles/',
  pages: '/pages/',
  topics: '/topics/',
} as const
export type Addressed = keyof typeof SHELVES

export const isAddressed = (collection: string): collection is Addressed => Object.hasOwn(SHELVES, collection)

interface Shown {
  id: string
  slug?: string | null
  _status?: string | null
  deletedAt?: string | null
}

const keyOf = (collection: string, id: unknown): string => `oldAddress:${collection}:${String(id)}`

/** The slug shoppers find a document at; null: they do not. */
const publicSlug = (doc: Shown | null | undefined): string | null =>
  doc?.slug && !doc.deletedAt && (doc._status == null || doc._status === 'published') ? doc.slug : null

async function readShown(req: PayloadRequest, collection: Addressed, id: string): Promise<Shown | null> {
  return (await req.payload.findByID({
    collection,
    id,
    draft: false,
    trash: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as Shown | null
}

/** Remembers at which address shoppers find a document before it is changed: its newest draft may say otherwise. */
export const rememberAddress =
  (collection: Addressed): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (operation !== 'update' || !originalDoc?.id) return data
    const shown = await readShown(req, collection, originalDoc.id)
    // Only now: a read with the request gives it another context.
    req.context[keyOf(collection, originalDoc.id)] = publicSlug(shown)
    return data
  }

/**
 * When what is public has got another address, the old one leads to it from the same instant on, in the same
 * transaction. An old address somebody wrote by hand stays as they want it.
 */
export const keepOldAddress =
  (collection: Addressed): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    if (operation !== 'update') return doc
    const key = keyOf(collection, doc.id)
    // A release writes past the hooks before; what it hands on as previous is what was public.
    const before = key in req.context ? (req.context[key] as string | null) : publicSlug(previousDoc as Shown)
    delete req.context[key]
    if (before === null || (before === doc.slug && doc._status !== 'draft')) return doc
    const after = publicSlug(await readShown(req, collection, String(doc.id)))
    if (after === null || after === before) return doc
    await leadFrom(req, SHELVES[collection] + before, { relationTo: collection, value: String(doc.id) })
    return doc
  }

async function leadFrom(
  req: PayloadRequest,
  from: string,
  target: { relationTo: Addressed; value: string },
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where: { from: { equals: from } },
    draft: true,
    trash: true,
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [known] = docs
  if (known && known.isAutomatic !== true) return
  const data = { from, target, href: null, isPermanent: true, isAutomatic: true, _status: 'published' as const }
  if (known)
    await req.payload.update({
      collection: 'redirects',
      id: known.id,
      data: { ...data, deletedAt: null },
      trash: true,
      depth: 0,
      overrideAccess: true,
      req,
    })
  else await req.payload.create({ collection: 'redirects', data, depth: 0, overrideAccess: true, req })
}
