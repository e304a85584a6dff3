import type { APIRoute } from 'astro'
import { openStore } from '../cms/store.ts'
import { sitemapXml } from '../features/metadata/sitemap.ts'

export const GET: APIRoute = async (context) => {
  const { entries } = await openStore(context).sitemap()
  return new Response(sitemapXml(context.locals.site, entries), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
