import type { PayloadRequest } from 'payload'
import type { Art } from './rules/check-art.ts'

/** What places look at in pictures, by id; a picture whose size is not known is left out. */
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
    docs.flatMap(({ id, width, height, renditions }) =>
      width && height
        ? [[String(id), { width, height, renditions: (renditions ?? []) as unknown as Art['renditions'] }] as const]
        : [],
    ),
  )
}
