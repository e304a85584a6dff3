import type { APIRoute } from 'astro'
import { shopFile } from '../../../../shop/shop-file.ts'

/** A picture of a ticket, for whoever holds the ticket's address. The CMS asks whether it belongs to it. */
export const GET: APIRoute = async (context) => {
  const { token = '', file = '' } = context.params
  return shopFile(context, `tickets/${encodeURIComponent(token)}/pictures/${encodeURIComponent(file)}`)
}
