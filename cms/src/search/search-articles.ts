import { sql } from '@payloadcms/db-postgres'
import { type Caller, type Executor, transactionOf } from '../database/transaction.ts'
import type { StoreLocale } from '../store-api/contract.ts'
import { visibleFilter, visibleInSql } from '../time/time.ts'
import { askCurrentEngine } from './ask-current-engine.ts'
import { plainWords } from './rules/plain-words.ts'
import { readShopperQuery } from './rules/shopper-query.ts'

export interface ArticleRequest {
  q: string
  locale: StoreLocale
  at: Date
  /** The epoch the shop is read in, as for `askCurrentEngine`. */
  epoch?: string
  /** from 1 */
  page?: number
  /** at most 48 */
  limit?: number
}

export interface ArticleIds {
  ids: string[]
  total: number
}

/** The articles a search finds, best first, visible at `at`. An empty search finds none. */
export async function searchArticles(caller: Caller, request: ArticleRequest): Promise<ArticleIds> {
  const { text } = readShopperQuery(request.q)
  if (text === '') return { ids: [], total: 0 }
  const page = Math.max(1, Math.trunc(request.page ?? 1))
  const limit = Math.min(48, Math.max(1, Math.trunc(request.limit ?? 12)))
  const { locale, at } = request
  const answer = await askCurrentEngine(
    caller,
    async (engine) => {
      const search = (matchingStrategy: 'all' | 'last') =>
        engine.queries.index<{ id: string }>(engine.uid(`articles_${locale}`)).search(text, {
          filter: visibleFilter(at),
          page,
          hitsPerPage: limit,
          attributesToRetrieve: ['id'],
          matchingStrategy,
          ...(locale === 'zh' ? { locales: ['cmn' as const] } : {}),
        })
      const strict = await search('all')
      return strict.totalHits > 0 ? strict : await search('last')
    },
    request.epoch,
  )
  if (answer) return { ids: answer.hits.map((hit) => hit.id), total: answer.totalHits }
  return articlesFromPostgres(await transactionOf(caller), { text, at, page, limit })
}

interface PlainAsk {
  text: string
  at: Date
  page: number
  limit: number
}

async function articlesFromPostgres(db: Executor, { text, at, page, limit }: PlainAsk): Promise<ArticleIds> {
  const words = plainWords(text).map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    return sql`a.id in (
      select _parent_id from articles_locales where title ilike ${pattern} or summary ilike ${pattern} or author ilike ${pattern}
      union all
      select id from articles where slug like ${pattern.toLowerCase()})`
  })
  const matching = sql`from articles a where ${sql.join([visibleInSql('a', at), ...words], sql` and `)}`
  const [found, count] = await Promise.all([
    db.execute(
      sql`select a.id ${matching} order by coalesce(a.window_from, a.created_at) desc, a.id limit ${limit} offset ${(page - 1) * limit}`,
    ),
    db.execute(sql`select count(*) as total ${matching}`),
  ])
  return {
    ids: (found.rows as { id: string }[]).map((row) => row.id),
    total: Number((count.rows as { total: string }[])[0]?.total ?? 0),
  }
}
