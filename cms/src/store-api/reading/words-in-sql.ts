import { sql } from '@payloadcms/db-postgres'
import type { StoreLocale } from '../contract.ts'
import type { Fragment } from './sellable-in-sql.ts'

/** Joins the words of rows of a collection by their alias: `own` in the reader's language, `zh` in Chinese. */
export const joinWords = (collection: string, alias: string, locale: StoreLocale): Fragment => {
  const [table, row] = [sql.identifier(`${collection}_locales`), sql.identifier(alias)]
  return sql`left join ${table} own on own._parent_id = ${row}.id and own._locale = ${locale}
             left join ${table} zh on zh._parent_id = ${row}.id and zh._locale = 'zh'`
}

/** A word or text in the reader's language, or in Chinese where it was not translated: as Payload falls back. */
export const wordInSql = (column: string): Fragment => {
  const name = sql.identifier(column)
  return sql`coalesce(nullif(own.${name}, ''), nullif(zh.${name}, ''), own.${name})`
}

/** The same of anything else that is kept by language. */
export const valueInSql = (column: string): Fragment =>
  sql`coalesce(own.${sql.identifier(column)}, zh.${sql.identifier(column)})`
