import type { APIRoute } from 'astro'
import { openShop } from '../../shop/shop.ts'

/** `/_f/me`: what the header says about its visitor. Asked for only where the hint of a cart or a session is. */
export const GET: APIRoute = async (context) => {
  const cart = await openShop(context).cart()
  return Response.json({ count: cart.ok ? (cart.value?.count ?? 0) : null })
}
