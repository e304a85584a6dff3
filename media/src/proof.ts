import type { PictureSize } from './asset-kinds.ts'
import { editedSize } from './edits/edit-geometry.ts'
import type { EditRecipe } from './edits/edit-recipe.ts'
import { prepareWatermark } from './edits/watermark.ts'
import { decodeForSteps, renderStep, uprightSizeOf } from './render.ts'
import type { RenditionStep } from './renditions.ts'

export interface ProofOptions {
  /** px; the preview has no longer side, but for tall strips, which are as wide as pages show them */
  longestSide: number
  /** As `readEditRecipe` gives it; default: nothing is edited */
  edits?: EditRecipe | null
  /** Bytes of the logo that the recipe's watermark names */
  logo?: Buffer | null
}

/** A picture this many times taller than wide is a strip: fitted whole into a square nothing of it could be read. */
const STRIP_RATIO = 3
/** px, of a page's column and of what a browser decodes without trouble */
const STRIP_WIDTH = 750
const STRIP_HEIGHT = 12_000

/** The whole picture, edited, as one WebP for people of the team to look at. Never larger than the original. */
export async function renderProof(
  source: Buffer,
  { longestSide, edits = null, logo = null }: ProofOptions,
): Promise<Buffer> {
  const size = await uprightSizeOf(source)
  const whole = editedSize(size, edits)
  const scale = Math.min(1, proofScale(whole, longestSide))
  const step: RenditionStep = {
    key: 'proof',
    content: 'proof',
    pass: 'quick',
    crop: 'full',
    format: 'webp',
    fidelity: 'photo',
    region: { left: 0, top: 0, width: whole.width, height: whole.height },
    width: Math.max(1, Math.round(whole.width * scale)),
    height: Math.max(1, Math.round(whole.height * scale)),
  }
  const watermark = edits?.watermark ? await prepareWatermark(edits.watermark, logo) : null
  const { bytes } = await renderStep(await decodeForSteps(source, size, [step], edits), step, watermark)
  return bytes
}

function proofScale({ width, height }: PictureSize, longestSide: number): number {
  const fitted = longestSide / Math.max(width, height)
  if (height <= width * STRIP_RATIO) return fitted
  return Math.max(fitted, Math.min(Math.min(STRIP_WIDTH, longestSide) / width, STRIP_HEIGHT / height))
}
