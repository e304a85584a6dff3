import {
  type AssetKind,
  assetKindNames,
  editsFingerprint,
  isAssetKind,
  planRenditions,
  type Rendition,
  recipeFingerprint,
} from '@fangshi/media'
import { editsOf, focalOf } from './asset-edits.ts'

/**
 * What decides which files are made of an asset, as one text: when it changes, the asset is rendered again. Null for
 * what is no picture of ours.
 */
export function renderPlanOf(asset: object, logoSha256: string | null): string | null {
  const { kind, sha256 } = asset as { kind?: unknown; sha256?: unknown }
  if (typeof kind !== 'string' || !isAssetKind(kind) || typeof sha256 !== 'string') return null
  const { x, y } = focalOf(asset)
  const edits = editsFingerprint(editsOf(asset), logoSha256)
  return [sha256, kind, recipeFingerprint(kind), x, y, ...(edits ? [edits] : [])].join(':')
}

/** Where the recipe stands among the parts of a plan, counted from 1 as PostgreSQL's `split_part` does. */
export const RECIPE_IN_PLAN = 3

/** The recipe that holds now for each kind. */
export const currentRecipes = (): { kind: AssetKind; fingerprint: string }[] =>
  assetKindNames.map((kind) => ({ kind, fingerprint: recipeFingerprint(kind) }))

interface PlannedAsset {
  kind: AssetKind
  width?: number | null
  height?: number | null
  sha256?: string | null
  renderedFrom?: string | null
  renditions?: unknown
  nextRenditions?: unknown
}

/** Files of the plan, and how many of them are there already: those with the keys the plan has. */
export function filesOfPlan(asset: PlannedAsset, logoSha256: string | null): { done: number; total: number } {
  const size = { width: Number(asset.width), height: Number(asset.height) }
  const steps = planRenditions(asset.kind, size, focalOf(asset), editsOf(asset), logoSha256)
  const made = new Set(
    [
      // Steps of another original have the same keys and other pixels.
      ...(asset.renderedFrom === asset.sha256 ? renditionsIn(asset.renditions) : []),
      ...renditionsIn(asset.nextRenditions),
    ].map((rendition) => rendition.key),
  )
  return { done: steps.filter((step) => made.has(step.key)).length, total: steps.length }
}

const renditionsIn = (value: unknown): Rendition[] => (Array.isArray(value) ? value : [])
