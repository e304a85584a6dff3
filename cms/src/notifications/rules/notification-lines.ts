import type { NotificationKind } from './notification-kinds.ts'
import { KIND_WORDS, notificationSentence } from './notification-kinds.ts'

/** One thing that happened, told to one person. Instants in ms. */
export interface NotificationEvent {
  kind: NotificationKind
  collection: string
  docId: string
  title: string
  /** null: nobody in particular, the clock */
  actor: string | null
  note: string
  /** page to open; null: the document's own */
  href: string | null
  at: number
  readAt: number | null
}

/** What a person sees: everything that happened to one thing since they looked, in one line. */
export interface NotificationLine {
  collection: string
  docId: string
  href: string
  sentence: string
  /** how many events stand behind the line */
  count: number
  urgent: boolean
  /** of the newest event; ISO 8601 */
  at: string
  read: boolean
}

/**
 * Many events about one thing become one line, told by the newest and counted: unread ones together, and read ones
 * as they were read. Lines newest first.
 */
export function toLines(events: readonly NotificationEvent[], language: 'zh' | 'en'): NotificationLine[] {
  const groups = Map.groupBy(
    events.toSorted((a, b) => b.at - a.at),
    ({ collection, docId, readAt }) => `${collection}\n${docId}\n${readAt ?? ''}`,
  )
  return [...groups.values()].flatMap((group) => {
    const newest = group[0]
    if (!newest) return []
    const { collection, docId, href, at, readAt } = newest
    return [
      {
        collection,
        docId,
        href: href ?? `/admin/collections/${collection}/${docId}`,
        sentence: notificationSentence(newest, language),
        count: group.length,
        urgent: readAt === null && group.some(({ kind }) => KIND_WORDS[kind].tone === 'urgent'),
        at: new Date(at).toISOString(),
        read: readAt !== null,
      },
    ]
  })
}
