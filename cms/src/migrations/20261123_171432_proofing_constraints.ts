import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What must hold of versions, comments and approvals whoever writes. Run once by a migration.
 * - A version never changes, but for the look of the newest; an account that is removed takes its name off.
 * - Words and marks never change.
 * - An asset counts as approved only while its bytes, its look and its version are those that were approved.
 * - All of it goes with its asset.
 */
const PROOFING_CONSTRAINTS_SQL = `
alter table asset_versions
  drop constraint asset_versions_asset_id_media_id_fk,
  add constraint asset_versions_asset_id_media_id_fk foreign key (asset_id) references media (id) on delete cascade,
  add constraint asset_versions_number check (number >= 1 and number = trunc(number)),
  add constraint asset_versions_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  add constraint asset_versions_restored_is_older check (restored_from is null or restored_from < number);

create function asset_versions_keep() returns trigger language plpgsql as $$
declare
  free constant text[] := array['look', 'look_by_id', 'uploaded_by_id', 'updated_at'];
begin
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
     or (new.uploaded_by_id is distinct from old.uploaded_by_id and new.uploaded_by_id is not null)
     or (new.look is distinct from old.look
         and exists (select from asset_versions v where v.asset_id = old.asset_id and v.number > old.number)) then
    raise exception 'a version of an asset does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger asset_versions_keep before update on asset_versions for each row execute function asset_versions_keep();

alter table asset_comments
  drop constraint asset_comments_asset_id_media_id_fk,
  drop constraint asset_comments_thread_id_asset_comments_id_fk,
  add constraint asset_comments_asset_id_media_id_fk foreign key (asset_id) references media (id) on delete cascade,
  add constraint asset_comments_thread_id_asset_comments_id_fk
    foreign key (thread_id) references asset_comments (id) on delete cascade,
  add constraint asset_comments_mark check (
    case when thread_id is null
      then number >= 1 and x between 0 and 1 and y between 0 and 1 and width >= 0 and height >= 0
           and x + width <= 1 and y + height <= 1 and (width > 0) = (height > 0)
      else number is null and x is null and y is null and width is null and height is null and resolved_at is null
    end);

create function asset_comments_keep() returns trigger language plpgsql as $$
declare
  free constant text[] := array['author_id', 'resolved_at', 'resolved_by_id', 'resolved_on', 'updated_at'];
begin
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free) then
    raise exception 'a comment does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger asset_comments_keep before update on asset_comments for each row execute function asset_comments_keep();

alter table media
  alter column review_state set not null,
  alter column open_comments set not null,
  add constraint media_approved_is_what_it_is check (
    review_state <> 'approved' or coalesce(
      approved_sha256 = sha256 and approved_look = look_fingerprint and approved_version = version_number, false)),
  add constraint media_open_comments check (open_comments >= 0);
`

/** Assets from before versions: what each shows is its first. */
const FIRST_VERSIONS_SQL = `
insert into asset_versions (id, asset_id, number, sha256, original_file, original_name, mime_type, width, height,
                            filesize, look, inspection, created_at, updated_at)
select gen_random_uuid(), m.id, 1, m.sha256, m.original_file, m.original_name, m.mime_type, coalesce(m.width, 0),
       coalesce(m.height, 0), coalesce(m.filesize, 0),
       jsonb_build_object('kind', m.kind, 'focal', jsonb_build_object('x', m.focal_x, 'y', m.focal_y),
                          'edits', to_jsonb(m) -> 'edits'),
       m.inspection, m.created_at, m.created_at
  from media m where m.original_file is not null and m.sha256 ~ '^[0-9a-f]{64}$';
update media set rendered_from = sha256 where jsonb_array_length(coalesce(renditions, '[]'::jsonb)) > 0;
update media m set version_number = 1 where exists (select from asset_versions v where v.asset_id = m.id);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statements of [FIRST_VERSIONS_SQL, PROOFING_CONSTRAINTS_SQL]) await db.execute(sql.raw(statements))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table media drop constraint media_approved_is_what_it_is, drop constraint media_open_comments;
    drop trigger asset_comments_keep on asset_comments;
    drop trigger asset_versions_keep on asset_versions;
    drop function asset_comments_keep();
    drop function asset_versions_keep()`)
}
