import type { CollectionConfig } from 'payload'
import { isEditorial } from '../editorial/editorial.ts'
import { readReview } from './endpoints/read-review.ts'
import { reviewCommands } from './endpoints/review-commands.ts'

/**
 * Gives every editorial collection a review page: what colleagues say about its words and what became of them. Put
 * round the collections rather than into them: review stands on the stages, and the stages need not know it.
 */
export const withReview = (collections: readonly CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) =>
    isEditorial(collection.slug)
      ? {
          ...collection,
          endpoints: [...(collection.endpoints || []), readReview(collection.slug), reviewCommands(collection.slug)],
        }
      : collection,
  )
