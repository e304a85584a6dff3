import { sql } from '@payloadcms/db-postgres'
import { visibleInSql } from '../../time/time.ts'
import type { Reading } from './reading.ts'
import { type Fragment, uuids, visibleSinceInSql } from './sellable-in-sql.ts'

const newestFirst = sql`order by ${visibleSinceInSql('a')} desc, a.id desc`

async function idsOf(reading: Reading, query: Fragment): Promise<string[]> {
  const { rows } = await reading.db.execute(query)
  return (rows as { id: string }[]).map((row) => row.id)
}

const about = (path: 'topics' | 'products', column: 'topics_id' | 'products_id', ids: readonly string[]): Fragment =>
  sql`exists (select 1 from articles_rels r where r.parent_id = a.id and r.path = ${path} and r.${sql.identifier(column)} = any(${uuids(ids)}))`

export function newestArticleIds(reading: Reading, limit: number): Promise<string[]> {
  return idsOf(
    reading,
    sql`select a.id::text from articles a where ${visibleInSql('a', reading.at)} ${newestFirst} limit ${limit}`,
  )
}

/** One page of the articles, of a topic or of all, and how many there are. */
export async function articlePage(
  reading: Reading,
  { topicId, page, size }: { topicId: string | null; page: number; size: number },
): Promise<{ ids: string[]; total: number }> {
  const where = sql`${visibleInSql('a', reading.at)} and ${topicId === null ? sql`true` : about('topics', 'topics_id', [topicId])}`
  const { rows } = await reading.db.execute(
    sql`select (select count(*)::int from articles a where ${where}) as total,
               array(select a.id::text from articles a where ${where} ${newestFirst} limit ${size} offset ${(page - 1) * size}) as ids`,
  )
  const row = rows[0] as { total: number; ids: string[] } | undefined
  return { ids: row?.ids ?? [], total: row?.total ?? 0 }
}

/** Other articles for the readers of one: those sharing a topic first, then the newest. */
export function relatedArticleIds(
  reading: Reading,
  articleId: string,
  topicIds: readonly string[],
  limit: number,
): Promise<string[]> {
  return idsOf(
    reading,
    sql`select a.id::text from articles a where ${visibleInSql('a', reading.at)} and a.id <> ${articleId}::uuid
        order by ${about('topics', 'topics_id', topicIds)} desc, ${visibleSinceInSql('a')} desc, a.id desc limit ${limit}`,
  )
}

/** The articles in whose text a product stands. */
export function articleIdsAbout(reading: Reading, productId: string, limit: number): Promise<string[]> {
  return idsOf(
    reading,
    sql`select a.id::text from articles a where ${visibleInSql('a', reading.at)} and ${about('products', 'products_id', [productId])} ${newestFirst} limit ${limit}`,
  )
}

export function campaignArticleIds(reading: Reading, campaignId: string, limit: number): Promise<string[]> {
  return idsOf(
    reading,
    sql`select a.id::text from articles a where ${visibleInSql('a', reading.at)} and a.campaign_id = ${campaignId}::uuid ${newestFirst} limit ${limit}`,
  )
}

/** How many articles each topic has now, by topic id; topics without any are left out. */
export async function articleCounts(reading: Reading): Promise<Map<string, number>> {
  const { rows } = await reading.db.execute(
    sql`select r.topics_id::text as id, count(distinct a.id)::int as count
          from articles_rels r join articles a on a.id = r.parent_id
         where r.path = 'topics' and ${visibleInSql('a', reading.at)} group by 1`,
  )
  return new Map((rows as { id: string; count: number }[]).map((row) => [row.id, row.count]))
}
