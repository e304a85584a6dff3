import type { APIRoute } from 'astro'
import { openStore } from '../cms/store.ts'
import { atomFeed } from '../features/metadata/feed.ts'

export const GET: APIRoute = async (context) => {
  const { site, locale } = context.locals
  const store = openStore(context)
  const [shell, list] = await Promise.all([store.shell(), store.articles()])
  return new Response(atomFeed({ site, locale }, shell, list?.articles ?? []), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
