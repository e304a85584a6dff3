import type { CollectionConfig, Endpoint } from 'payload'
import { AssetComments } from './collections/asset-comments.ts'
import { AssetVersions } from './collections/asset-versions.ts'
import { readQueue } from './endpoints/read-queue.ts'

export { withProofing } from './with-proofing.ts'

/** For payload.config.ts. What is done to one asset hangs on the collection `media` (`with-proofing.ts`). */
export const proofingCollections: CollectionConfig[] = [AssetVersions, AssetComments]

/** For payload.config.ts: the lists of the design lead. */
export const proofingEndpoints: Endpoint[] = [readQueue]
