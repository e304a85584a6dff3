/** How far a file has come, as people see it; those before `attached` may need somebody. */
export type FileStage =
  /** its bytes have not arrived */
  | 'waiting'
  /** the photo gate said no */
  | 'refused'
  /** looks like a picture that is there already: somebody decides */
  | 'decide'
  | 'unmatched'
  /** knows its product, is not in its gallery yet */
  | 'ready'
  | 'attached'
  /** only kept in the library: its kind belongs to no product */
  | 'saved'
  | 'aside'
  | 'cancelled'
  /** its asset was deleted since */
  | 'gone'

export interface FileFacts {
  state: 'waiting' | 'stored' | 'refused' | 'cancelled'
  /** whether its asset is there */
  hasAsset: boolean
  hasLookAlike: boolean
  decision: string | null
  hasProduct: boolean
  isAttached: boolean
  isAside: boolean
  /** pictures of this kind belong to products */
  forProducts: boolean
}

/** The one stage a file is in. */
export function stageOf(file: FileFacts): FileStage {
  if (file.isAside) return 'aside'
  if (file.state !== 'stored') return file.state
  if (!file.hasAsset) return 'gone'
  if (file.isAttached) return 'attached'
  if (file.hasLookAlike && file.decision === null) return 'decide'
  if (!file.forProducts) return 'saved'
  return file.hasProduct ? 'ready' : 'unmatched'
}

/** The stages in which a file waits for a person. */
export const NEEDS_SOMEBODY: ReadonlySet<FileStage> = new Set(['decide', 'unmatched', 'ready', 'waiting'])

/** The field of a product that pictures of a kind belong to; null: they are kept in the library alone. */
export const fieldOfKind = (kind: string): 'gallery' | 'detailStrip' | null =>
  kind === 'product' ? 'gallery' : kind === 'detail' ? 'detailStrip' : null
