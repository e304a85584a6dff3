import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../database/in-transaction.ts'
import type { Executor } from '../database/transaction.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { applyMember } from './apply-members.ts'
import { publishTogether } from './publish-together.ts'
import { keepOutcomes, readMembers } from './release-members.ts'

let mall: TestMall
let release = ''
const draftsSince: string[] = []

const line = (text: string) => ({ type: 'paragraph', version: 1, children: [{ type: 'text', text, version: 1 }] })
const written = (...texts: string[]) => ({ root: { type: 'root', version: 1, children: texts.map(line) } })

/** Two of everything that has arrays, relations, pictures, languages or blocks of its own, published and edited since. */
beforeAll(async () => {
  mall = await openTestMall()
  const { payload } = mall
  const make = (collection: string, data: object) =>
    payload.create({ collection: collection as never, data: { ...data, _status: 'published' } as never })
  const category = await payload.create({ collection: 'categories', data: { title: '灯具', slug: 'lamps' } })
  const picture = await payload.create({
    collection: 'media',
    data: { kind: 'product', alt: '灯' } as never,
    file: await samplePhoto(800, 800),
  })
  const made: { collection: string; id: string }[] = []
  const add = async (collection: string, data: object, change: object, english: object): Promise<string> => {
    const { id } = await make(collection, data)
    const one = { collection: collection as never, id, draft: true }
    await payload.update({ ...one, data: { ...change, _status: 'draft' } as never })
    await payload.update({ ...one, locale: 'en', data: { ...english, _status: 'draft' } as never })
    made.push({ collection, id: String(id) })
    return String(id)
  }
  for (const n of [1, 2]) {
    await add(
      'products',
      {
        title: `旧灯${n}`,
        slug: `lamp-${n}`,
        categories: [category.id],
        attributes: [{ code: 'w', name: '瓦', value: '7' }],
      },
      {
        title: `新灯${n}`,
        attributes: [
          { code: 'w', name: '功率', value: '9 W' },
          { code: 'm', name: '材质', value: '铝' },
        ],
        options: [
          {
            code: 'c',
            title: '颜色',
            values: [
              { code: 'r', title: '红' },
              { code: 'b', title: '蓝' },
            ],
          },
        ],
        images: [picture.id],
      },
      { title: `New lamp ${n}` },
    )
    const article = await add(
      'articles',
      { title: `旧文${n}`, slug: `story-${n}`, summary: '摘要', body: written('旧') },
      { title: `新文${n}`, cover: picture.id, body: written('新的一段', '又一段') },
      { title: `Story ${n}`, summary: 'Short' },
    )
    await add(
      'pages',
      { title: `旧页${n}`, slug: `page-${n}`, blocks: [{ blockType: 'richText', text: written('旧') }] },
      {
        title: `新页${n}`,
        blocks: [
          { blockType: 'productGrid', title: '一层', layout: 'grid', source: 'newest', limit: 4 },
          { blockType: 'richText', text: written('新') },
        ],
      },
      { title: `Page ${n}` },
    )
    await add('notices', { title: `旧公告${n}` }, { title: `新公告${n}` }, { title: `Notice ${n}` })
    if (n === 2) draftsSince.push(article)
  }
  const created = await mall.request('POST', '/api/releases', { as: 'operations', body: { title: '一起上' } })
  release = (created.body as { doc: { id: string } }).doc.id
  for (const { collection, id } of made) {
    const { status, body } = await mall.request('POST', `/api/releases/${release}/commands/add`, {
      as: 'operations',
      body: { collection, docId: id },
    })
    expect(status, JSON.stringify(body)).toBe(200)
  }
  // Somebody goes on writing at what is in the release already.
  for (const id of draftsSince)
    await payload.update({ collection: 'articles', id, draft: true, data: { title: '更新的稿', _status: 'draft' } })
})
afterAll(() => mall.close())

const OURS = '^_?(products|articles|pages|notices)(_|$)'

/** Rows as they stand, without the numbers rows of no name are counted by. */
async function everyRow(tx: Executor): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await tx.execute(sql`
    select c.relname as name, exists (
             select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'integer'::regtype) as is_numbered
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname ~ ${OURS} order by 1`)
  const found: Record<string, unknown[]> = {}
  for (const { name, is_numbered } of tables as { name: string; is_numbered: boolean }[]) {
    const row = is_numbered ? sql`to_jsonb(t) - 'id'` : sql`to_jsonb(t)`
    const { rows } = await tx.execute(
      sql`select r::text as row from (select ${row} as r from ${sql.identifier(name)} t) rows order by 1`,
    )
    if (rows.length > 0) found[name] = rows.map((one) => JSON.parse(String(one.row)))
  }
  for (const [name, statement] of Object.entries({
    edits: sql`select collection, doc_id, content_hash, edited_by, version_id from mall.content_edits order by doc_id, content_hash`,
    steps: sql`select collection, doc_id, step, content_hash, version_id, taken_by_name from mall.editorial_steps order by doc_id, step, content_hash`,
    uses: sql`select asset_id, owner, doc_id, side, field, title from mall.asset_uses order by doc_id, side, field`,
    announced: sql`select distinct collection, doc_id, tags from mall.changes where xid = pg_current_xact_id() order by 1, 2, 3`,
    told: sql`select action, resource, doc_id, summary from activity order by 3, 1, 4`,
    kept: sql`select doc_id, before, applied from mall.release_members order by doc_id`,
  }))
    found[name] = (await tx.execute(statement)).rows
  return found
}

async function rowsAfter(
  apply: (req: PayloadRequest, tx: Executor, at: Date) => Promise<void>,
  at: Date,
): Promise<Record<string, unknown[]>> {
  const req = await createLocalReq({ context: { actsForSystem: true } }, mall.payload)
  let rows: Record<string, unknown[]> | undefined
  const over = new Error('over')
  await inTransaction(req, async (tx) => {
    await apply(req, tx, at)
    rows = await everyRow(tx)
    throw over
  }).catch((error: unknown) => {
    if (error !== over) throw error
  })
  if (!rows) throw new Error('nothing was applied')
  return rows
}

it('what goes live together leaves every row as going live one by one does', async () => {
  const at = new Date()
  const together = await rowsAfter(async (req, tx, instant) => {
    const left = await publishTogether(req, await readMembers(tx, [release]), instant)
    expect(left).toEqual([])
  }, at)
  const oneByOne = await rowsAfter(async (req, tx, instant) => {
    for (const member of await readMembers(tx, [release]))
      await keepOutcomes(tx, [{ member: member.id, ...(await applyMember(req, member, instant)) }])
  }, at)
  expect(Object.keys(together)).toEqual(Object.keys(oneByOne))
  for (const [table, rows] of Object.entries(oneByOne)) expect(together[table], table).toEqual(rows)
  expect(JSON.stringify(together.products_locales)).toContain('新灯1')
  expect(JSON.stringify(together.articles_locales)).not.toContain('更新的稿')
  expect(JSON.stringify(together._articles_v_locales)).toContain('更新的稿')
})
