import type { CollectionConfig } from 'payload'
import { VIEWABLE } from './document-view.ts'

const LINK = '/preview/admin/SeeTheShop.tsx#SeeTheShop'

/** Puts the way to the shop beside the buttons of everything that has a place in it. */
export const withPreview = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) => {
    if (!(VIEWABLE as readonly string[]).includes(collection.slug)) return collection
    const { admin } = collection
    const edit = admin?.components?.edit
    return {
      ...collection,
      admin: {
        ...admin,
        components: {
          ...admin?.components,
          edit: { ...edit, beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), LINK] },
        },
      },
    }
  })
