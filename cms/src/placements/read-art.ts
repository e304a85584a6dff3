import { editedSize } from '@fangshi/media/edits'
import type { PayloadRequest } from 'payload'
import { editsOf } from '../media/media.ts'
import type { Art } from './rules/check-art.ts'

/**
 * What places look at in pictures, by id; 0 × 0 px while the size is not known. The size is that of the picture as
 * edited: a saved edit counts from the moment it is saved, although its files are still being made.
 */
export async function readArt(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, Art>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    select: { width: true, height: true, edits: true, renditions: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(
    docs.map((asset) => {
      const original = { width: asset.width ?? 0, height: asset.height ?? 0 }
      const size = original.width > 0 && original.height > 0 ? editedSize(original, editsOf(asset)) : original
      return [String(asset.id), { ...size, renditions: (asset.renditions ?? []) as unknown as Art['renditions'] }]
    }),
  )
}
