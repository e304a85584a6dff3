import type { CollectionSlug, Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, readCommandBody, refuse } from '../../commands/commands.ts'
import { can, type Principal, type Resource } from '../../permissions/permissions.ts'
import { lintDocument } from '../lint-document.ts'
import type { FieldShape } from '../rules/collect-texts.ts'

const request = z.object({
  collection: z.string().max(60),
  id: z.string().max(60).optional(),
  data: z.record(z.string(), z.unknown()),
})

/** Characters; far beyond the longest article with its markup. */
const LARGEST_DOCUMENT = 2_000_000

/** `POST /api/lint`: what is to be said about the words of a form as it stands, saved or not. Stores nothing. */
export const lintEndpoint: Endpoint = {
  path: '/lint',
  method: 'post',
  handler: async (req) => {
    try {
      const body = await readCommandBody(req, request, LARGEST_DOCUMENT)
      const user = req.user as Principal
      if (!user) throw refuse('not_signed_in')
      const collection = req.payload.collections[body.collection as CollectionSlug]
      if (!collection || !can(user, 'update', body.collection as Resource)) throw refuse('not_allowed')
      const findings = await lintDocument(
        { collection: body.collection, id: body.id, fields: collection.config.fields as FieldShape[], data: body.data },
        req,
        new Date(),
      )
      return Response.json({ findings })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
