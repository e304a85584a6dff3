import { describeEdited, editedSize, type Inspection, openPreviewCopy } from '@fangshi/media'
import type { FocalPoint } from '@fangshi/media/contract'
import type { EditRecipe } from '@fangshi/media/edits'

/**
 * What pages need of a picture besides its files: it changes with them, in one moment. An asset's own width, height
 * and focal point are those of the next picture as soon as somebody saves an edit.
 */
export interface ShownPicture {
  shown: { width: number; height: number; focal: FocalPoint }
  /** null keeps what inspection found */
  thumbhash: string | null
  dominantColour: string | null
}

/** @param size px of the upright original */
export async function describeShown(
  original: Buffer,
  size: { width: number; height: number },
  focal: FocalPoint,
  edits: EditRecipe | null,
  inspection: Partial<Inspection> | null,
): Promise<ShownPicture> {
  const placeholder = edits
    ? await describeEdited(await openPreviewCopy(original), edits)
    : { thumbhash: inspection?.thumbhash ?? null, dominantColour: inspection?.dominantColour ?? null }
  const { width, height } = editedSize(size, edits)
  return { shown: { width, height, focal }, ...placeholder }
}
