import type { APIContext } from 'astro'
import { localePath } from '../features/addresses/locale-path.ts'

/** 303: the browser asks for `path` with GET, so that reloading sends no form twice. `path` is without language prefix. */
export function goTo(context: Pick<APIContext, 'locals'>, path: string): Response {
  return new Response(null, { status: 303, headers: { location: localePath(context.locals.locale, path) } })
}

/**
 * A path of this shop to come back to, as a form or an address names it, or null. Anything that a browser could read
 * as another host is no path of this shop.
 */
export function wayBack(written: string | null): string | null {
  return written !== null && /^\/[a-z0-9][\w\-./?=&%]*$/i.test(written) && !written.includes('//') ? written : null
}
