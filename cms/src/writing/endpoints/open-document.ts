import type { CollectionSlug, PayloadRequest } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { can, type Principal, type Resource } from '../../permissions/permissions.ts'
import { oneLine } from '../../text/text.ts'

/** Who writes: the id of a member of the team. */
export interface Writer {
  staffId: string
}

export const documentShape = {
  collection: oneLine().max(60),
  /** null or left out: not saved once */
  id: z.uuid().nullish(),
}

/**
 * Who asks, once it is certain that they may write this document. Asked per object: the collection must be one that
 * keeps words, the person must be allowed to change it, and an id must lead to a document they can open.
 * @throws Refused
 */
export async function writerOf(
  req: PayloadRequest,
  { collection, id }: { collection: string; id?: string | null | undefined },
): Promise<Writer> {
  const user = req.user as Principal & { id?: unknown }
  if (user?.collection !== 'staff') throw refuse('not_signed_in')
  const known = req.payload.collections[collection as CollectionSlug]
  if (!known?.config.versions) throw refuse('not_found')
  if (!can(user, id ? 'update' : 'create', collection as Resource)) throw refuse('not_allowed')
  if (id) {
    const document = await req.payload.findByID({
      collection: collection as CollectionSlug,
      id,
      depth: 0,
      draft: true,
      select: {},
      disableErrors: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
    if (!document) throw refuse('not_found')
  }
  return { staffId: String(user.id) }
}

/** Answers what `work` returns, and a refusal with its sentence; what people have not saved is kept by no cache. */
export async function answering(req: PayloadRequest, work: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof Refused) return answerRefusal(req, error)
    throw error
  }
}
