import type { Endpoint, PayloadRequest } from 'payload'
import { answerRefusal, Refused, readCommandBody, refuse } from '../../commands/commands.ts'
import { canCommand, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { entryUrl, issueTicket, sessionOf } from '../preview-pass.ts'
import { NOW, perspectiveForm, shopPath } from '../rules/perspective.ts'

const ticketForm = perspectiveForm.extend({ path: shopPath.default('/') })

/** @throws Refused for whoever may not look at the shop ahead of shoppers */
function mayLook(req: PayloadRequest): void {
  const user = req.user as Principal
  if (!isActiveStaff(user)) throw refuse('not_signed_in')
  if (!canCommand(user, 'preview.look')) throw refuse('not_allowed')
}

function ticketFor(req: PayloadRequest, { path, ...perspective }: ReturnType<typeof ticketForm.parse>) {
  const { token, expires } = issueTicket({ ...sessionOf(req), perspective, path }, new Date())
  return { url: entryUrl(token), expiresAt: expires.toISOString() }
}

/** `POST /api/preview/tokens`: an address that opens the shop from a perspective, once and soon. For staff. */
export const askForTicket: Endpoint = {
  path: '/preview/tokens',
  method: 'post',
  handler: async (req) => {
    try {
      mayLook(req)
      return Response.json(ticketFor(req, await readCommandBody(req, ticketForm)), {
        headers: { 'cache-control': 'no-store' },
      })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}

/**
 * `GET /api/preview/open?path=&at=&…`: the same as a link that may stay in a page: the ticket is made when somebody
 * follows it. Changes nothing, and a page of another site cannot send anybody here.
 */
export const openPreview: Endpoint = {
  path: '/preview/open',
  method: 'get',
  handler: async (req) => {
    try {
      if (req.headers.get('sec-fetch-site') === 'cross-site') throw refuse('not_allowed')
      mayLook(req)
      const asked = ticketForm.safeParse({ ...NOW, ...Object.fromEntries(req.searchParams) })
      if (!asked.success)
        throw refuse('invalid_body', { fields: asked.error.issues.map(({ path }) => path.join('.')).join(', ') })
      const { url } = ticketFor(req, asked.data)
      return new Response(null, {
        status: 303,
        headers: { location: url, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
      })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
