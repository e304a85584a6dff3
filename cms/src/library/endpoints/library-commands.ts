import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { command, commandEndpoint, Refused } from '../../commands/commands.ts'
import type { Executor } from '../../database/transaction.ts'
import { oneLine } from '../../text/text.ts'
import { MOST_TAGS, tagNameOf, tagNamesOf } from '../rules/tag-name.ts'

const ids = z.array(z.uuid()).min(1).max(1000)
const tags = z.array(oneLine().max(80)).max(MOST_TAGS)

/** The ids as a list for `in`. */
const among = (list: readonly string[]) =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(list)}::jsonb))`

/**
 * Folders and tags are for the team: they change no page, so the rows are written at once without rendering,
 * announcing or checking pictures again.
 */
const tag = command({
  permission: 'library.arrange',
  body: z.object({ ids, add: tags.default([]), remove: tags.default([]) }),
  run: async ({ tx, body }) => {
    const add = tagNamesOf(body.add)
    const remove = tagNamesOf(body.remove)
    if (add.length + remove.length === 0) throw noTag()
    await holdAssets(tx, body.ids)
    if (remove.length > 0) {
      await tx.execute(sql`
        delete from media_texts where path = 'tags' and parent_id in ${among(body.ids)}
           and text in (select jsonb_array_elements_text(${JSON.stringify(remove)}::jsonb))`)
    }
    await tx.execute(sql`
      insert into media_texts ("order", parent_id, path, text)
      select coalesce((select max("order") from media_texts t where t.parent_id = m.id and t.path = 'tags'), 0) + a.n,
             m.id, 'tags', a.name
        from media m cross join jsonb_array_elements_text(${JSON.stringify(add)}::jsonb) with ordinality as a(name, n)
       where m.id in ${among(body.ids)}
         and not exists (select 1 from media_texts t where t.parent_id = m.id and t.path = 'tags' and t.text = a.name)`)
    const { rows } = await tx.execute(sql`
      select 1 from media_texts where path = 'tags' and parent_id in ${among(body.ids)}
       group by parent_id having count(*) > ${MOST_TAGS} limit 1`)
    if (rows.length > 0) throw tooManyTags()
    return { assets: body.ids.length }
  },
})

const move = command({
  permission: 'library.arrange',
  body: z.object({ ids, folder: z.uuid().nullable() }),
  run: async ({ tx, body }) => {
    if (body.folder !== null) {
      const { rows } = await tx.execute(sql`select id from asset_folders where id = ${body.folder}::uuid for key share`)
      if (rows.length === 0) throw noFolder()
    }
    const moved = await tx.execute(
      sql`update media set folder_id = ${body.folder}::uuid where id in ${among(body.ids)} returning id`,
    )
    return { assets: moved.rows.length }
  },
})

/** One tag becomes another wherever it stands; an asset that has both keeps one. */
const mergeTags = command({
  permission: 'library.mergeTags',
  body: z.object({ from: oneLine().max(80), to: oneLine().max(80) }),
  run: async ({ req, tx, body }) => {
    const [from, to] = [tagNameOf(body.from), tagNameOf(body.to)]
    if (from === null || to === null || from === to) throw noTag()
    await tx.execute(sql`
      delete from media_texts f where f.path = 'tags' and f.text = ${from}
         and exists (select 1 from media_texts t where t.parent_id = f.parent_id and t.path = 'tags' and t.text = ${to})`)
    const { rows } = await tx.execute(
      sql`update media_texts set text = ${to} where path = 'tags' and text = ${from} returning parent_id`,
    )
    await recordActivity(req, {
      action: 'library.mergeTags',
      resource: 'media',
      docId: to,
      summary: `${from} → ${to}`,
      details: { assets: rows.length },
    })
    return { assets: rows.length }
  },
})

/** Two who tag the same assets write one after the other. */
async function holdAssets(tx: Executor, list: readonly string[]): Promise<void> {
  await tx.execute(sql`select id from media where id in ${among(list)} order by id for no key update`)
}

const noTag = (): Refused =>
  new Refused('no_tag', {
    status: 422,
    zh: '请写一个 24 字以内的标签；合并时两个标签要不同。',
    en: 'Write a tag of at most 24 characters; to merge, two different ones.',
  })
const tooManyTags = (): Refused =>
  new Refused('too_many_tags', {
    status: 422,
    zh: `一个素材最多 ${MOST_TAGS} 个标签，请先去掉一些。`,
    en: `An asset takes at most ${MOST_TAGS} tags; remove some first.`,
  })
const noFolder = (): Refused =>
  new Refused('no_folder', {
    status: 409,
    zh: '这个文件夹不存在，可能刚被删除。',
    en: 'This folder does not exist; it may have just been deleted.',
  })

/** `POST /api/library/commands/:command` */
export const libraryCommands = commandEndpoint({ tag, move, mergeTags }, '/library/commands/:command')
