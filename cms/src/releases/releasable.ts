import { EDITORIAL_COLLECTIONS, type EditorialCollection } from '../editorial/editorial.ts'

/** The collections whose versions can be in a release: whatever has stages. */
export const RELEASABLE: readonly string[] = EDITORIAL_COLLECTIONS

export const isReleasable = (collection: string): collection is EditorialCollection => RELEASABLE.includes(collection)
