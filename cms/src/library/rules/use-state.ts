import { windowStateAt } from '../../time/time.ts'
import type { UseState } from './use-state-words.ts'

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
