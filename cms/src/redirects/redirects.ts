/**
 * Old addresses (收藏夹旧地址): where a bookmark leads whose page is gone. The store API tells them
 * (`GET /api/store/redirects?path=`); documents that get another address leave one behind.
 */
import type { CollectionConfig } from 'payload'
import { Redirects } from './collections/redirects.ts'
import { isAddressed, keepOldAddress, rememberAddress } from './hooks/keep-old-address.ts'

export { judgeRedirect } from './judge-redirect.ts'
export { followRedirects, type Step as RedirectStep } from './rules/follow-redirects.ts'
export { readOldAddress } from './rules/old-address.ts'

/** For payload.config.ts. */
export const redirectCollections: CollectionConfig[] = [Redirects]

/** For payload.config.ts: whatever has a page of its own leaves its old address behind when it gets another. */
export const withOldAddresses = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) =>
    isAddressed(collection.slug)
      ? {
          ...collection,
          hooks: {
            ...collection.hooks,
            beforeChange: [...(collection.hooks?.beforeChange ?? []), rememberAddress(collection.slug)],
            afterChange: [...(collection.hooks?.afterChange ?? []), keepOldAddress(collection.slug)],
          },
        }
      : collection,
  )
