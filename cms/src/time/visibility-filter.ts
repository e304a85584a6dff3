import { instantOf, type VisibilityWindow } from './visibility-window.ts'

/**
 * The visibility rule for the search index; see `visibility-window.ts`. Documents carry both ends as
 * milliseconds, an open end as the far past or future, because the engine cannot compare with null.
 */
export const ALWAYS = 8_640_000_000_000_000

export interface IndexedWindow {
  visibleFrom: number
  visibleUntil: number
}

export function windowForIndex(window: VisibilityWindow): IndexedWindow {
  return {
    visibleFrom: window.from == null ? -ALWAYS : instantOf(window.from),
    visibleUntil: window.until == null ? ALWAYS : instantOf(window.until),
  }
}

/** The filter expression for documents visible at `at`. */
export const visibleFilter = (at: Date): string => `visibleFrom <= ${at.getTime()} AND visibleUntil > ${at.getTime()}`
