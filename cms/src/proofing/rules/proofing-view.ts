import type { ReviewState } from '../../media/media.ts'
import type { Mark } from './comment-marks.ts'
import type { ReviewStep } from './review-states.ts'

/** Who did something: null when the account is gone, or nobody of the team did it. */
export type Person = { id: string; name: string } | null

/** What the proofing desk shows of one asset: `GET /api/media/:id/proofing`. Instants ISO 8601. */
export interface ProofingView {
  asset: {
    id: string
    name: string
    kind: string
    state: ReviewState
    /** versions that followed a request for changes */
    reworks: number
    openComments: number
    /** number of the version that is shown */
    version: number
    /** fingerprint of the look it has now; a decision says which one it was made on */
    look: string
  }
  approval: { isValid: boolean; version: number; sha256: string; at: string | null; by: Person } | null
  /** newest first */
  versions: VersionView[]
  threads: ThreadView[]
  /** the last request for changes while it stands */
  request: { note: string; at: string; by: string } | null
  may: {
    steps: ReviewStep[]
    upload: boolean
    restore: boolean
    comment: boolean
    resolve: boolean
  }
  /** the steps only others may take, since this person made the version */
  ownWork: boolean
}

export interface VersionView {
  number: number
  at: string
  by: Person
  note: string | null
  sha256: string
  originalName: string | null
  /** px of the original */
  width: number
  height: number
  /** bytes */
  filesize: number
  restoredFrom: number | null
  isRework: boolean
  /** address of the preview without its size, `…/preview`; ends in a word that changes with the look */
  preview: string
  look: string
}

export interface ThreadView {
  id: string
  number: number
  /** the version it was made on */
  version: number
  mark: Mark
  resolved: { at: string; by: Person; version: number | null } | null
  /** the first is the comment, the rest are replies */
  words: WordsView[]
}

export interface WordsView {
  id: string
  at: string
  /** the version shown when it was written */
  version: number
  author: string
  isMine: boolean
  body: string
}

/** One asset in the lists of the design lead: `GET /api/proofing/queue`. */
export interface QueueItem {
  id: string
  name: string
  kind: string
  state: ReviewState
  version: number
  openComments: number
  reworks: number
  /** since when it stands so, ISO 8601; null when unknown */
  since: string | null
  /** whose version it is */
  by: string | null
  preview: string
}

export interface QueueView {
  /** how many there are, however many are listed */
  counts: { waiting: number; changes: number; approvedToday: number }
  waiting: QueueItem[]
  changes: QueueItem[]
  approvedToday: QueueItem[]
}
