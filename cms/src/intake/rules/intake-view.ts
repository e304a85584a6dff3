import type { MatchedBy, Unmatched } from './file-name.ts'
import type { FileStage } from './file-stage.ts'

/** An asset as the intake page shows it. */
export interface AssetView {
  id: string
  name: string
  /** address of a small picture; null until one is rendered */
  thumb: string | null
  /** address of the original, for a closer look by staff */
  original: string
  /** `#rrggbb`, shown until there is a small one */
  colour: string | null
  /** px */
  width: number
  /** px */
  height: number
  bytes: number
}

/** What a file may belong to, with the words for it. */
export interface TargetView {
  product: { id: string; title: string; slug: string }
  sku: { id: string; code: string } | null
}

/** One dropped file, as everybody at the intake page sees it. */
export interface IntakeFileView {
  id: string
  batch: string
  path: string
  bytes: number
  stage: FileStage
  /** why it was refused or waits, in the reader's language */
  why: string | null
  asset: AssetView | null
  /** the same bytes were in the library already */
  reused: boolean
  lookAlike: AssetView | null
  target: TargetView | null
  matchedBy: MatchedBy | 'hand' | null
  unmatchedWhy: Unmatched | null
  suggestion: TargetView | null
  position: number | null
  skuPicture: 'none' | 'kept' | 'wanted' | 'asked' | 'set'
}

export interface IntakeBatchView {
  id: string
  kind: string
  placement: 'append' | 'front'
  by: string | null
  at: string
  counts: Partial<Record<FileStage, number>>
}

/** `GET /api/intake` */
export interface IntakeBoard {
  batches: IntakeBatchView[]
  files: IntakeFileView[]
}

/** What became of the pictures of one product. */
export interface AttachOutcome {
  product: string
  ok: boolean
  files: string[]
  /** why not, in the reader's language */
  message: string | null
}

/** Something pictures can be put to, as the search of the page finds it. */
export interface FoundProduct {
  id: string
  title: string
  slug: string
  thumb: string | null
  pictures: number
  skus: { id: string; code: string; hasPicture: boolean }[]
}
