/** What is shown in the shop while it is typed. */
export const LIVE_COLLECTIONS = ['articles', 'banners', 'pages', 'products', 'campaigns'] as const
export type LiveCollection = (typeof LIVE_COLLECTIONS)[number]
