/** The collections whose versions can be in a release. */
export const RELEASABLE = ['articles', 'banners', 'campaigns', 'pages', 'products', 'notices'] as const

export const isReleasable = (collection: string): collection is (typeof RELEASABLE)[number] =>
  (RELEASABLE as readonly string[]).includes(collection)
