import { type AssetKind, isAssetKind } from '@fangshi/media'
import { type EditRecipe, readEditRecipe } from '@fangshi/media/edits'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import type { Media } from '../../payload-types.ts'
import { can, type Principal } from '../../permissions/permissions.ts'

/** What people are told who edit pictures. */
const REFUSALS = {
  recipe: { status: 422, zh: '这样编辑不行：{part} {sentence}。', en: 'This edit does not work: {part} {sentence}.' },
  no_picture: { status: 409, zh: '这个素材还没有照片。', en: 'This asset has no picture yet.' },
  unreadable: {
    status: 409,
    zh: '读不出原图，请联系技术检查素材存储。',
    en: 'The original cannot be read; ask the technicians to look at the media store.',
  },
  no_subject: {
    status: 422,
    zh: '分不清主体和背景：请换一张背景干净的照片，或手动拉裁切框。',
    en: 'The subject cannot be told from its ground: take a photograph on a plain ground, or set the crop by hand.',
  },
} as const

export const refuseEditing = (reason: keyof typeof REFUSALS, details: Record<string, string | number> = {}): Refused =>
  new Refused(reason, REFUSALS[reason], details)

/** Who edits pictures: those who may update assets. Everything else of a request is looked at after this. */
export function mustBeEditor(req: PayloadRequest): void {
  if (req.user?.collection !== 'staff') throw refuse('not_signed_in')
  if (!can(req.user as Principal, 'update', 'media')) throw refuse('not_allowed')
}

/** An endpoint for people who edit pictures; what it refuses becomes a sentence in their language. */
export function editingEndpoint(path: string, answer: (req: PayloadRequest) => Promise<Response>): Endpoint {
  return {
    path,
    method: 'post',
    handler: async (req) => {
      try {
        mustBeEditor(req)
        return await answer(req)
      } catch (error) {
        if (error instanceof Refused) return answerRefusal(req, error)
        throw error
      }
    },
  }
}

export type EditableAsset = Media & { originalFile: string; kind: AssetKind }

/** The asset of the path, with an original that can be edited. */
export async function editableAsset(req: PayloadRequest, id: string): Promise<EditableAsset> {
  const asset = z.uuid().safeParse(id).success
    ? await req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, overrideAccess: true, req })
    : null
  if (!asset) throw refuse('not_found')
  if (!asset.originalFile || !isAssetKind(asset.kind)) throw refuseEditing('no_picture')
  return asset as EditableAsset
}

/** @throws Refused with the part that is wrong and what it must be */
export function recipeFrom(value: unknown, language: string): EditRecipe | null {
  const answer = readEditRecipe(value)
  if (answer.ok) return answer.recipe
  const { part, zh, en } = answer.problem
  throw refuseEditing('recipe', { part, sentence: language === 'en' ? en : zh })
}
