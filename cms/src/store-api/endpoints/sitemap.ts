import { sql } from '@payloadcms/db-postgres'
import { tagOf } from '../../outbox/outbox.ts'
import { nextBoundaryOf, visibleInSql } from '../../time/time.ts'
import type { SitemapView } from '../contract.ts'
import { sellableInSql } from '../reading/sellable-in-sql.ts'
import { storeEndpoint } from '../store-endpoint.ts'

interface Row {
  kind: SitemapView['entries'][number]['kind']
  slug: string
  updated_at: string | Date
}

/** `GET /api/store/sitemap`: the address of everything in the shop now. */
export const sitemapEndpoint = storeEndpoint({
  path: '/store/sitemap',
  read: async ({ db, at, scope }): Promise<SitemapView> => {
    // Standing pages have no list tag of their own; each of them is announced to the shell.
    scope.tag(tagOf.products, tagOf.articles, tagOf.campaigns, tagOf.categories, tagOf.shell)
    const [{ rows }, boundary] = await Promise.all([
      db.execute(sql`
        select 'page' as kind, slug, updated_at from pages where _status = 'published' and deleted_at is null
        union all select 'category', slug, updated_at from categories
        union all select 'product', p.slug, p.updated_at from products p where ${visibleInSql('p', at)} and ${sellableInSql}
        union all select 'article', a.slug, a.updated_at from articles a where ${visibleInSql('a', at)}
        union all select 'campaign', c.slug, c.updated_at from campaigns c where ${visibleInSql('c', at)}
        union all select 'topic', t.slug, t.updated_at from topics t
          where exists (select 1 from articles_rels r join articles a on a.id = r.parent_id
                         where r.path = 'topics' and r.topics_id = t.id and ${visibleInSql('a', at)})
        order by kind, slug`),
      nextBoundaryOf(db, ['products', 'articles', 'campaigns'], at),
    ])
    scope.until(boundary)
    const entries = (rows as unknown as Row[]).map(({ kind, slug, updated_at }) => ({
      kind,
      slug,
      updatedAt: new Date(updated_at).toISOString(),
    }))
    return { entries }
  },
})
