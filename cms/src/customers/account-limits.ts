import type { Payload } from 'payload'
import { countAttempt, isKnownClient, type RateLimit } from '../shop-api/shop-api.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** One client trying many accounts. A school or company behind one address still gets in. */
const SIGN_IN_OF_CLIENT: RateLimit = { name: 'sign-in-client', most: 60, seconds: 10 * MINUTE }
/** One client trying one account. */
export const SIGN_IN_OF_PAIR: RateLimit = { name: 'sign-in-pair', most: 8, seconds: 15 * MINUTE }
/** Many clients trying one account. Not counted where the account has been entered before. */
const SIGN_IN_OF_ACCOUNT: RateLimit = { name: 'sign-in-account', most: 40, seconds: HOUR }

const SIGN_UP_OF_CLIENT: RateLimit = { name: 'sign-up-client', most: 20, seconds: HOUR }
/** Mails to one address, whoever asks for them. Every one of them works, so asking in vain locks nobody out. */
const MAIL_TO_ADDRESS: RateLimit = { name: 'account-mail', most: 5, seconds: HOUR }
const FORGOT_OF_CLIENT: RateLimit = { name: 'forgot-client', most: 20, seconds: HOUR }
const LINK_OF_CLIENT: RateLimit = { name: 'link-client', most: 40, seconds: 10 * MINUTE }
const PASSWORD_OF_CUSTOMER: RateLimit = { name: 'password-change', most: 10, seconds: 15 * MINUTE }

/**
 * Asked before any password is hashed. A stranger who knows somebody's address can neither guess on nor lock them
 * out: where the owner has signed in before, only that place's own attempts count, and a reset link makes any
 * place such a place.
 */
export async function limitSignIn(payload: Payload, email: string, client: string): Promise<void> {
  const isKnown = await isKnownClient(payload, email, client)
  await countAttempt(payload, [
    [SIGN_IN_OF_CLIENT, client],
    [SIGN_IN_OF_PAIR, pairOf(email, client)],
    ...(isKnown ? [] : [[SIGN_IN_OF_ACCOUNT, email] as const]),
  ])
}

export const pairOf = (email: string, client: string): string => `${email}|${client}`

export const limitSignUp = (payload: Payload, email: string, client: string): Promise<void> =>
  countAttempt(payload, [
    [SIGN_UP_OF_CLIENT, client],
    [MAIL_TO_ADDRESS, email],
  ])

export const limitForgot = (payload: Payload, email: string, client: string): Promise<void> =>
  countAttempt(payload, [
    [FORGOT_OF_CLIENT, client],
    [MAIL_TO_ADDRESS, email],
  ])

export const limitLinks = (payload: Payload, client: string): Promise<void> =>
  countAttempt(payload, [[LINK_OF_CLIENT, client]])

export const limitPasswordChange = (payload: Payload, customerId: string): Promise<void> =>
  countAttempt(payload, [[PASSWORD_OF_CUSTOMER, customerId]])
