import { createHash } from 'node:crypto'
import type { EditRecipe } from './edit-recipe.ts'

/** Short hash of everything a recipe does; the empty string for none. A logo counts by its bytes. */
export function editsFingerprint(edits: EditRecipe | null, logoSha256: string | null = null): string {
  if (!edits) return ''
  return shortHash([edits, edits.watermark?.logo ? logoSha256 : null])
}

/**
 * Short hash of what a recipe does to every rendition alike: all but the cut-outs of single ones, which their steps'
 * regions tell. The empty string when that is nothing.
 */
export function sharedEditsFingerprint(edits: EditRecipe | null, logoSha256: string | null = null): string {
  if (!edits) return ''
  const { crops: _, ...shared } = edits
  if (Object.keys(shared).length === 1) return ''
  return shortHash([shared, shared.watermark?.logo ? logoSha256 : null])
}

function shortHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8)
}
