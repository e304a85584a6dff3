import { BOOK_RULES } from './book-rules.ts'

/** Anything that runs a query: a client, a pool. */
interface Queryable {
  query(text: string): Promise<{ rows: Record<string, unknown>[] }>
}

/** A rule that is broken, and the rows that break it. */
export interface BookFault {
  rule: string
  says: string
  rows: Record<string, unknown>[]
}

/** Asks every rule of the books; an empty list means that they are in order. */
export async function auditBooks(db: Queryable): Promise<BookFault[]> {
  const faults: BookFault[] = []
  for (const { name, says, sql } of BOOK_RULES) {
    const { rows } = await db.query(sql)
    if (rows.length > 0) faults.push({ rule: name, says, rows })
  }
  return faults
}
