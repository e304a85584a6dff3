import type { Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, readCommandBody, refuse } from '../../commands/commands.ts'
import { isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { readRichText } from '../reading/read-rich-text.ts'

const shape = z.object({
  locale: z.enum(['zh', 'en']),
  /** as the editor stores it, with its `blockType` */
  fields: z.looseObject({ blockType: z.string().max(40) }),
})

/**
 * `POST /api/text-blocks/view`: one block of a running text as readers would see it now, for the people who write it;
 * null when it would fall away. Made by the very code that answers the shop, so price, stock and state are the shop's.
 */
export const textBlockView: Endpoint = {
  path: '/text-blocks/view',
  method: 'post',
  handler: async (req) => {
    try {
      if (!isActiveStaff(req.user as Principal)) throw refuse('not_signed_in')
      const { fields, locale } = await readCommandBody(req, shape)
      const text = { root: { type: 'root', children: [{ type: 'block', fields }] } }
      const [node = null] = await readRichText(req, text, locale)
      return Response.json({ node }, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
