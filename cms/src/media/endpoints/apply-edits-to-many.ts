import type { EditRecipe } from '@fangshi/media/edits'
import { APIError, createLocalReq, type PayloadRequest, ValidationError } from 'payload'
import { z } from 'zod'
import { deskLanguage, Refused, readCommandBody } from '../../commands/commands.ts'
import { carryOver, editsOf, focalOf, SHARED_PARTS, type SharedPart } from '../rules/asset-edits.ts'
import { editableAsset, editingEndpoint, recipeFrom, refuseEditing } from './editing-request.ts'
import { copyOf, squareAround, trimTo } from './preview-edits.ts'

/** More at once would keep one request open for minutes; the rest is a second request. */
const MOST = 100

const Body = z.object({
  ids: z.array(z.uuid()).min(1).max(MOST),
  parts: z.array(z.enum(SHARED_PARTS)).min(1),
  edits: z.unknown(),
})

export interface AppliedTo {
  id: string
  name: string
  ok: boolean
  /** why not, in the language of who asked */
  error?: string
}

/**
 * `POST /api/media/edits/apply`: the named parts of one recipe on each of several assets; their other edits stay.
 * Each asset is saved by itself, so that one that cannot take the edit stops no other; the answer says of each.
 */
export const applyEditsToMany = editingEndpoint('/edits/apply', async (req) => {
  const { ids, parts, edits } = await readCommandBody(req, Body)
  const recipe = recipeFrom(edits, req.i18n.language)
  const results: AppliedTo[] = []
  for (const id of new Set(ids)) results.push(await applyTo(req, id, parts, recipe))
  return Response.json({ results })
})

async function applyTo(
  req: PayloadRequest,
  id: string,
  parts: readonly SharedPart[],
  recipe: EditRecipe | null,
): Promise<AppliedTo> {
  let name = id
  try {
    const asset = await editableAsset(req, id)
    name = asset.originalName ?? id
    const before = editsOf(asset)
    const copy = parts.includes('trim') || parts.includes('whiteSquare') ? await copyOf(asset) : null
    let after = withParts(before, recipe, parts)
    if (copy && parts.includes('trim')) {
      const crop = await trimTo(copy, after)
      if (!crop) throw refuseEditing('no_subject')
      after = { ...after, crop }
    }
    if (copy && parts.includes('whiteSquare') && recipe?.whiteSquare) {
      const square = await squareAround(copy, after)
      if (!square) throw refuseEditing('no_subject')
      after = { ...after, whiteSquare: { ...square, margin: recipe.whiteSquare.margin } }
    }
    const size = { width: asset.width ?? 0, height: asset.height ?? 0 }
    const carried = carryOver(size, focalOf(asset), before, after)
    // Its own request, and so its own transaction: what is saved stays saved whatever becomes of the next one.
    const own = await createLocalReq(
      { user: req.user as NonNullable<typeof req.user>, req: { i18n: req.i18n } },
      req.payload,
    )
    await req.payload.update({
      collection: 'media',
      id,
      data: { focal: carried.focal, edits: carried.edits && { ...carried.edits } },
      overrideAccess: false,
      depth: 0,
      req: own,
    })
    return { id, name, ok: true }
  } catch (error) {
    return { id, name, ok: false, error: reasonOf(error, req) }
  }
}

/** The recipe with the named parts replaced by those of the given one; a part that one lacks is taken off. */
function withParts(before: EditRecipe | null, given: EditRecipe | null, parts: readonly SharedPart[]): EditRecipe {
  const merged: Record<string, unknown> = { ...before, version: 1 }
  for (const part of parts) {
    if (part === 'trim') continue
    if (given?.[part] === undefined) delete merged[part]
    else merged[part] = given[part]
  }
  return merged as unknown as EditRecipe
}

function reasonOf(error: unknown, req: PayloadRequest): string {
  if (error instanceof Refused) return error.sentence(deskLanguage(req.i18n.language))
  if (error instanceof ValidationError) return error.data.errors.map(({ message }) => message).join(' ')
  if (error instanceof APIError && error.isPublic) return error.message
  req.payload.logger.error({ err: error, msg: 'edits could not be applied to an asset' })
  return req.i18n.language === 'en' ? 'It could not be saved; try again.' : '没能保存，请再试一次。'
}
