import { defineMiddleware } from 'astro:middleware'
import type { APIContext } from 'astro'
import { openStore } from './cms/store.ts'
import { StoreUnavailable } from './cms/store-unavailable.ts'
import { localePath } from './features/addresses/locale-path.ts'
import { readAddress } from './server/page-address.ts'
import { routes, routeTable } from './server/routes.ts'

const routeOf = routeTable(routes)

/** Why a request failed, remembered until Astro renders the error page for it. */
const failures = new WeakMap<Request, 'unavailable' | 'error'>()

/**
 * Gives each page its language and its address without the prefix, sends `/en/…` to the one file of the
 * page, sends shoppers on from old addresses whose page is gone, and gives the error pages their status and their reason.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, request, routePattern } = context
  // The front may have said it already, and a rewrite comes through here again: the address the visitor asked for counts.
  if (locals.locale === undefined) Object.assign(locals, readAddress(context.url.pathname))
  locals.site ??= new URL(process.env.STOREFRONT_URL ?? context.site ?? context.url.origin)

  if (routePattern === '/500') {
    locals.failure ??= failures.get(request) ?? 'error'
    return withStatus(await next(), locals.failure === 'unavailable' ? 503 : 500)
  }
  try {
    if (routePattern === '/404') return (await movedFrom(context)) ?? withStatus(await next(), 404)
    const response = await next(routePattern.startsWith('/en/') ? locals.path + context.url.search : undefined)
    return response.status === 404 ? ((await movedFrom(context)) ?? response) : response
  } catch (error) {
    locals.failure = error instanceof StoreUnavailable ? 'unavailable' : 'error'
    failures.set(request, locals.failure)
    throw error
  }
})

/**
 * Where the address of a missing page leads on, as an answer; null: nowhere. What belongs to one visitor is never an
 * old address.
 * @throws StoreUnavailable when nobody can say: an old address must not be called missing for it
 */
async function movedFrom(context: APIContext): Promise<Response | null> {
  const { locale, path } = context.locals
  if (routeOf(path).kind === 'personal') return null
  const moved = await openStore(context).redirect(path)
  if (moved === null || !/^\/(?![/\\])/.test(moved.to)) return null
  return new Response(null, {
    status: moved.isPermanent ? 301 : 302,
    headers: { location: localePath(locale, moved.to) },
  })
}

function withStatus(response: Response, status: number): Response {
  if (response.status === status) return response
  return new Response(response.body, { status, headers: response.headers })
}
