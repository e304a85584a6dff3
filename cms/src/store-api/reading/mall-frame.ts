import { sql } from '@payloadcms/db-postgres'
import { visibleInSql } from '../../time/time.ts'
import type { Reading } from './reading.ts'
import type { Fragment } from './sellable-in-sql.ts'
import { joinWords, wordInSql } from './words-in-sql.ts'

interface Link {
  slug: string
  title: string
}

/** What is around every page and changes rarely. */
export interface MallFrame {
  /** null: nobody has filled in the settings of the mall */
  mall: Record<'name' | 'tagline' | 'phone' | 'email' | 'hours' | 'legalLine', string | null> | null
  footerPages: Link[]
  campaigns: Link[]
}

const links = (ordered: Fragment): Fragment =>
  sql`(select coalesce(json_agg(json_build_object('slug', slug, 'title', title)), '[]') from (${ordered}) links)`

/** What the mall says of itself, the pages of its footer and the campaigns that run, in one statement. */
export async function readMallFrame({ db, locale, at }: Reading): Promise<MallFrame> {
  const title = wordInSql('title')
  const { rows } = await db.execute(sql`
    select (select json_build_object('name', ${wordInSql('name')}, 'tagline', ${wordInSql('tagline')}, 'phone', m.phone,
                                     'email', m.email, 'hours', ${wordInSql('hours')}, 'legalLine', ${wordInSql('legal_line')})
              from mall_settings m ${joinWords('mall_settings', 'm', locale)} limit 1) as mall,
           ${links(sql`
             select p.slug, ${title} as title from pages p ${joinWords('pages', 'p', locale)}
              where p._status = 'published' and p.deleted_at is null and p.footer is true
              order by p."order", p.slug`)} as "footerPages",
           ${links(sql`
             select c.slug, ${title} as title from campaigns c ${joinWords('campaigns', 'c', locale)}
              where ${visibleInSql('c', at)} order by c.window_from desc, c.id`)} as campaigns`)
  return rows[0] as unknown as MallFrame
}
