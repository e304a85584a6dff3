import {
  assetKindNames,
  type DecodedPicture,
  prepareWatermark,
  renderPreview,
  subjectOf,
  withMargin,
} from '@fangshi/media'
import { croppedSize, type EditRecipe } from '@fangshi/media/edits'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { readCommandBody } from '../../commands/commands.ts'
import { previewCopyOf } from '../preview-copies.ts'
import { readWatermark } from '../watermark-logo.ts'
import { type EditableAsset, editableAsset, editingEndpoint, recipeFrom, refuseEditing } from './editing-request.ts'

const share = z.number().min(0).max(1)

const PreviewBody = z.object({
  edits: z.unknown(),
  crop: z.enum(['full', 'square', 'wide', 'share']).nullish(),
  kind: z.enum(assetKindNames).nullish(),
  focal: z.object({ x: share, y: share }).nullish(),
})

/** `POST /api/media/:id/edits/preview`: what the recipe of the body makes of the asset, as a JPEG. Nothing is kept. */
export const previewEdits = editingEndpoint('/:id/edits/preview', async (req) => {
  const asset = await editableAsset(req, String(req.routeParams?.id))
  const body = await readCommandBody(req, PreviewBody)
  const edits = recipeFrom(body.edits, req.i18n.language)
  const copy = await copyOf(asset)
  const jpeg = await renderPreview(copy, edits, {
    kind: body.kind ?? asset.kind,
    focal: body.focal ?? { x: 0.5, y: 0.5 },
    crop: body.crop ?? null,
    watermark: await watermarkOf(req, edits),
  })
  return new Response(new Uint8Array(jpeg), {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})

/** How much of the ground a trimmed picture keeps round its subject, as a share of the subject's longer side. */
const TRIM_MARGIN = 0.03

/**
 * `POST /api/media/:id/edits/subject`: where the subject stands, for a trim (`crop`, in the picture as turned and
 * straightened) and for a white square (`subject`, in the picture as cropped by the recipe of the body).
 */
export const locateSubject = editingEndpoint('/:id/edits/subject', async (req) => {
  const asset = await editableAsset(req, String(req.routeParams?.id))
  const { edits } = await readCommandBody(req, z.object({ edits: z.unknown() }))
  const recipe = recipeFrom(edits, req.i18n.language)
  const copy = await copyOf(asset)
  const trimmed = await trimTo(copy, recipe)
  const squared = await squareAround(copy, recipe)
  if (!trimmed && !squared) throw refuseEditing('no_subject')
  return Response.json({ crop: trimmed, ...squared }, { headers: { 'cache-control': 'private, no-store' } })
})

/** The crop that keeps the subject and a little of its ground; null when there is no subject to be told. */
export async function trimTo(copy: DecodedPicture, recipe: EditRecipe | null): Promise<EditRecipe['crop'] | null> {
  const upright = recipe && only(recipe, ['turn', 'straighten'])
  const found = await subjectOf(copy, upright)
  return found ? withMargin(found.region, croppedSize(copy.original, upright), TRIM_MARGIN) : null
}

/** Subject and ground for a white square; null when there is no subject to be told. */
export async function squareAround(
  copy: DecodedPicture,
  recipe: EditRecipe | null,
): Promise<Pick<NonNullable<EditRecipe['whiteSquare']>, 'subject' | 'ground'> | null> {
  const found = await subjectOf(copy, recipe && only(recipe, ['turn', 'straighten', 'crop']))
  return found ? { subject: found.region, ground: found.ground } : null
}

/** The asset's decoded copy. */
export async function copyOf(asset: EditableAsset): Promise<DecodedPicture> {
  try {
    return await previewCopyOf(asset.originalFile)
  } catch {
    throw refuseEditing('unreadable')
  }
}

async function watermarkOf(req: PayloadRequest, edits: EditRecipe | null) {
  if (!edits?.watermark) return null
  const picture = await readWatermark(req.payload, edits)
  return picture && prepareWatermark(edits.watermark, picture.bytes)
}

function only(recipe: EditRecipe, parts: readonly (keyof EditRecipe)[]): EditRecipe {
  const kept = Object.entries(recipe).filter(([part]) => part === 'version' || parts.includes(part as keyof EditRecipe))
  return Object.fromEntries(kept) as unknown as EditRecipe
}
