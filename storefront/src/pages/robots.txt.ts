import type { APIRoute } from 'astro'

/** Pages that belong to one person, and parts of pages. */
const PERSONAL = ['/cart', '/checkout', '/account', '/orders/', '/tickets/', '/_f/']

/** What crawlers may walk: everything but searches, filtered shelves and what belongs to a person. */
export const GET: APIRoute = ({ locals, cache }) => {
  cache.set({ maxAge: 3600, tags: ['robots'] })
  const body = [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /en/search',
    ...PERSONAL.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
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
