import { sql } from '@payloadcms/db-postgres'
import { visibleInSql } from '../../time/time.ts'
import type { Notice } from '../contract.ts'
import { safePageHref } from '../projections/safe-href.ts'
import type { Reading } from './reading.ts'
import { visibleSinceInSql } from './sellable-in-sql.ts'
import { joinWords, wordInSql } from './words-in-sql.ts'

interface NoticeRow {
  id: string
  title: string
  body: string | null
  href: string | null
  since: string | Date
}

/** The live notices, in the order of the board. */
export async function readNotices({ db, locale, at }: Reading): Promise<Notice[]> {
  const { rows } = await db.execute(
    sql`select n.id::text, ${wordInSql('title')} as title, ${wordInSql('body')} as body, n.href,
               ${visibleSinceInSql('n')} as since
          from notices n ${joinWords('notices', 'n', locale)}
         where ${visibleInSql('n', at)} order by n."order", n.created_at desc`,
  )
  return (rows as unknown as NoticeRow[]).map(({ since, ...notice }) => ({
    id: notice.id,
    title: notice.title,
    body: notice.body || null,
    href: safePageHref(notice.href),
    publishedAt: new Date(since).toISOString(),
  }))
}
