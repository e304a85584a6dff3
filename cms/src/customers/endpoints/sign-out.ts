import { databaseOf } from '../../database/transaction.ts'
import { shopEndpoint } from '../../shop-api/shop-api.ts'
import { endSession } from '../customer-sessions.ts'

/** `POST /api/shop/customers/sign-out`: ends the session itself, so that a token that leaked is worth nothing. */
export const signOut = shopEndpoint('post', '/shop/customers/sign-out', async ({ req, customer }) => {
  if (customer?._sid) await endSession(databaseOf(req.payload).drizzle, customer.id, customer._sid)
  return { body: null }
})
