export { assetStore, renditionUrl } from './asset-store.ts'
export { Media } from './collections/media.ts'
export { renderAsset } from './jobs/render-asset.ts'
