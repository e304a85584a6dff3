/** Collections whose documents may answer a brief. */
export const ANSWERS = ['articles', 'banners', 'pages', 'campaigns', 'products', 'media'] as const
export type AnswerCollection = (typeof ANSWERS)[number]
