import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import type { StoreLocale } from '../store-api/contract.ts'
import type { ShelfNames } from './rules/listing-facets.ts'

/**
 * What the categories and brands of a listing are called: the category asked for (a slug) with those below
 * it, or the streets of the mall, and the brands that were counted.
 */
export async function shelfNames(
  db: Executor,
  locale: StoreLocale,
  category: string | null,
  brands: readonly string[],
): Promise<ShelfNames> {
  const [categories, makers] = await Promise.all([
    db.execute(sql`
      select c.slug, coalesce(nullif(l.title, ''), z.title, c.slug) as title, c.slug = ${category} as is_current
        from categories c
        left join categories_locales l on l._parent_id = c.id and l._locale = ${locale}
        left join categories_locales z on z._parent_id = c.id and z._locale = 'zh'
       where ${category === null ? sql`c.parent_id is null` : sql`c.slug = ${category} or c.parent_id = (select id from categories where slug = ${category})`}
       order by c."order", c.slug`),
    brands.length === 0
      ? { rows: [] }
      : db.execute(sql`
          select b.slug, coalesce(nullif(l.title, ''), z.title, b.slug) as title
            from brands b
            left join brands_locales l on l._parent_id = b.id and l._locale = ${locale}
            left join brands_locales z on z._parent_id = b.id and z._locale = 'zh'
           where b.slug = any(${sql.param(brands)}::text[])`),
  ])
  const shelves = categories.rows as { slug: string; title: string; is_current: boolean | null }[]
  const current = shelves.find((shelf) => shelf.is_current)
  return {
    children: shelves.filter((shelf) => !shelf.is_current).map(({ slug, title }) => ({ slug, title })),
    current: current ? { slug: current.slug, title: current.title } : null,
    brands: new Map((makers.rows as { slug: string; title: string }[]).map(({ slug, title }) => [slug, title])),
  }
}
