import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What was found about assets of before there was a list: all of it is still to be decided. Evidence stands aside. */
const LIST_OLD_FINDINGS_SQL = `
insert into media_todo ("order", parent_id, value, id)
select found.nth, media.id, (found.warning ->> 'code')::enum_media_todo, gen_random_uuid()
  from media, jsonb_array_elements(media.inspection -> 'warnings') with ordinality as found (warning, nth)
 where media.kind <> 'evidence' and jsonb_typeof(media.inspection -> 'warnings') = 'array';
update media set todo_count = (select count(*) from media_todo todo where todo.parent_id = media.id);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(LIST_OLD_FINDINGS_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('delete from media_todo'))
}
