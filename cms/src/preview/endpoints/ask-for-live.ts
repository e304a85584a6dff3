import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, readCommandBody, refuse } from '../../commands/commands.ts'
import { newId } from '../../database/new-id.ts'
import { databaseOf } from '../../database/transaction.ts'
import type { Principal } from '../../permissions/permissions.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { livePathOf } from '../live-place.ts'
import { issueLivePass, type LiveSubject, sessionOf } from '../preview-pass.ts'
import { LIVE_COLLECTIONS } from '../rules/live-collections.ts'
import { livePlace } from '../rules/live-draft.ts'
import { mayType } from '../rules/may-type.ts'
import { mayLook } from './ask-for-ticket.ts'

const liveForm = z.object({
  collection: z.enum(LIVE_COLLECTIONS),
  /** null: it has not been saved yet */
  id: z.uuid().nullable(),
  locale: z.enum(['zh', 'en']),
  place: livePlace.default({}),
})

/** @throws Refused when there is no such document for this person, or not to be written by them */
async function subjectOf(req: PayloadRequest, { collection, id }: z.output<typeof liveForm>): Promise<LiveSubject> {
  const isNew = id === null
  if (!mayType(req.user as Principal, { collection, isNew })) throw refuse('not_allowed')
  if (isNew) return { collection, id: newId(), isNew }
  const doc = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    select: { slug: true },
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!doc) throw refuse('not_found')
  return { collection, id, isNew }
}

/** `POST /api/preview/live`: what a form needs to be seen in the shop while it is typed in. For staff who may write it. */
export const askForLive: Endpoint = {
  path: '/preview/live',
  method: 'post',
  handler: async (req) => {
    try {
      mayLook(req)
      const asked = await readCommandBody(req, liveForm)
      const now = new Date()
      const subject = await subjectOf(req, asked)
      const path = await livePathOf(databaseOf(req.payload).drizzle, subject, asked.place, asked.locale, now)
      const { token, expires } = issueLivePass(sessionOf(req), subject, now)
      return Response.json(
        {
          pass: token,
          path,
          action: new URL('/_preview/live', currentSettings().STOREFRONT_URL).href,
          expiresAt: expires.toISOString(),
        },
        { headers: { 'cache-control': 'no-store' } },
      )
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
