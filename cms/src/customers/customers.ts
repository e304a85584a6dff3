import type { Endpoint } from 'payload'
import { forgot } from './endpoints/forgot.ts'
import { myAccountEndpoints } from './endpoints/my-account.ts'
import { reset } from './endpoints/reset.ts'
import { signIn } from './endpoints/sign-in.ts'
import { signOut } from './endpoints/sign-out.ts'
import { signUp } from './endpoints/sign-up.ts'
import { verify } from './endpoints/verify.ts'

export { closePayloadLogin } from './close-payload-login.ts'
export { Customers } from './collections/customers.ts'
export { hashOfToken, linkToken } from './link-token.ts'
export { ACCOUNT_MAILS } from './mails/account-mails.ts'

/** For payload.config.ts: accounts and sessions of shoppers. */
export const accountEndpoints: Endpoint[] = [signUp, verify, signIn, signOut, forgot, reset, ...myAccountEndpoints]
