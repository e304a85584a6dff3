import type { ShopAnswer } from '../../shop/call-shop.ts'
import { goTo } from '../../shop/redirect.ts'
import type { ShopContext } from '../../shop/shop.ts'
import { dropCookie } from '../../shop/shop-cookies.ts'

/** Where to go when an answer says that nobody is signed in; the session is no good any more. Null: somebody is. */
export function signInFirst(context: ShopContext, answer: ShopAnswer<unknown>, path: string): Response | null {
  if (answer.ok || answer.failure.code !== 'sign_in') return null
  dropCookie(context, 'shopper')
  return goTo(context, `/account/sign-in?said=sign_in&to=${encodeURIComponent(path)}`)
}

/** The page asked for, from 1. */
export function pageAsked(search: URLSearchParams): number {
  const page = search.get('page') ?? ''
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
}
