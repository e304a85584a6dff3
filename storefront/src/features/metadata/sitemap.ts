import type { SitemapView } from '@fangshi/cms/store-api'
import { localePath } from '../addresses/locale-path.ts'
import { escapeXml } from './escape-xml.ts'

type Entry = SitemapView['entries'][number]

const FOLDERS: Record<Entry['kind'], string> = {
  product: '/products',
  category: '/categories',
  article: '/articles',
  topic: '/topics',
  campaign: '/campaigns',
  page: '/pages',
}

const FIXED = ['/articles', '/campaigns', '/notices']

function pathOf(entry: Entry): string {
  return entry.kind === 'page' && entry.slug === 'home'
    ? '/'
    : `${FOLDERS[entry.kind]}/${encodeURIComponent(entry.slug)}`
}

/** The sitemap: every page in both languages, each naming the other. */
export function sitemapXml(site: URL, entries: Entry[]): string {
  const known = entries.map((entry) => ({ path: pathOf(entry), updatedAt: entry.updatedAt as string | null }))
  const fixed = ['/', ...FIXED]
    .filter((path) => known.every((page) => page.path !== path))
    .map((path) => ({ path, updatedAt: null }))
  const href = (locale: 'zh' | 'en', path: string) => escapeXml(new URL(localePath(locale, path), site).href)
  const urls = [...fixed, ...known].flatMap(({ path, updatedAt }) => {
    const alternates = `<xhtml:link rel="alternate" hreflang="zh-CN" href="${href('zh', path)}"/><xhtml:link rel="alternate" hreflang="en" href="${href('en', path)}"/>`
    const lastmod = updatedAt === null ? '' : `<lastmod>${escapeXml(updatedAt)}</lastmod>`
    return (['zh', 'en'] as const).map((locale) => `<url><loc>${href(locale, path)}</loc>${lastmod}${alternates}</url>`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}
