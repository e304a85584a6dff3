/**
 * How a document stands that uses an asset: shoppers see it, will see it, saw it once; a draft nobody sees yet; a
 * record of what was sold or said, which never changes; or it lies in the trash, from where it can come back.
 */
export type UseState = 'live' | 'scheduled' | 'past' | 'draft' | 'record' | 'trash'

/** Kept apart from the rule, so that a browser can have the words without what stands behind the rule. */
export const USE_STATE_WORDS: Record<UseState, { zh: string; en: string }> = {
  live: { zh: '线上', en: 'live' },
  scheduled: { zh: '待上线', en: 'scheduled' },
  past: { zh: '已结束', en: 'past' },
  draft: { zh: '草稿', en: 'draft' },
  record: { zh: '历史记录', en: 'record' },
  trash: { zh: '回收站', en: 'trash' },
}
