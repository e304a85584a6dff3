import { sql } from '@payloadcms/db-postgres'
import { visibleInSql } from '../../time/time.ts'
import type { Reading } from './reading.ts'
import { type Fragment, sellableInSql, soldOutInSql, uuids, visibleSinceInSql } from './sellable-in-sql.ts'

async function idsOf(reading: Reading, query: Fragment): Promise<string[]> {
  const { rows } = await reading.db.execute(query)
  return (rows as { id: string }[]).map((row) => row.id)
}

/** The products that came on the shelf last; the sold-out ones stand at the end. */
export function newestProductIds(reading: Reading, limit: number): Promise<string[]> {
  return idsOf(
    reading,
    sql`select p.id::text from products p where ${visibleInSql('p', reading.at)} and ${sellableInSql}
        order by ${soldOutInSql(reading.at)}, ${visibleSinceInSql('p')} desc, p.id desc limit ${limit}`,
  )
}

/** The products of a category and everything below it, the best-selling first, the sold-out ones last. */
export function categoryProductIds(
  reading: Reading,
  categoryId: string,
  limit: number,
  without?: string,
): Promise<string[]> {
  const others = without === undefined ? sql`true` : sql`p.id <> ${without}::uuid`
  return idsOf(
    reading,
    sql`with recursive below as (
          select id from categories where id = ${categoryId}::uuid
          union select c.id from categories c join below on c.parent_id = below.id
        )
        select p.id::text from products p
         where ${visibleInSql('p', reading.at)} and ${sellableInSql} and ${others}
           and exists (select 1 from products_rels r join below on below.id = r.categories_id
                        where r.parent_id = p.id and r.path = 'categories')
         order by ${soldOutInSql(reading.at)}, p.sales desc nulls last, ${visibleSinceInSql('p')} desc, p.id desc limit ${limit}`,
  )
}

/** Those of the given products that are in the shop now, in the given order. */
export function productIdsInTheShop(reading: Reading, ids: readonly string[]): Promise<string[]> {
  return idsOf(
    reading,
    sql`select p.id::text from products p where p.id = any(${uuids(ids)}) and ${visibleInSql('p', reading.at)} and ${sellableInSql}
        order by array_position(${uuids(ids)}, p.id)`,
  )
}
