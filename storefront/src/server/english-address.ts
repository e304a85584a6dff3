import type { APIRoute } from 'astro'

/**
 * Stands behind `/en/…` so that Astro has a route to run the middleware for. The middleware always
 * rewrites to the page itself, so this answers only if the middleware is missing.
 */
export const ALL: APIRoute = () => new Response(null, { status: 404 })
