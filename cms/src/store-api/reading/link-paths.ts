import { sql } from '@payloadcms/db-postgres'
import { visibleInSql } from '../../time/time.ts'
import type { Reading } from './reading.ts'
import { sellableInSql, uuids } from './sellable-in-sql.ts'
import type { LinkTarget, Wishes } from './wishes.ts'

/** Where each kind of document is shown; `:slug` follows. */
export const PATH_OF: Record<LinkTarget, string> = {
  products: '/products/',
  categories: '/categories/',
  campaigns: '/campaigns/',
  articles: '/articles/',
  pages: '/pages/',
  topics: '/topics/',
}

export const linkKey = (kind: LinkTarget, id: string): string => `${kind}:${id}`

/** The site paths of link targets that are in the shop now, in one query, by `linkKey`. A target that is not has none. */
export async function readLinkPaths(reading: Reading, links: Wishes['links']): Promise<Map<string, string>> {
  const { at } = reading
  const selects = [
    links.products.size > 0 &&
      sql`select 'products' as kind, p.id::text, p.slug from products p where p.id = any(${uuids([...links.products])}) and ${visibleInSql('p', at)} and ${sellableInSql}`,
    links.categories.size > 0 &&
      sql`select 'categories' as kind, g.id::text, g.slug from categories g where g.id = any(${uuids([...links.categories])})`,
    links.campaigns.size > 0 &&
      sql`select 'campaigns' as kind, c.id::text, c.slug from campaigns c where c.id = any(${uuids([...links.campaigns])}) and ${visibleInSql('c', at)}`,
    links.articles.size > 0 &&
      sql`select 'articles' as kind, a.id::text, a.slug from articles a where a.id = any(${uuids([...links.articles])}) and ${visibleInSql('a', at)}`,
    links.pages.size > 0 &&
      sql`select 'pages' as kind, s.id::text, s.slug from pages s where s.id = any(${uuids([...links.pages])}) and s._status = 'published' and s.deleted_at is null`,
    links.topics.size > 0 &&
      sql`select 'topics' as kind, t.id::text, t.slug from topics t where t.id = any(${uuids([...links.topics])})`,
  ].filter((select) => select !== false)
  if (selects.length === 0) return new Map()
  const { rows } = await reading.db.execute(sql.join(selects, sql` union all `))
  return new Map(
    (rows as { kind: LinkTarget; id: string; slug: string }[]).map(({ kind, id, slug }) => [
      linkKey(kind, id),
      PATH_OF[kind] + slug,
    ]),
  )
}
