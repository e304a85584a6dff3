export { assetStore, renditionUrl } from './asset-store.ts'
export { Media } from './collections/media.ts'
export { refineAsset, renderAsset } from './jobs/render-asset.ts'
export { renderingPause } from './rendering-pause.ts'
