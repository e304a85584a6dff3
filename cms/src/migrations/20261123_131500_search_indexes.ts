import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { SEARCH_INDEXES_SQL } from '../search/search-indexes.sql.ts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(SEARCH_INDEXES_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table mall.search_parked;
    drop index products_locales_title_trgm, products_locales_subtitle_trgm, products_texts_text_trgm, products_slug_trgm, skus_code_trgm`)
}
