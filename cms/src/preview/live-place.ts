import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'
import { visibleInSql } from '../time/time.ts'
import { liveSlug } from './live-document.ts'
import type { LiveSubject } from './preview-pass.ts'
import type { LiveDraft, LivePlace } from './rules/live-draft.ts'

/** Words no product has: the page that says so has a place of its own. */
const NOTHING = '/search?q=__________'

/** The path of the shop on which a document stands, with the language of its form. */
export async function livePathOf(
  tx: Executor,
  subject: LiveSubject,
  place: LivePlace,
  locale: LiveDraft['locale'],
  now: Date,
): Promise<string> {
  const path = subject.collection === 'banners' ? await bannerPath(tx, place, now) : await documentPath(tx, subject)
  return locale === 'zh' ? path : `/en${path === '/' ? '' : path}`
}

async function documentPath(tx: Executor, { collection, id }: LiveSubject): Promise<string> {
  const slug = liveSlug(
    await firstSlug(tx, sql`select slug from ${sql.identifier(collection)} where id = ${id}::uuid`),
    id,
  )
  return collection === 'pages' && slug === 'home' ? '/' : `/${collection}/${encodeURIComponent(slug)}`
}

/** A page with the place of a banner in it: that of its own category or campaign, else of any. */
async function bannerPath(tx: Executor, { placement, category, campaign }: LivePlace, now: Date): Promise<string> {
  const on = async (folder: string, query: SQL): Promise<string> => {
    const slug = await firstSlug(tx, query)
    return slug === null ? '/' : `/${folder}/${encodeURIComponent(slug)}`
  }
  switch (placement) {
    case 'category.top':
      return on(
        'categories',
        sql`select slug from categories order by (id = ${category ?? null}::uuid) desc nulls last, parent_id is null desc, slug limit 1`,
      )
    case 'article.aside':
      return on(
        'articles',
        sql`select slug from articles a where ${visibleInSql('a', now)} order by window_from desc nulls last, id desc limit 1`,
      )
    case 'campaign.top':
      return on(
        'campaigns',
        sql`select slug from campaigns c where ${visibleInSql('c', now)}
             order by (id = ${campaign ?? null}::uuid) desc nulls last, window_from desc nulls last, id desc limit 1`,
      )
    case 'search.empty':
      return NOTHING
    default:
      return '/'
  }
}

async function firstSlug(tx: Executor, query: SQL): Promise<string | null> {
  const { rows } = await tx.execute(query)
  return typeof rows[0]?.slug === 'string' ? rows[0].slug : null
}
