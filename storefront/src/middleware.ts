import { defineMiddleware } from 'astro:middleware'
import { StoreUnavailable } from './cms/store-unavailable.ts'
import { readAddress } from './server/page-address.ts'

/** Why a request failed, remembered until Astro renders the error page for it. */
const failures = new WeakMap<Request, 'unavailable' | 'error'>()

/**
 * Gives each page its language and its address without the prefix, sends `/en/…` to the one file of the
 * page, and gives the error pages their status and their reason.
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
  if (routePattern === '/404') return withStatus(await next(), 404)

  try {
    return await next(routePattern.startsWith('/en/') ? locals.path + context.url.search : undefined)
  } catch (error) {
    locals.failure = error instanceof StoreUnavailable ? 'unavailable' : 'error'
    failures.set(request, locals.failure)
    throw error
  }
})

function withStatus(response: Response, status: number): Response {
  if (response.status === status) return response
  return new Response(response.body, { status, headers: response.headers })
}
