import type { APIRoute } from 'astro'

/** What crawlers may walk: everything but searches, filtered shelves and fragments. */
export const GET: APIRoute = ({ locals, cache }) => {
  cache.set({ maxAge: 3600, tags: ['robots'] })
  const body = [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /en/search',
    'Disallow: /_f/',
    'Disallow: /en/_f/',
    'Disallow: /*?*brand=',
    'Disallow: /*?*attr=',
    'Disallow: /*?*sort=',
    'Disallow: /*?*price',
    '',
    `Sitemap: ${new URL('/sitemap.xml', locals.site).href}`,
    '',
  ].join('\n')
  return new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
