import { daysSince } from './wall-clock.ts'

/** Where a bar lies in a row of days, in days from its left edge. */
export interface BarExtent {
  /** what is painted */
  start: number
  end: number
  /** how much of the row the bar takes, its words included: never less than what is painted */
  boxStart: number
  boxEnd: number
  /** goes on before or after what the calendar shows, or has no end there */
  opensBefore: boolean
  closesAfter: boolean
  isOpenEnd: boolean
  isOpenStart: boolean
}

interface Ends {
  /** ISO 8601 in UTC; null: open */
  from: string | null
  until: string | null
}

interface Row {
  /** the first day shown, and how many */
  first: string
  count: number
  zone: string
  /** the least room a bar needs for its words. days */
  words: number
}

/** The extent of a window among the days shown, or null where it has no part in them. */
export function extentOf({ from, until }: Ends, { first, count, zone, words }: Row): BarExtent | null {
  const begins = from === null ? Number.NEGATIVE_INFINITY : daysSince(first, from, zone)
  const ends = until === null ? Number.POSITIVE_INFINITY : daysSince(first, until, zone)
  if (begins >= count || ends <= 0 || ends <= begins) return null
  const room = Math.min(words, count)
  // An end that is open is a fading bar of the room its words need: it says where it begins, not that it never ends.
  let start = Math.max(0, begins)
  let end = Math.min(count, ends)
  if (until === null && from !== null && begins >= 0) end = Math.min(count, start + room)
  if (from === null && until !== null && ends <= count) start = Math.max(0, end - room)
  const boxStart = Math.max(0, Math.min(start, count - room))
  const boxEnd = Math.min(count, Math.max(end, boxStart + room))
  return {
    start,
    end,
    boxStart,
    boxEnd,
    opensBefore: begins < 0,
    closesAfter: ends > count,
    isOpenStart: from === null,
    isOpenEnd: until === null,
  }
}

/**
 * Rows so that no two bars of a row meet, in as few rows as there are bars over one spot; earlier bars come first, and
 * of those that begin together the longer. Returns the bars row by row.
 */
export function packRows<T extends { extent: Pick<BarExtent, 'boxStart' | 'boxEnd'> }>(bars: readonly T[]): T[][] {
  const rows: { end: number; bars: T[] }[] = []
  const inOrder = bars.toSorted((a, b) => a.extent.boxStart - b.extent.boxStart || b.extent.boxEnd - a.extent.boxEnd)
  for (const bar of inOrder) {
    const free = rows.find(({ end }) => end <= bar.extent.boxStart)
    if (free) {
      free.bars.push(bar)
      free.end = bar.extent.boxEnd
    } else rows.push({ end: bar.extent.boxEnd, bars: [bar] })
  }
  return rows.map((row) => row.bars)
}
