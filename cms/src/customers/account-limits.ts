import type { Payload } from 'payload'
import { countAttempt, hasRoom, isKnownClient, type RateLimit } from '../shop-api/shop-api.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** One client trying many accounts. A school or company behind one address still gets in. */
const SIGN_IN_OF_CLIENT: RateLimit = { name: 'sign-in-client', most: 60, seconds: 10 * MINUTE }
/** One client trying one account. */
export const SIGN_IN_OF_PAIR: RateLimit = { name: 'sign-in-pair', most: 8, seconds: 15 * MINUTE }
/** Many clients trying one account. Not counted where the account has been entered before. */
const SIGN_IN_OF_ACCOUNT: RateLimit = { name: 'sign-in-account', most: 40, seconds: HOUR }

const SIGN_UP_OF_CLIENT: RateLimit = { name: 'sign-up-client', most: 20, seconds: HOUR }
const FORGOT_OF_CLIENT: RateLimit = { name: 'forgot-client', most: 20, seconds: HOUR }
/**
 * Mails to one address. Anybody can ask for them in somebody's name, so one place alone cannot use up what the others
 * need, each kind of mail has its count, and whoever asks beyond it is answered as ever: nothing is sent, nothing is
 * refused. The mails that were sent go on working.
 */
const SIGN_UP_MAIL_OF_PAIR: RateLimit = { name: 'sign-up-mail-pair', most: 3, seconds: HOUR }
const SIGN_UP_MAIL: RateLimit = { name: 'sign-up-mail', most: 10, seconds: HOUR }
const RESET_MAIL_OF_PAIR: RateLimit = { name: 'reset-mail-pair', most: 3, seconds: HOUR }
/** Not counted where the account has been entered before: strangers cannot stop its owner's mail there. */
const RESET_MAIL: RateLimit = { name: 'reset-mail', most: 10, seconds: HOUR }
const LINK_OF_CLIENT: RateLimit = { name: 'link-client', most: 40, seconds: 10 * MINUTE }
/** Passwords tried with one link: whoever has it is the reader of the mail, or somebody it leaked to. */
const PASSWORD_OF_LINK: RateLimit = { name: 'link-password', most: 10, seconds: 15 * MINUTE }
const PASSWORD_OF_CUSTOMER: RateLimit = { name: 'password-change', most: 10, seconds: 15 * MINUTE }

/**
 * Asked before any password is hashed. A stranger who knows somebody's address can neither guess on nor lock them
 * out: where the owner has signed in before, only that place's own attempts count, and a reset link makes any
 * place such a place.
 */
export async function limitSignIn(payload: Payload, email: string, client: string): Promise<void> {
  const isKnown = await isKnownClient(payload, email, client)
  await countAttempt(payload, [
    [SIGN_IN_OF_PAIR, pairOf(email, client)],
    [SIGN_IN_OF_CLIENT, client],
    ...(isKnown ? [] : [[SIGN_IN_OF_ACCOUNT, email] as const]),
  ])
}

export const pairOf = (email: string, client: string): string => `${email}|${client}`

export const limitSignUp = (payload: Payload, client: string): Promise<void> =>
  countAttempt(payload, [[SIGN_UP_OF_CLIENT, client]])

export const maySendSignUp = (payload: Payload, email: string, client: string): Promise<boolean> =>
  hasRoom(payload, [
    [SIGN_UP_MAIL_OF_PAIR, pairOf(email, client)],
    [SIGN_UP_MAIL, email],
  ])

export const limitForgot = (payload: Payload, client: string): Promise<void> =>
  countAttempt(payload, [[FORGOT_OF_CLIENT, client]])

export async function maySendReset(payload: Payload, email: string, client: string): Promise<boolean> {
  const isKnown = await isKnownClient(payload, email, client)
  return hasRoom(payload, [
    [RESET_MAIL_OF_PAIR, pairOf(email, client)],
    ...(isKnown ? [] : [[RESET_MAIL, email] as const]),
  ])
}

export const limitLinks = (payload: Payload, client: string): Promise<void> =>
  countAttempt(payload, [[LINK_OF_CLIENT, client]])

export const limitLinkPassword = (payload: Payload, linkId: string): Promise<void> =>
  countAttempt(payload, [[PASSWORD_OF_LINK, linkId]])

export const limitPasswordChange = (payload: Payload, customerId: string): Promise<void> =>
  countAttempt(payload, [[PASSWORD_OF_CUSTOMER, customerId]])
