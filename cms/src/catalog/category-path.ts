import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../database/transaction.ts'

/** The ids above a category, nearest first, in one query. */
export async function ancestorsOf(req: PayloadRequest, categoryId: string): Promise<string[]> {
  const paths = await categoriesWithAncestors(req, [categoryId])
  return paths.filter((id) => id !== categoryId)
}

/** The given categories and everything above them, in one query: a list shows its whole subtree. */
export async function categoriesWithAncestors(req: PayloadRequest, categoryIds: readonly string[]): Promise<string[]> {
  if (categoryIds.length === 0) return []
  const tx = await transactionOf(req)
  const ids = sql.join(
    categoryIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const result = await tx.execute(sql`
    with recursive up as (
      select id, parent_id, 0 as depth from categories where id in (${ids})
      union
      select c.id, c.parent_id, up.depth + 1 from categories c join up on c.id = up.parent_id where up.depth < 16
    )
    select id::text from up group by id order by min(depth)`)
  return (result.rows as { id: string }[]).map((row) => row.id)
}
