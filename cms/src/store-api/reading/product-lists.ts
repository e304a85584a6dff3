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

/** Sold-out ones last, then the best-selling first. */
const bestFirst = (at: Date): Fragment =>
  sql`${soldOutInSql(at)}, p.sales desc nulls last, ${visibleSinceInSql('p')} desc, p.id desc`

/** The products of a category and everything below it, the best-selling first, the sold-out ones last. */
export function categoryProductIds(reading: Reading, categoryId: string, limit: number): Promise<string[]> {
  return idsOf(
    reading,
    sql`with recursive below as (
          select id from categories where id = ${categoryId}::uuid
          union select c.id from categories c join below on c.parent_id = below.id
        )
        select p.id::text from products p
         where ${visibleInSql('p', reading.at)} and ${sellableInSql}
           and exists (select 1 from products_rels r join below on below.id = r.categories_id
                        where r.parent_id = p.id and r.path = 'categories')
         order by ${bestFirst(reading.at)} limit ${limit}`,
  )
}

/** The other products in the lane of one, then those along the street the lane is in; each in the order of its category. */
export function neighbourIds(
  reading: Reading,
  { lane, street, of, limit }: { lane: string; street: string; of: string; limit: number },
): Promise<string[]> {
  return idsOf(
    reading,
    sql`with recursive below as (
          select id, id = ${lane}::uuid as in_lane from categories where id = ${street}::uuid
          union select c.id, below.in_lane or c.id = ${lane}::uuid from categories c join below on c.parent_id = below.id
        ), neighbours as (
          select r.parent_id as id, bool_or(below.in_lane) as in_lane
            from products_rels r join below on below.id = r.categories_id
           where r.path = 'categories' and r.parent_id <> ${of}::uuid group by 1
        )
        select p.id::text from products p join neighbours n on n.id = p.id
         where ${visibleInSql('p', reading.at)} and ${sellableInSql}
         order by n.in_lane desc, ${bestFirst(reading.at)} limit ${limit}`,
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
