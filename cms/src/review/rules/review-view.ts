import type { BlockChange } from './diff-blocks.ts'
import type { FactChange } from './diff-facts.ts'
import type { DiffRow } from './diff-passages.ts'
import type { Block, FoundAnchor, Passage } from './find-anchor.ts'

/** A thread as the review page shows it; instants are ISO, UTC. */
export interface ThreadView {
  id: string
  locale: 'zh' | 'en'
  /** the words it is about, or what the block or picture is called */
  about: { quote: string } | { block: { zh: string; en: string } }
  /** where the words stand now, or which block it is; null: they were changed (原文已改), or it was taken out */
  place: FoundAnchor | { block: number } | null
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
  blocks: Block[]
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
    /** blocks and pictures put in, taken out or moved */
    blocks: BlockChange[]
    /** settings that are not words */
    facts: FactChange[]
    pictures: { removed: PictureView[]; added: PictureView[] }
  } | null
  may: { comment: boolean; accept: boolean }
}
