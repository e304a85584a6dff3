import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Every version of what is told of a campaign, and which of them each person has read. Versions never change. */
const SHEETS_SQL = `
create table mall.fact_sheets (
  campaign_id uuid not null references public.campaigns (id) on delete cascade,
  version int not null,
  content jsonb not null,
  at timestamptz not null default now(),
  primary key (campaign_id, version)
);

create table mall.fact_sheet_readings (
  campaign_id uuid not null,
  staff_id uuid not null references public.staff (id) on delete cascade,
  version int not null,
  at timestamptz not null,
  primary key (campaign_id, staff_id),
  foreign key (campaign_id, version) references mall.fact_sheets (campaign_id, version) on delete cascade
);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(SHEETS_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.fact_sheet_readings; drop table mall.fact_sheets;`)
}
