import { theMall } from './the-mall.ts'

/** Public addresses of the demo mall, one of each kind of page. */
export interface MallAddresses {
  home: string
  category: string
  product: string
  articles: string
  article: string
  campaigns: string
  campaign: string
  notices: string
  search: string
  nothingFound: string
  page: string
  missing: string
}

interface SitemapEntry {
  kind: string
  slug: string
}

/** Finds one address of each kind from what the mall itself says it has. */
export async function mallAddresses(): Promise<MallAddresses> {
  const { cmsUrl } = theMall()
  const answer = await fetch(`${cmsUrl}/api/store/sitemap`)
  const { data } = (await answer.json()) as { data: { entries: SitemapEntry[] } }
  const first = (kind: string, folder: string): string => {
    const entry = data.entries.find((one) => one.kind === kind && one.slug !== 'home')
    if (!entry) throw new Error(`The demo mall has no ${kind}`)
    return `${folder}/${encodeURIComponent(entry.slug)}`
  }
  return {
    home: '/',
    category: first('category', '/categories'),
    product: first('product', '/products'),
    articles: '/articles',
    article: first('article', '/articles'),
    campaigns: '/campaigns',
    campaign: first('campaign', '/campaigns'),
    notices: '/notices',
    search: `/search?q=${encodeURIComponent('运动鞋')}`,
    nothingFound: `/search?q=${encodeURIComponent('不存在的东西九九八十一')}`,
    page: first('page', '/pages'),
    missing: '/products/there-is-no-such-thing',
  }
}
