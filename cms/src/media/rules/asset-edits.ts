import type { AssetKind, FocalPoint } from '@fangshi/media/contract'
import {
  assetKinds,
  carryRegion,
  type EditRecipe,
  editedSize,
  pointInEdited,
  pointInOriginal,
  readEditRecipe,
} from '@fangshi/media/edits'

/** px of an upright original */
interface Size {
  width: number
  height: number
}

/** The parts of a recipe that make sense on more than one photograph; `trim` and `whiteSquare` look for each one's subject. */
export const SHARED_PARTS = [
  'turn',
  'straighten',
  'trim',
  'whiteSquare',
  'exposure',
  'warmth',
  'tint',
  'watermark',
] as const
export type SharedPart = (typeof SHARED_PARTS)[number]

/** The recipe stored with an asset; null for none. Stored by a newer version, it cannot be read and counts as none. */
export function editsOf(asset: object): EditRecipe | null {
  const answer = readEditRecipe((asset as { edits?: unknown }).edits)
  return answer.ok ? answer.recipe : null
}

/** An asset's focal point with its default. */
export function focalOf(asset: object): FocalPoint {
  const { focal } = asset as { focal?: { x?: number | null; y?: number | null } | null }
  return { x: focal?.x ?? 0.5, y: focal?.y ?? 0.5 }
}

/** What an edit leaves that is too small for its kind, px; null when it is large enough. */
export function tooSmallAfter(
  kind: AssetKind,
  size: Size,
  edits: EditRecipe | null,
): { left: Size; needed: Size } | null {
  if (!edits) return null
  const left = editedSize(size, edits)
  const needed = assetKinds[kind].minimum
  return left.width >= needed.width && left.height >= needed.height ? null : { left, needed }
}

/**
 * The focal point and the cut-outs chosen by hand stay on what they showed when the whole picture is edited anew.
 * Without this, turning a photograph would leave them at the same numbers on another thing.
 */
export function carryOver(
  size: Size,
  focal: FocalPoint,
  before: EditRecipe | null,
  after: EditRecipe | null,
): { focal: FocalPoint; edits: EditRecipe | null } {
  if (sameGeometry(before, after)) return { focal, edits: after }
  // Points are set to the thousandth. In an edited picture they are kept finer, so that undone is where it was.
  const steps = sameGeometry(null, after) ? 1000 : 1_000_000
  const round = (value: number): number => Math.round(value * steps) / steps
  const moved = pointInEdited(pointInOriginal(focal, size, before), size, after)
  const crops = Object.entries(after?.crops ?? {}).map(([crop, region]) => [
    crop,
    carryRegion(region, size, before, after),
  ])
  return {
    focal: { x: round(moved.x), y: round(moved.y) },
    edits: after && crops.length > 0 ? { ...after, crops: Object.fromEntries(crops) } : after,
  }
}

const sameGeometry = (one: EditRecipe | null, other: EditRecipe | null): boolean =>
  JSON.stringify(geometryOf(one)) === JSON.stringify(geometryOf(other))

const geometryOf = (edits: EditRecipe | null) => [
  edits?.turn ?? 0,
  edits?.straighten ?? 0,
  edits?.crop ?? null,
  edits?.whiteSquare ? [edits.whiteSquare.subject, edits.whiteSquare.margin] : null,
]
