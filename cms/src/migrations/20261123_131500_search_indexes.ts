import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What search keeps and needs in PostgreSQL: trigram indexes for the plain search that stands in when
 * Meilisearch is away, and the list of documents Meilisearch refused. Run by a migration.
 */
const SEARCH_INDEXES_SQL = `
create index products_locales_title_trgm on products_locales using gin (title gin_trgm_ops);
create index products_locales_subtitle_trgm on products_locales using gin (subtitle gin_trgm_ops);
create index products_texts_text_trgm on products_texts using gin (text gin_trgm_ops);
create index products_slug_trgm on products using gin (replace(slug, '-', '') gin_trgm_ops);
create index skus_code_trgm on skus using gin (lower(regexp_replace(code, '[^A-Za-z0-9]', '', 'g')) gin_trgm_ops);

-- Documents the search engine refused: set aside so that the rest goes on, until they are mended.
create table mall.search_parked (
  kind text not null,
  doc_id text not null,
  reason text not null,
  since timestamptz not null default now(),
  primary key (kind, doc_id)
);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(SEARCH_INDEXES_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table mall.search_parked;
    drop index products_locales_title_trgm, products_locales_subtitle_trgm, products_texts_text_trgm, products_slug_trgm, skus_code_trgm`)
}
