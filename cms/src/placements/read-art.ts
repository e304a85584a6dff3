import type { PayloadRequest } from 'payload'
import type { Art } from './rules/check-art.ts'

/** What places look at in pictures, by id; 0 × 0 px while the size is not known. */
export async function readArt(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, Art>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    select: { width: true, height: true, renditions: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(
    docs.map(({ id, width, height, renditions }) => [
      String(id),
      { width: width ?? 0, height: height ?? 0, renditions: (renditions ?? []) as unknown as Art['renditions'] },
    ]),
  )
}
