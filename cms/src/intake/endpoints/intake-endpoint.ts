import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { answerRefusal, Refused, readCommandBody, refuse } from '../../commands/commands.ts'
import { type Action, can, isActiveStaff, type Principal } from '../../permissions/permissions.ts'

export const languageOf = (req: PayloadRequest): 'zh' | 'en' => (req.i18n.language === 'en' ? 'en' : 'zh')

/** An endpoint of the intake page: signed in as staff, allowed by the table, then `run`; refusals become answers. */
export function intakeEndpoint(
  method: 'get' | 'post',
  path: string,
  action: Action,
  run: (req: PayloadRequest) => Promise<object>,
): Endpoint {
  return {
    path: `/intake${path}`,
    method,
    handler: async (req) => {
      try {
        const user = req.user as Principal
        if (!isActiveStaff(user)) throw refuse('not_signed_in')
        if (!can(user, action, 'intake')) throw refuse('not_allowed')
        return Response.json(await run(req), { headers: { 'cache-control': 'no-store' } })
      } catch (error) {
        if (error instanceof Refused) return answerRefusal(req, error)
        throw error
      }
    },
  }
}

/** A POST with a JSON body of the given shape. */
export const intakeCommand = <Body>(
  path: string,
  schema: z.ZodType<Body>,
  run: (req: PayloadRequest, body: Body) => Promise<object>,
): Endpoint => intakeEndpoint('post', path, 'update', async (req) => run(req, await readCommandBody(req, schema)))
