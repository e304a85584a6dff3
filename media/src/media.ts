/** The photo pipeline's public surface: look at a file, plan, render, store, and say what was found. */

export { type AssetKindRule, assetKindNames, isAssetKind, type PictureSize } from './asset-kinds.ts'
export type * from './contract.ts'
export { CENTRE, type CropRegion, cropRegion } from './crop-geometry.ts'
export type { DecodedPicture } from './decoded-picture.ts'
export { diskStore } from './disk-store.ts'
export { editsFingerprint } from './edits/edit-fingerprint.ts'
export * from './edits/edits.ts'
export { withMargin } from './edits/find-subject.ts'
export { describeEdited, openPreviewCopy, renderPreview, subjectOf } from './edits/preview.ts'
export { prepareWatermark } from './edits/watermark.ts'
export * from './film/film.ts'
export { describeFinding, type FindingCode, type FindingLocale, findingCodes } from './findings-text.ts'
export { setRenderThreads } from './guarded-sharp.ts'
export { type InspectOptions, inspect } from './inspect.ts'
export {
  contentTypeOf,
  evidencePath,
  isFilmFile,
  isRenditionFile,
  MalformedMediaNameError,
  type MediaArea,
  originalPath,
  renditionPath,
} from './media-names.ts'
export type { MediaStore, StoredFile } from './media-store.ts'
export { openStore, type StoreSettings } from './open-store.ts'
export { refusalOf, warningsOf } from './photo-gate.ts'
export { MAX_BYTES, MAX_FRAMES, maxPixels } from './photo-limits.ts'
export { hashDistance } from './pixel-measures.ts'
export { type ProofOptions, renderProof } from './proof.ts'
export { recipeFingerprint, recipes } from './recipes.ts'
export {
  decodeForSteps,
  type RenderOptions,
  type RenderProgress,
  renderAsset,
  renderStep,
  uprightSizeOf,
} from './render.ts'
export { planRenditions, type RenderPass, type RenditionStep } from './renditions.ts'
export { type S3Settings, s3Store } from './s3-store.ts'
