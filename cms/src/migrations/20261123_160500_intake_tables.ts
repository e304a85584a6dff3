import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Bulk intake (批量上图): what was dropped together, and how far each file has come. Kept in tables of its own: a file
 * that waits is no document yet, and its stage is written beside assets and products in one transaction.
 */
const INTAKE_SQL = `
create table mall.intake_batches (
  id uuid primary key,
  -- of every picture in it, as in media.kind
  kind text not null,
  placement text not null default 'append',
  made_by uuid references public.staff (id) on delete set null,
  created_at timestamptz not null default now(),
  constraint intake_batches_placement_known check (placement in ('append', 'front'))
);
create index intake_batches_by_age on mall.intake_batches (created_at desc);

create table mall.intake_files (
  id uuid primary key,
  batch_id uuid not null references mall.intake_batches (id) on delete cascade,
  -- as it was dropped, folders and all
  path text not null,
  bytes bigint not null,
  state text not null default 'waiting',
  -- of a refused file: {code, figures} of the photo gate, or {said} by whoever refused it
  refusal jsonb,
  media_id uuid references public.media (id) on delete set null,
  -- the asset was there before, with the same bytes
  reused boolean not null default false,
  look_alike_id uuid references public.media (id) on delete set null,
  decision text,
  product_id uuid references public.products (id) on delete set null,
  sku_id uuid references public.skus (id) on delete set null,
  matched_by text,
  position integer,
  copy integer not null default 0,
  unmatched_why text,
  suggested_product_id uuid references public.products (id) on delete set null,
  suggested_sku_id uuid references public.skus (id) on delete set null,
  attached_at timestamptz,
  attached_by uuid references public.staff (id) on delete set null,
  -- the product had this picture before it was attached: undoing leaves it there
  was_there boolean not null default false,
  -- the picture whose place it took
  took_place_of uuid references public.media (id) on delete set null,
  -- wanted: becomes the SKU's own when the product is published, if the SKU has none by then; asked: in any case
  sku_picture text not null default 'none',
  aside_at timestamptz,
  constraint intake_files_one_of_a_path unique (batch_id, path),
  constraint intake_files_state_known check (state in ('waiting', 'stored', 'refused', 'cancelled')),
  constraint intake_files_decision_known check (decision in ('keep', 'use', 'replace')),
  constraint intake_files_sku_picture_known check (sku_picture in ('none', 'kept', 'wanted', 'asked', 'set'))
);
create index intake_files_of_product on mall.intake_files (product_id) where product_id is not null;
create index intake_files_of_media on mall.intake_files (media_id) where media_id is not null;
create index intake_files_unfinished on mall.intake_files (batch_id)
  where attached_at is null and aside_at is null and state in ('waiting', 'stored');
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(INTAKE_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.intake_files, mall.intake_batches`)
}
