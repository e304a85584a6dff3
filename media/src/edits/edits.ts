/** What may be done to a picture, and where that puts its parts: pure, for the browser and the server alike. */
export { assetKinds } from '../asset-kinds.ts'
export { cropRegion } from '../crop-geometry.ts'
export { cutCrops } from './cut-crops.ts'
export {
  carryRegion,
  croppedSize,
  editedSize,
  pixelsOf,
  pixelsOfRatio,
  pointInEdited,
  pointInOriginal,
  straightenedSize,
  turnedSize,
} from './edit-geometry.ts'
export {
  type Corner,
  corners,
  type EditRecipe,
  MAX_EXPOSURE,
  MAX_MARGIN,
  MAX_STRAIGHTEN,
  MAX_WATERMARK_TEXT,
  MIN_REGION,
  type ReadRecipe,
  type RecipeProblem,
  type Region,
  readEditRecipe,
  type Watermark,
  type WhiteSquare,
} from './edit-recipe.ts'
