import { executeAuthStrategies, type PayloadRequest, type TypedUser } from 'payload'

/** The shopper behind `x-customer-token`, with the session it belongs to. */
export type SignedInCustomer = TypedUser & {
  collection: 'customers'
  id: string
  email: string
  name: string
  phone?: string | null
  locale?: 'zh' | 'en' | null
  createdAt: string
  /** id of the session */
  _sid?: string
}

/** Who sent `x-customer-token`; null for guests and for sessions that have ended. Cookies are not looked at. */
export async function signedInCustomer(req: PayloadRequest): Promise<SignedInCustomer | null> {
  const token = req.headers.get('x-customer-token')
  if (!token) return null
  const headers = new Headers({ authorization: `JWT ${token}`, disableautologin: 'true' })
  const { user } = await executeAuthStrategies({ headers, payload: req.payload })
  // A token of the team opens nothing here.
  return user?.collection === 'customers' ? (user as SignedInCustomer) : null
}
