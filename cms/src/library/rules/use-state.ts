import { windowStateAt } from '../../time/time.ts'

/**
 * How a document stands that uses an asset: shoppers see it, will see it, saw it once; a draft nobody sees yet; a
 * record of what was sold or said, which never changes; or it lies in the trash, from where it can come back.
 */
export type UseState = 'live' | 'scheduled' | 'past' | 'draft' | 'record' | 'trash'

/** One side of a document, as the index of uses keeps it. */
export interface UseSide {
  side: 'public' | 'draft' | 'record'
  from: string | Date | null
  until: string | Date | null
  trashed: boolean
}

const BY_WINDOW = { coming: 'scheduled', live: 'live', ended: 'past' } as const

export function useStateAt(use: UseSide, at: Date): UseState {
  if (use.trashed) return 'trash'
  if (use.side !== 'public') return use.side
  return BY_WINDOW[windowStateAt(use, at)]
}

export const USE_STATE_WORDS: Record<UseState, { zh: string; en: string }> = {
  live: { zh: '线上', en: 'live' },
  scheduled: { zh: '待上线', en: 'scheduled' },
  past: { zh: '已结束', en: 'past' },
  draft: { zh: '草稿', en: 'draft' },
  record: { zh: '历史记录', en: 'record' },
  trash: { zh: '回收站', en: 'trash' },
}
