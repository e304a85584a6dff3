import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, readCommandBody, refuse } from '../../commands/commands.ts'
import { canCommand, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { instantInZone } from '../../time/time.ts'
import { VIEWABLE, viewOfDocument } from '../document-view.ts'
import { entryUrl, issueTicket, sessionOf } from '../preview-pass.ts'
import { perspectiveForm, shopPath } from '../rules/perspective.ts'

const ticketForm = perspectiveForm.extend({ path: shopPath.default('/') })

/** @throws Refused for whoever may not look at the shop ahead of shoppers */
export function mayLook(req: PayloadRequest): void {
  const user = req.user as Principal
  if (!isActiveStaff(user)) throw refuse('not_signed_in')
  if (!canCommand(user, 'preview.look')) throw refuse('not_allowed')
}

/** How a link or a form of the admin asks: for a document, or for an instant by the clock of the mall. */
const linkForm = z.union([
  z.object({ collection: z.enum(VIEWABLE), id: z.uuid() }),
  z.object({
    ...ticketForm.shape,
    at: ticketForm.shape.at.or(z.literal('').transform(() => null)),
    release: ticketForm.shape.release.or(z.literal('').transform(() => null)),
    wall: z
      .string()
      .regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?)?$/)
      .default(''),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
])

/** What a link asks for. @throws Refused naming what cannot be used */
async function askedByLink(req: PayloadRequest): Promise<z.output<typeof ticketForm>> {
  const asked = linkForm.safeParse(Object.fromEntries(req.searchParams))
  if (!asked.success)
    throw refuse('invalid_body', {
      fields: [...new Set(asked.error.issues.map(({ path }) => path.join('.')))].join(', '),
    })
  if ('collection' in asked.data) {
    const view = await viewOfDocument(req, asked.data.collection, asked.data.id, new Date())
    if (!view) throw refuse('not_found')
    return { ...view.perspective, path: view.path }
  }
  const { wall, language, path, at, ...rest } = asked.data
  const zone = currentSettings().MALL_TIME_ZONE
  const chosen = at ?? (wall === '' ? null : instantInZone(Date.parse(`${wall}Z`), zone).toISOString())
  return { ...rest, at: chosen, path: language === 'zh' ? path : `/en${path === '/' ? '' : path}` }
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
 * `GET /api/preview/open?collection=&id=` or `?path=&at=&…`: the same as a link that may stay in a page: the ticket is made when somebody
 * follows it. Changes nothing, and a page of another site cannot send anybody here.
 */
export const openPreview: Endpoint = {
  path: '/preview/open',
  method: 'get',
  handler: async (req) => {
    try {
      if (req.headers.get('sec-fetch-site') === 'cross-site') throw refuse('not_allowed')
      mayLook(req)
      const { url } = ticketFor(req, await askedByLink(req))
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
