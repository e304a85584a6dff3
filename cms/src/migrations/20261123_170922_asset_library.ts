import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { colourFamilyOf } from '../library/rules/colour-family.ts'

/** Where assets are used, what was deleted for good, and which ends of rights were told of. Run once by a migration. */
const ASSET_LIBRARY_SQL = `
-- One row for each place of a document that shows an asset; the CMS writes them with the document.
create table mall.asset_uses (
  asset_id uuid not null,
  -- slug of the collection or global
  owner text not null,
  -- of a global: its slug again
  doc_id text not null,
  side text not null,
  field text not null,
  title text not null,
  window_from timestamptz,
  window_until timestamptz,
  trashed boolean not null,
  primary key (asset_id, owner, doc_id, side, field),
  constraint asset_uses_side_known check (side in ('public', 'draft'))
);
create index asset_uses_of_document on mall.asset_uses (owner, doc_id);

-- Since when the rows above are complete.
create table mall.asset_uses_counted (
  only_one boolean primary key default true check (only_one),
  at timestamptz not null
);

create table mall.deleted_assets (
  asset_id uuid primary key,
  at timestamptz not null default now()
);

create table mall.rights_notices (
  asset_id uuid not null,
  event text not null,
  until timestamptz not null,
  notice_id uuid not null,
  at timestamptz not null default now(),
  primary key (asset_id, event, until),
  constraint rights_notices_event_known check (event in ('ending', 'ended'))
);
create index rights_notices_of_mail on mall.rights_notices (notice_id);

create table mall.asset_replacements (
  id uuid primary key,
  from_asset uuid not null,
  to_asset uuid not null,
  -- [{owner, docId}]: what undoing it touches
  places jsonb not null,
  staff_id uuid,
  at timestamptz not null default now(),
  undone_at timestamptz
);
create index asset_replacements_of_asset on mall.asset_replacements (to_asset, at);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(ASSET_LIBRARY_SQL))
  const { rows } = await db.execute(sql`select id, dominant_colour from media`)
  for (const row of rows) {
    const colour = colourFamilyOf(row.dominant_colour as string | null)
    if (colour) await db.execute(sql`update media set colour = ${colour} where id = ${row.id as string}`)
  }
  if (rows.length === 0) await db.execute(sql`insert into mall.asset_uses_counted (at) values (now())`)
  else await db.execute(sql`select graphile_worker.add_job('recountAssetUses', '{}'::json, job_key => 'recountAssetUses')`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.asset_uses, mall.asset_uses_counted, mall.deleted_assets, mall.rights_notices,
    mall.asset_replacements`)
}
