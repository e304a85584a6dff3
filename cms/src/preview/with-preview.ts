import type { CollectionConfig } from 'payload'
import { VIEWABLE } from './document-view.ts'
import { LIVE_COLLECTIONS } from './rules/live-collections.ts'

const LINK = '/preview/admin/SeeTheShop.tsx#SeeTheShop'
const LIVE = '/preview/admin/LivePreview.tsx#LivePreview'

/** Puts the way to the shop beside the buttons of everything that has a place in it. */
export const withPreview = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) => {
    if (!(VIEWABLE as readonly string[]).includes(collection.slug)) return collection
    const { admin } = collection
    const edit = admin?.components?.edit
    const isLive = (LIVE_COLLECTIONS as readonly string[]).includes(collection.slug)
    return {
      ...collection,
      admin: {
        ...admin,
        components: {
          ...admin?.components,
          edit: {
            ...edit,
            beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), ...(isLive ? [LIVE] : []), LINK],
          },
        },
      },
    }
  })
