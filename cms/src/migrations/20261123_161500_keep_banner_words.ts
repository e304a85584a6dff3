import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Writes the words of every banner and of every version of one down as layers (title, subtitle, button in one
 * group, on the plate and the side they stand on), before their columns give way to the layout that is edited on a
 * canvas. The migration that follows the change of columns puts them there. Run once by a migration.
 */
const KEEP_WORDS_SQL = `
create function mall.layers_of_banner(
  heading_zh text, heading_en text, sub_zh text, sub_en text, button_zh text, button_en text, ink text, place text
) returns jsonb language sql immutable as $$
  with look as (
    select case when ink = 'light' then 'paper' else 'ink' end as colour,
           case when ink = 'light' then 'ink' else 'paper' end as ground,
           case when place in ('center', 'end') then place else 'start' end as side
  ), layer (position, said, value) as (
    select 1, coalesce(heading_zh, '') || coalesce(heading_en, ''), jsonb_build_object(
             'id', 'title', 'kind', 'text', 'style', 'title', 'below', false, 'hiddenIn', '[]'::jsonb,
             'words', jsonb_build_object('zh', coalesce(heading_zh, ''), 'en', coalesce(heading_en, '')),
             'places', jsonb_build_object(
               'desktop', jsonb_build_object('anchor', 'middle-' || side, 'x', 0, 'y', 0, 'width', 0.52),
               'phone', jsonb_build_object('anchor', 'bottom-' || side, 'x', 0, 'y', 0, 'width', 1)))
      from look
    union all
    select 2, coalesce(sub_zh, '') || coalesce(sub_en, ''), jsonb_build_object(
             'id', 'subtitle', 'kind', 'text', 'style', 'subtitle', 'below', true, 'hiddenIn', '[]'::jsonb,
             'words', jsonb_build_object('zh', coalesce(sub_zh, ''), 'en', coalesce(sub_en, '')), 'places', '{}'::jsonb)
    union all
    select 3, coalesce(button_zh, '') || coalesce(button_en, ''), jsonb_build_object(
             'id', 'button', 'kind', 'button', 'style', 'solid', 'below', true,
             'hiddenIn', '["share", "cover", "square"]'::jsonb,
             'words', jsonb_build_object('zh', coalesce(button_zh, ''), 'en', coalesce(button_en, '')), 'places', '{}'::jsonb)
  )
  select jsonb_build_object('focal', '{}'::jsonb, 'layers', coalesce(jsonb_agg(
           value || jsonb_build_object('colour', colour, 'ground', ground, 'scrim', 0) order by position), '[]'::jsonb))
    from layer, look
   where said <> ''
$$;

create table mall.banner_words_kept (
  id uuid not null,
  is_version boolean not null,
  composition jsonb not null,
  primary key (id, is_version)
);

insert into mall.banner_words_kept
select b.id, false, mall.layers_of_banner(zh.heading, en.heading, zh.subheading, en.subheading,
                                          zh.link_label, en.link_label, b.ink::text, b.text_place::text)
  from banners b
  left join banners_locales zh on zh._parent_id = b.id and zh._locale = 'zh'
  left join banners_locales en on en._parent_id = b.id and en._locale = 'en';

insert into mall.banner_words_kept
select v.id, true, mall.layers_of_banner(zh.version_heading, en.version_heading, zh.version_subheading,
                                         en.version_subheading, zh.version_link_label, en.version_link_label,
                                         v.version_ink::text, v.version_text_place::text)
  from _banners_v v
  left join _banners_v_locales zh on zh._parent_id = v.id and zh._locale = 'zh'
  left join _banners_v_locales en on en._parent_id = v.id and en._locale = 'en';

drop function mall.layers_of_banner;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(KEEP_WORDS_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.banner_words_kept`)
}
