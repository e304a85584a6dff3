import type { BannerLayout } from './banner-layout.ts'

/** Whether two layouts differ in nothing but words: what somebody may change who may not design. */
export const onlyWordsChanged = (before: BannerLayout, after: BannerLayout): boolean => bare(before) === bare(after)

const bare = (layout: BannerLayout): string =>
  JSON.stringify(sorted({ ...layout, layers: layout.layers.map(({ words: _, ...rest }) => rest) }))

/** A database keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
