import { createHash } from 'node:crypto'
import { readEditRecipe } from '@fangshi/media/edits'

/** What decides how an original looks once rendered: all that an approval covers besides the bytes. */
export interface Look {
  kind: string
  /** from the top left, 0..1 */
  focal: { x: number; y: number }
  /** the recipe of edits on the original; null: none */
  edits: unknown
}

/** The look of an asset as stored; what is missing has its default. */
export function lookOf(asset: {
  kind?: unknown
  focal?: { x?: number | null; y?: number | null } | null
  edits?: unknown
}): Look {
  return {
    kind: String(asset.kind ?? ''),
    focal: { x: asset.focal?.x ?? 0.5, y: asset.focal?.y ?? 0.5 },
    edits: recipeOf(asset.edits),
  }
}

/** As the renderer reads it: parts that change nothing are left out, and nothing at all is null. */
function recipeOf(edits: unknown): unknown {
  const answer = readEditRecipe(edits)
  return answer.ok ? answer.recipe : edits
}

/**
 * 16 hex digits, the same for the same look however its keys are ordered. The mall's own encoder settings are not
 * part of it: a better encoder voids nobody's approval.
 */
export const lookFingerprint = (look: Look): string =>
  createHash('sha256').update(canonical(look)).digest('hex').slice(0, 16)

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, of]) => of !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`).join(',')}}`
}
