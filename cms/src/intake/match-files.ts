import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import {
  indexNames,
  matchName,
  type NamedProduct,
  type NamedSku,
  type NameMatch,
  namesToAsk,
} from './rules/file-name.ts'

const texts = (values: readonly string[]) =>
  values.length === 0
    ? sql`array[]::text[]`
    : sql`array[${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )}]::text[]`

/** The match of each path against the SKUs and products there are now. Asks for the names these files can mean, no more. */
export async function matchFiles(tx: Executor, paths: readonly string[]): Promise<Map<string, NameMatch>> {
  const { plain, folded } = namesToAsk(paths)
  const fold = (column: string) => sql.raw(`regexp_replace(upper(${column}), '[-_. ]+', '-', 'g')`)
  const skus = await tx.execute(sql`
    select s.id, s.code, s.barcode, s.product_id as product
      from skus s join products p on p.id = s.product_id and p.deleted_at is null
     where ${fold('s.code')} = any(${texts(folded)}) or s.barcode = any(${texts(plain)})`)
  const products = await tx.execute(sql`
    select id, slug from products where deleted_at is null and ${fold('slug')} = any(${texts(folded)})`)
  const index = indexNames(skus.rows as unknown as NamedSku[], products.rows as unknown as NamedProduct[])
  return new Map(paths.map((path) => [path, matchName(path, index)]))
}
