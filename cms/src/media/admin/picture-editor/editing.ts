import type { AssetKind } from '@fangshi/media/contract'
import type { EditRecipe } from '@fangshi/media/edits'
import type { Draft } from '../../rules/edit-history.ts'

/** What every tool of the editor works with. */
export interface Editing {
  assetId: string
  kind: AssetKind
  /** px of the upright original */
  size: { width: number; height: number }
  draft: Draft
  /** Changes the recipe; a part set to undefined is taken off. `gesture` makes several changes one step back. */
  edit: (parts: { [P in keyof EditRecipe]?: EditRecipe[P] | undefined }, gesture?: string) => void
  setFocal: (focal: Draft['focal'], gesture?: string) => void
  /** A gesture is over. */
  rest: () => void
}
