import type { DiffRow } from './diff-passages.ts'
import type { FoundAnchor, Passage } from './find-anchor.ts'

/** A thread as the review page shows it; instants are ISO, UTC. */
export interface ThreadView {
  id: string
  quote: string
  locale: 'zh' | 'en'
  /** where the words stand now; null: the text was changed (原文已改) */
  place: FoundAnchor | null
  suggestion: string | null
  isAccepted: boolean
  isResolved: boolean
  resolvedByName: string | null
  said: { id: string; byName: string; at: string; body: string }[]
}

export interface PictureView {
  id: string
  name: string
  alt: string
  thumbnail: string | null
}

export interface VersionChoice {
  id: string
  at: string
  hash: string
  isPublished: boolean
}

/** What the review page shows of a document. */
export interface ReviewView {
  title: string
  hash: string
  passages: Passage[]
  pictures: PictureView[]
  threads: ThreadView[]
  versions: VersionChoice[]
  /** which version the reader saw last; null: never looked, or it is gone */
  lastLook: { versionId: string; at: string; isNewest: boolean } | null
  /** what was asked for and not approved since; null: nothing */
  request: {
    stepId: string
    note: string | null
    byName: string
    items: { id: string; text: string; doneBy: string | null }[]
  } | null
  /** against another version, when one was asked for */
  diff: {
    rows: DiffRow[]
    /** settings that are not words */
    facts: { label: { zh: string; en: string }; before: string; after: string }[]
    pictures: { removed: PictureView[]; added: PictureView[] }
  } | null
  may: { comment: boolean; accept: boolean }
}
