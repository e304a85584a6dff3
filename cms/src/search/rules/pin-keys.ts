import { typedInPinyin } from './pinyin-words.ts'
import { readShopperQuery } from './shopper-query.ts'

/**
 * What two searches have in common that mean the same: no case, no spaces, no signs between the parts of a code. Empty
 * for no search.
 */
export const pinKey = (q: string | null | undefined): string =>
  readShopperQuery(q)
    .text.toLowerCase()
    .replace(/[\s._-]+/g, '')

/** Everything that is typed for these searches: as they stand, and in pinyin. */
export function pinKeys(queries: readonly string[]): string[] {
  const keys = queries.flatMap((query) => [pinKey(query), pinKey(typedInPinyin(query))])
  return [...new Set(keys)].filter((key) => key !== '')
}
