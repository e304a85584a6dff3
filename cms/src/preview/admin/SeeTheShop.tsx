'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { ShopLink } from './ShopLink.tsx'

/** Opens the shop where and when what is being edited will be seen. */
export function SeeTheShop() {
  const { id, collectionSlug } = useDocumentInfo()
  return id === undefined ? null : <ShopLink collection={String(collectionSlug)} id={String(id)} />
}
