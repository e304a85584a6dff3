import type { APIContext } from 'astro'

/**
 * What the shop remembers in a browser. `cart`: the token of a guest's cart; `shopper`: the session of a signed-in
 * customer; both are secrets no script may read. `turn`: changes with each answer to an addition, see press-key.ts. `visit`: nothing but that one of them exists, so that pages for
 * everybody know whether asking for a count is worth a request; scripts read it.
 */
export type ShopCookie = 'cart' | 'shopper' | 'turn' | 'visit'

/** Seconds. A cart stands as long as the CMS keeps it; a session ends with its token. */
const LIFE: Record<ShopCookie, number> = {
  cart: 60 * 86_400,
  shopper: 14 * 86_400,
  turn: 60 * 86_400,
  visit: 60 * 86_400,
}

/**
 * The name in the browser: with `__Host-` where https is spoken, so that no neighbouring host can set it. A preview has
 * a cart of its own and nobody's session.
 */
export function cookieName(cookie: ShopCookie, https: boolean, isPreview = false): string {
  const name = isPreview && cookie !== 'visit' ? `preview-${cookie}` : cookie
  return https && cookie !== 'visit' ? `__Host-${name}` : name
}

/** Attributes of a cookie. `__Host-` asks for `Secure` and the root path. */
export function cookieAttributes(cookie: ShopCookie, https: boolean) {
  return { httpOnly: cookie !== 'visit', sameSite: 'lax', secure: https, path: '/', maxAge: LIFE[cookie] } as const
}

export type CookieContext = Pick<APIContext, 'cookies'> & { locals: Pick<App.Locals, 'site' | 'preview'> }

const nameIn = (context: CookieContext, cookie: ShopCookie): string =>
  cookieName(cookie, speaksHttps(context), context.locals.preview !== undefined)

const speaksHttps = ({ locals }: CookieContext): boolean => locals.site.protocol === 'https:'

/** The value of a cookie, or null. */
export function readCookie(context: CookieContext, cookie: ShopCookie): string | null {
  return context.cookies.get(nameIn(context, cookie))?.value || null
}

/** Sets a secret and the hint that there is one. */
export function keepCookie(context: CookieContext, cookie: 'cart' | 'shopper', value: string): void {
  const https = speaksHttps(context)
  context.cookies.set(nameIn(context, cookie), value, cookieAttributes(cookie, https))
  context.cookies.set(nameIn(context, 'visit'), '1', cookieAttributes('visit', https))
}

/** Removes a secret; the hint goes with the last one. */
export function dropCookie(context: CookieContext, cookie: 'cart' | 'shopper'): void {
  const https = speaksHttps(context)
  const { maxAge: _, ...attributes } = cookieAttributes(cookie, https)
  context.cookies.delete(nameIn(context, cookie), attributes)
  if (readCookie(context, cookie === 'cart' ? 'shopper' : 'cart') !== null) return
  context.cookies.delete('visit', { path: '/' })
}

/** The next addition is another one than those before: the browser has seen an answer. */
export function takeNextTurn(context: CookieContext): void {
  const https = speaksHttps(context)
  context.cookies.set(nameIn(context, 'turn'), crypto.randomUUID(), cookieAttributes('turn', https))
}
