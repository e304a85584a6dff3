import type { PhotoMall } from './photo-mall.ts'

/**
 * Notes in the proof's database each time the worker writes down that a file is finished, and whether that file was
 * new: the shop's own books say only what there is in the end.
 */
export async function noteWrites(mall: PhotoMall): Promise<void> {
  await mall.query('create schema proof')
  await mall.query('create table proof.writes (asset_id text not null, is_new boolean not null)')
  await mall.query(`
    create function proof.files(lists jsonb[]) returns bigint language sql immutable as $$
      select count(distinct file ->> 'key') from unnest(lists) as list,
             jsonb_array_elements(case when jsonb_typeof(list) = 'array' then list else '[]'::jsonb end) as file $$`)
  await mall.query(`
    create function proof.note_write() returns trigger language plpgsql as $$
    begin
      insert into proof.writes values (new.id::text,
        proof.files(array[new.renditions, new.next_renditions]) > proof.files(array[old.renditions, old.next_renditions]));
      return null;
    end $$`)
  // The end of a pass moves files from one list to the other or closes the asset: it makes none.
  await mall.query(`
    create trigger proof_note_write after update of renditions, next_renditions on media for each row
      when (new.render_state in ('rendering', 'ready') and not (old.next_renditions is not null and new.next_renditions is null))
      execute function proof.note_write()`)
}

export interface Writes {
  /** files written down for the first time */
  first: number
  /** files written down although they had been before */
  again: number
}

export async function countWrites(mall: PhotoMall): Promise<Writes> {
  const [row] = await mall.query(
    'select count(*) filter (where is_new)::int as first, count(*) filter (where not is_new)::int as again from proof.writes',
  )
  return { first: Number(row?.first), again: Number(row?.again) }
}

/** Pictures a worker has taken from the queue, living or dead. */
export async function picturesInHand(mall: PhotoMall): Promise<number> {
  const [row] = await mall.query(
    `select count(*)::int as n from graphile_worker.jobs
      where task_identifier in ('renderAsset', 'refineAsset') and locked_at is not null`,
  )
  return Number(row?.n)
}

/** Files that lie in the store and that no asset knows of: made by a worker that died before it wrote them down. */
export async function unknownFiles(mall: PhotoMall): Promise<number> {
  const rows = await mall.query(`
    select distinct file ->> 'file' as file from media,
           unnest(array[renditions, next_renditions]) as list,
           jsonb_array_elements(case when jsonb_typeof(list) = 'array' then list else '[]'::jsonb end) as file`)
  const known = new Set(rows.map(({ file }) => String(file)))
  return [...(await mall.filesInStore())].filter((file) => !known.has(file)).length
}
