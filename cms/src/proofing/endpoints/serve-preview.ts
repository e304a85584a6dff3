import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { renderProof } from '@fangshi/media'
import { type EditRecipe, readEditRecipe } from '@fangshi/media/edits'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { assetStore, type Look } from '../../media/media.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { readVersion } from '../read-review.ts'

/** px of the longest side: in a list, and to judge by */
const SIZES = ['320', '1600'] as const

/** Raise it when previews of the same bytes and edits should look different. */
const PREVIEW_EDITION = 1

const params = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1), size: z.enum(SIZES) })

/**
 * `GET /api/media/:id/versions/:number/preview/:size`: a version as it looks with its edits, for staff alone. Made from
 * the stored original when first asked for and then kept in the private part of the store, named by bytes and edits.
 */
export const servePreview: Omit<Endpoint, 'root'> = {
  path: '/:id/versions/:number/preview/:size',
  method: 'get',
  handler: async (req) => {
    const missing = (): Response => new Response(null, { status: 404 })
    if (!can(req.user as Principal, 'read', 'asset-versions')) return missing()
    const asked = params.safeParse(req.routeParams)
    if (!asked.success) return missing()
    const { id, number, size } = asked.data
    const version = await readVersion(req, id, number)
    if (!version) return missing()
    const { edits } = version.look as unknown as Look
    const recipe = readEditRecipe(edits)
    const name = previewName(version.sha256, recipe.ok ? recipe.recipe : null, size)
    const tag = `"${name}"`
    const headers = {
      etag: tag,
      // The look of the shown version may still change: ask again, the answer is short.
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    }
    if (req.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
    const bytes = await previewOf(req, version.originalFile, recipe.ok ? recipe.recipe : null, name, Number(size))
    if (!bytes) return missing()
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'content-type': 'image/webp', 'content-length': String(bytes.length) },
    })
  },
}

const previewName = (sha256: string, edits: EditRecipe | null, size: string): string => {
  const hash = createHash('sha256')
    .update(JSON.stringify([PREVIEW_EDITION, sha256, edits, size]))
    .digest('hex')
  return `originals/preview-${hash.slice(0, 48)}.webp`
}

/** In the making in this process: a page with many pictures of one version asks for it once. */
const inHand = new Map<string, Promise<Buffer | null>>()

async function previewOf(
  req: PayloadRequest,
  originalFile: string,
  edits: EditRecipe | null,
  name: string,
  longestSide: number,
): Promise<Buffer | null> {
  const kept = await assetStore().read(name)
  if (kept) return buffer(kept.stream)
  const making = inHand.get(name) ?? makePreview(req, originalFile, edits, name, longestSide)
  inHand.set(name, making)
  try {
    return await making
  } finally {
    inHand.delete(name)
  }
}

async function makePreview(
  req: PayloadRequest,
  originalFile: string,
  edits: EditRecipe | null,
  name: string,
  longestSide: number,
): Promise<Buffer | null> {
  const original = await assetStore().read(originalFile)
  if (!original) return null
  const logo = await logoOf(req, edits)
  // A mark whose logo is gone is left out rather than the whole picture.
  const { watermark, ...unmarked } = edits ?? { version: 1 as const }
  const bytes = await renderProof(await buffer(original.stream), {
    longestSide,
    edits: watermark?.logo !== undefined && !logo ? unmarked : edits,
    logo,
  })
  await assetStore().put(name, bytes, 'image/webp')
  return bytes
}

async function logoOf(req: PayloadRequest, edits: EditRecipe | null): Promise<Buffer | null> {
  const id = edits?.watermark?.logo
  if (!id || !z.uuid().safeParse(id).success) return null
  const logo = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    trash: true,
  })
  const stored = logo?.originalFile ? await assetStore().read(logo.originalFile) : null
  return stored ? buffer(stored.stream) : null
}
