import type { CropName } from '../contract.ts'

/** A part of a picture, 0..1 of its width and height, from the top left. */
export interface Region {
  x: number
  y: number
  width: number
  height: number
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

export const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right']

/** The subject on a white square (白底图). */
export interface WhiteSquare {
  /** Where the subject stands in the turned, straightened and cropped picture */
  subject: Region
  /** White on each side, as a share of the square's side: 0..0.3 */
  margin: number
  /** `#rrggbb` of the ground the subject was photographed on, which becomes white; null where it is no plain light ground */
  ground: string | null
}

export interface Watermark {
  /** Words, or the id of a logo asset: exactly one of the two */
  text?: string
  logo?: string
  corner: Corner
  /** 0.05..1 */
  opacity: number
  /** Share of the rendition's width: 0.05..0.6 */
  size: number
}

/**
 * What was done to a photograph, as a recipe: the original stays as it is, and every rendition is made of original and
 * recipe. Steps apply in the order of the fields. What is left out is not done.
 */
export interface EditRecipe {
  version: 1
  /** Degrees clockwise */
  turn?: 90 | 180 | 270
  /** Degrees clockwise, -15..15; the corners this leaves empty are cropped away, keeping the ratio */
  straighten?: number
  /** Of the turned and straightened picture */
  crop?: Region
  whiteSquare?: WhiteSquare
  /** In stops, -1.5..1.5 */
  exposure?: number
  /** -1 (bluer) .. 1 (more yellow) */
  warmth?: number
  /** -1 (greener) .. 1 (more magenta) */
  tint?: number
  /** Cut-outs chosen by hand in place of those round the focal point; of the picture as edited so far */
  crops?: Partial<Record<CropName, Region>>
  watermark?: Watermark
}

/** Why a recipe is not one: the path of the part, and what it must be in words of both languages. */
export interface RecipeProblem {
  part: string
  zh: string
  en: string
}

export type ReadRecipe = { ok: true; recipe: EditRecipe | null } | { ok: false; problem: RecipeProblem }

export const MAX_STRAIGHTEN = 15
export const MAX_EXPOSURE = 1.5
export const MAX_MARGIN = 0.3
export const MAX_WATERMARK_TEXT = 24
/** A cut-out smaller than this share of a side is a slip of the hand. */
export const MIN_REGION = 0.02

const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 }
const cropNames: readonly CropName[] = ['full', 'square', 'wide', 'share']

class Refusal extends Error {
  readonly problem: RecipeProblem
  constructor(problem: RecipeProblem) {
    super(problem.en)
    this.problem = problem
  }
}

/**
 * Reads a recipe from JSON: known parts within their limits, parts that change nothing left out, numbers rounded so
 * that the same edit always reads the same. Null when nothing is left to do.
 */
export function readEditRecipe(value: unknown): ReadRecipe {
  if (value === null || value === undefined) return { ok: true, recipe: null }
  try {
    return { ok: true, recipe: readRecipe(value) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem }
    throw error
  }
}

function readRecipe(value: unknown): EditRecipe | null {
  const given = objectOf(value, 'edits')
  if (given.version !== 1) refuse('version', '编辑配方的版本应为 1', 'the version of the recipe must be 1')
  const known = 'version turn straighten crop whiteSquare exposure warmth tint crops watermark'.split(' ')
  for (const part of Object.keys(given)) {
    if (!known.includes(part)) refuse(part, '不认识的编辑项', 'is not an edit we know')
  }
  const recipe: EditRecipe = { version: 1 }
  const turn = given.turn ?? 0
  if (turn === 90 || turn === 180 || turn === 270) recipe.turn = turn
  else if (turn !== 0) refuse('turn', '旋转只能是 90、180 或 270 度', 'must be 90, 180 or 270 degrees')
  const straighten = numberWithin(given.straighten, 'straighten', -MAX_STRAIGHTEN, MAX_STRAIGHTEN, 100)
  if (straighten) recipe.straighten = straighten
  const crop = given.crop === undefined || given.crop === null ? WHOLE : readRegion(given.crop, 'crop')
  if (!isWhole(crop)) recipe.crop = crop
  if (given.whiteSquare) recipe.whiteSquare = readWhiteSquare(given.whiteSquare)
  const exposure = numberWithin(given.exposure, 'exposure', -MAX_EXPOSURE, MAX_EXPOSURE, 100)
  if (exposure) recipe.exposure = exposure
  const warmth = numberWithin(given.warmth, 'warmth', -1, 1, 100)
  if (warmth) recipe.warmth = warmth
  const tint = numberWithin(given.tint, 'tint', -1, 1, 100)
  if (tint) recipe.tint = tint
  const crops = readCrops(given.crops)
  if (Object.keys(crops).length > 0) recipe.crops = crops
  if (given.watermark) recipe.watermark = readWatermark(given.watermark)
  return Object.keys(recipe).length > 1 ? recipe : null
}

function readCrops(value: unknown): Partial<Record<CropName, Region>> {
  const given = value === undefined || value === null ? {} : objectOf(value, 'crops')
  const crops: Partial<Record<CropName, Region>> = {}
  for (const name of Object.keys(given)) {
    if (!cropNames.includes(name as CropName)) refuse(`crops.${name}`, '没有这种裁切', 'is not a crop we make')
  }
  for (const name of cropNames) if (given[name]) crops[name] = readRegion(given[name], `crops.${name}`)
  return crops
}

function readRegion(value: unknown, part: string): Region {
  const given = objectOf(value, part)
  const [x, y, width, height] = (['x', 'y', 'width', 'height'] as const).map((side) =>
    numberWithin(given[side], `${part}.${side}`, 0, 1, 10_000),
  ) as [number, number, number, number]
  const outside = x + width > 1.0002 || y + height > 1.0002
  if (outside || width < MIN_REGION || height < MIN_REGION) {
    refuse(part, '裁切框应在图内，且每边不小于 2%', 'must lie inside the picture and be at least 2% of each side')
  }
  return { x, y, width: Math.min(width, rounded(1 - x, 10_000)), height: Math.min(height, rounded(1 - y, 10_000)) }
}

function readWhiteSquare(value: unknown): WhiteSquare {
  const given = objectOf(value, 'whiteSquare')
  const ground = given.ground ?? null
  if (ground !== null && !(typeof ground === 'string' && /^#[0-9a-f]{6}$/.test(ground))) {
    refuse('whiteSquare.ground', '底色应写作 #rrggbb', 'must be a colour like #f4f4f2')
  }
  return {
    subject: readRegion(given.subject, 'whiteSquare.subject'),
    margin: numberWithin(given.margin, 'whiteSquare.margin', 0, MAX_MARGIN, 1000),
    ground: ground as string | null,
  }
}

function readWatermark(value: unknown): Watermark {
  const given = objectOf(value, 'watermark')
  const corner = corners.find((one) => one === given.corner)
  if (!corner) return refuse('watermark.corner', '水印位置应是四角之一', 'must be one of the four corners')
  const placed = {
    corner,
    opacity: numberWithin(given.opacity ?? 0.6, 'watermark.opacity', 0.05, 1, 100),
    size: numberWithin(given.size ?? 0.2, 'watermark.size', 0.05, 0.6, 1000),
  }
  const text = typeof given.text === 'string' ? given.text.replaceAll(/\s+/g, ' ').trim() : ''
  const logo = typeof given.logo === 'string' ? given.logo : ''
  if ((text === '') === (logo === '')) {
    refuse('watermark', '水印要么是文字，要么是一张标志', 'needs either words or a logo')
  }
  if ([...text].length > MAX_WATERMARK_TEXT) {
    refuse(
      'watermark.text',
      `水印文字最多 ${MAX_WATERMARK_TEXT} 个字`,
      `takes at most ${MAX_WATERMARK_TEXT} characters`,
    )
  }
  return text === '' ? { logo, ...placed } : { text, ...placed }
}

function isWhole(region: Region): boolean {
  return region.x === 0 && region.y === 0 && region.width === 1 && region.height === 1
}

function numberWithin(value: unknown, part: string, low: number, high: number, steps: number): number {
  if (value === undefined || value === null) return 0
  if (typeof value !== 'number' || !Number.isFinite(value) || value < low || value > high) {
    return refuse(part, `应是 ${low} 到 ${high} 之间的数`, `must be a number from ${low} to ${high}`)
  }
  return rounded(value, steps)
}

/** Without negative nought, which JSON would write like nought but `===` in sums would not. */
function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps + 0
}

function objectOf(value: unknown, part: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(part, '应是一个对象', 'must be an object')
  }
  return value as Record<string, unknown>
}

function refuse(part: string, zh: string, en: string): never {
  throw new Refusal({ part, zh, en })
}
