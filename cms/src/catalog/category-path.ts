import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../database/transaction.ts'
import { known, whileKnown } from '../together/together.ts'

/** The ids above a category, nearest first, in one query. */
export async function ancestorsOf(req: PayloadRequest, categoryId: string): Promise<string[]> {
  const paths = await categoriesWithAncestors(req, [categoryId])
  return paths.filter((id) => id !== categoryId)
}

/** The given categories and everything above them, in one query: a list shows its whole subtree. */
export async function categoriesWithAncestors(req: PayloadRequest, categoryIds: readonly string[]): Promise<string[]> {
  if (categoryIds.length === 0) return []
  const parents = known<ReadonlyMap<string, string | null>>(req, PARENTS)
  if (parents) return climb(parents, categoryIds)
  const tx = await transactionOf(req)
  const ids = sql.join(
    categoryIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const result = await tx.execute(sql`
    with recursive up as (
      select id, parent_id, 0 as depth from categories where id in (${ids})
      union
      select c.id, c.parent_id, up.depth + 1 from categories c join up on c.id = up.parent_id where up.depth < ${HIGHEST}
    )
    select id::text from up group by id order by min(depth)`)
  return (result.rows as { id: string }[]).map((row) => row.id)
}

/** A tree nobody has ends here, were its categories to stand in a circle. */
const HIGHEST = 16

const PARENTS = 'parentsOfCategories'

/** While `work` runs, which moves no category, the whole tree is known: for work that asks for the paths of many. */
export async function knowingCategories<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const { rows } = await (await transactionOf(req)).execute(
    sql`select id::text, parent_id::text as parent from categories`,
  )
  const categories = rows as unknown as { id: string; parent: string | null }[]
  return whileKnown(req, PARENTS, new Map(categories.map(({ id, parent }) => [id, parent])), work)
}

function climb(parents: ReadonlyMap<string, string | null>, from: readonly string[]): string[] {
  const found = new Set<string>()
  let step = from.filter((id) => parents.has(id))
  for (let depth = 0; depth <= HIGHEST && step.length > 0; depth += 1) {
    for (const id of step) found.add(id)
    step = step.flatMap((id) => parents.get(id) ?? [])
  }
  return [...found]
}
