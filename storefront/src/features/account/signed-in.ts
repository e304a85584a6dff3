import type { ShopAnswer } from '../../shop/call-shop.ts'
import { goTo } from '../../shop/redirect.ts'
import type { ShopContext } from '../../shop/shop.ts'
import { dropCookie } from '../../shop/shop-cookies.ts'
import type { FormTrouble } from './account-form.ts'

/** Where to go when an answer says that nobody is signed in; the session is no good any more. Null: somebody is. */
export function signInFirst(context: ShopContext, answer: ShopAnswer<unknown>, path: string): Response | null {
  if (answer.ok || answer.failure.code !== 'sign_in') return null
  dropCookie(context, 'shopper')
  return goTo(context, `/account/sign-in?said=sign_in&to=${encodeURIComponent(path)}`)
}

/** Status of a form that was sent after its session had ended; its page offers to sign in beside it. */
export const SIGNED_OUT = 401

/**
 * The trouble with a form whose sender turns out to be signed out: everything typed stays on the page, to be sent again
 * after signing in elsewhere.
 *
 * @param trouble with the form otherwise
 */
export function signInBeside(
  context: ShopContext,
  answer: ShopAnswer<unknown>,
  trouble: FormTrouble | null,
  notice: string,
): FormTrouble | null {
  if (answer.ok || answer.failure.code !== 'sign_in') return trouble
  dropCookie(context, 'shopper')
  return { status: SIGNED_OUT, notice, errors: trouble?.errors ?? {} }
}

/** The page asked for, from 1. */
export function pageAsked(search: URLSearchParams): number {
  const page = search.get('page') ?? ''
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
}
