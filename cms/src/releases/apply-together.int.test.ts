import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { inTransaction } from '../database/in-transaction.ts'
import type { Executor } from '../database/transaction.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { applyMember } from './apply-members.ts'
import { applyTogether } from './apply-together.ts'
import { failureSentence } from './member-failed.ts'
import { keepOutcomes, readMembers } from './release-members.ts'
import { applyRelease } from './releases.ts'
import { revertMember } from './revert-members.ts'
import { revertTogether } from './revert-together.ts'

let mall: TestMall
let release = ''
const draftsSince: string[] = []
const skus: { id: string; code: string }[] = []
const shelved: string[] = []

const line = (text: string) => ({ type: 'paragraph', version: 1, children: [{ type: 'text', text, version: 1 }] })
const written = (...texts: string[]) => ({ root: { type: 'root', version: 1, children: texts.map(line) } })

/** Two of everything that has a way together: documents with arrays, relations, pictures, languages or blocks of its own, published and edited since, prices, price windows and shelf states. */
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
  const lower = await payload.create({
    collection: 'categories',
    data: { title: '台灯', slug: 'desk-lamps', parent: category.id },
  })
  const [inAnHour, inADay] = [1, 24].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString())
  const made: { collection: string; id: string; action?: string }[] = []
  const add = async (collection: string, data: object, change: object, english: object): Promise<string> => {
    const { id } = await make(collection, data)
    const one = { collection: collection as never, id, draft: true }
    await payload.update({ ...one, data: { ...change, _status: 'draft' } as never })
    await payload.update({ ...one, locale: 'en', data: { ...english, _status: 'draft' } as never })
    made.push({ collection, id: String(id) })
    return String(id)
  }
  for (const n of [1, 2]) {
    const product = await add(
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
    for (const [at, value] of ['r', 'b'].entries()) {
      const { id, code } = await payload.create({
        collection: 'skus',
        data: {
          product,
          code: `LAMP-${n}-${value.toUpperCase()}`,
          price: 19_900 + n,
          compareAt: n === 1 ? 29_900 : null,
          picture: at === 0 ? picture.id : null,
          options: { c: value },
        } as never,
      })
      skus.push({ id: String(id), code })
    }
    for (const [name, window] of Object.entries({
      leaving: {},
      coming: { from: inAnHour, until: inADay },
    })) {
      const { id } = await make('products', {
        title: `${name}${n}`,
        slug: `${name}-${n}`,
        categories: [category.id, lower.id],
        window,
        keywords: ['灯', '亮'],
        gallery: [picture.id],
        attributes: [{ code: 'w', name: '瓦', value: '7' }],
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
      })
      const one = { collection: 'products', id: String(id) } as const
      await payload.update({ ...one, draft: true, locale: 'en', data: { title: `${name} now`, _status: 'draft' } })
      await payload.update({ ...one, data: { _status: 'published' } })
      if (n === 2) await payload.update({ ...one, draft: true, data: { title: '更新的稿', _status: 'draft' } })
      made.push({ collection: 'products', id: String(id), action: name === 'leaving' ? 'off' : 'on' })
      shelved.push(String(id))
    }
    await add('notices', { title: `旧公告${n}` }, { title: `新公告${n}` }, { title: `Notice ${n}` })
    if (n === 2) draftsSince.push(article)
  }
  const created = await mall.request('POST', '/api/releases', { as: 'operations', body: { title: '一起上' } })
  release = (created.body as { doc: { id: string } }).doc.id
  for (const { collection, id, action } of made) await put('add', { collection, docId: id, action })
  for (const { code } of skus) {
    await put('addPrice', { sku: code, price: 9_900, compareAt: code.startsWith('LAMP-1') ? 19_900 : null })
    await put('addWindow', { sku: code, price: 5_000, until: '2036-01-01T00:00' })
  }
  // Somebody goes on writing at what is in the release already.
  for (const id of draftsSince)
    await payload.update({ collection: 'articles', id, draft: true, data: { title: '更新的稿', _status: 'draft' } })
})
afterAll(() => mall.close())

async function put(command: 'add' | 'addPrice' | 'addWindow', body: object): Promise<void> {
  const answer = await mall.request('POST', `/api/releases/${release}/commands/${command}`, { as: 'operations', body })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

const OURS = '^_?(products|articles|pages|notices|skus|price_windows)(_|$)'

/** Rows as they stand, without the numbers rows of no name are counted by. */
async function everyRow(tx: Executor): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await tx.execute(sql`
    select c.relname as name, exists (
             select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'integer'::regtype) as is_numbered
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname ~ ${OURS} order by 1`)
  const found: Record<string, unknown[]> = {}
  for (const { name, is_numbered } of tables as { name: string; is_numbered: boolean }[]) {
    const row = is_numbered ? sql`to_jsonb(t) - 'id'` : sql`to_jsonb(t)`
    found[name] = (await tx.execute(sql`select ${row} as row from ${sql.identifier(name)} t`)).rows.map(
      ({ row }) => row,
    )
  }
  for (const [name, statement] of Object.entries({
    edits: sql`select collection, doc_id, content_hash, edited_by, version_id from mall.content_edits`,
    steps: sql`select collection, doc_id, step, content_hash, version_id, taken_by_name from mall.editorial_steps`,
    uses: sql`select asset_id, owner, doc_id, side, field, title from mall.asset_uses`,
    announced: sql`
      select collection, doc_id, (select jsonb_agg(tag order by tag) from jsonb_array_elements_text(tags) tag) as tags
        from mall.changes where xid = pg_current_xact_id()`,
    told: sql`select at, actor_id, actor_name, action, resource, doc_id, summary, details from activity`,
    kept: sql`select id, doc_id, before, applied from mall.release_members`,
  }))
    found[name] = (await tx.execute(statement)).rows
  return found
}

type Row = Record<string, unknown>

/** Rows that were made meanwhile have new ids in each of two ways: here they are called by what they are of. */
function comparable(rows: Record<string, unknown[]>, before: Record<string, unknown[]>): Record<string, string[]> {
  const old = JSON.stringify(before)
  const names = new Map<string, string>()
  for (const [table, own] of Object.entries(rows))
    for (const { id, parent_id, _uuid, _parent_id, sku_id } of own as Row[]) {
      if (typeof id !== 'string' || old.includes(id)) continue
      names.set(id, `${table} of ${_uuid ? `${_uuid} in ${_parent_id}` : (sku_id ?? parent_id)}`)
    }
  const named = (text: string): string =>
    text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      const name = names.get(id)
      return name ? named(name) : id
    })
  return Object.fromEntries(
    Object.entries(rows).map(([table, own]) => [table, own.map((row) => named(JSON.stringify(row))).toSorted()]),
  )
}

type Work = (req: PayloadRequest, tx: Executor, at: Date) => Promise<void>

/** What stands in the tables after some work; it is undone, and done at one instant by every clock of ours. */
async function rowsAfter(at: Date, work: Work): Promise<Record<string, string[]>> {
  const req = await createLocalReq({ context: { actsForSystem: true } }, mall.payload)
  let rows: Record<string, string[]> | undefined
  const over = new Error('over')
  vi.useFakeTimers({ toFake: ['Date'], now: at })
  await inTransaction(req, async (tx) => {
    const before = await everyRow(tx)
    await work(req, tx, at)
    rows = comparable(await everyRow(tx), before)
    throw over
  })
    .catch((error: unknown) => {
      if (error !== over) throw error
    })
    .finally(() => vi.useRealTimers())
  if (!rows) throw new Error('nothing was done')
  return rows
}

/** One table at a time, so that a difference is read easily. */
function expectSameRows(one: Record<string, string[]>, other: Record<string, string[]>): void {
  expect(Object.keys(one)).toEqual(Object.keys(other))
  for (const [table, rows] of Object.entries(other)) expect(one[table], table).toEqual(rows)
}

const applyAllTogether: Work = async (req, tx, at) => {
  expect(await applyTogether(req, await readMembers(tx, [release]), at)).toEqual([])
}
const applyOneByOne: Work = async (req, tx, at) => {
  for (const member of await readMembers(tx, [release]))
    await keepOutcomes(tx, [{ member: member.id, ...(await applyMember(req, member, at)) }])
}

it('what goes live together leaves every row as going live one by one does', async () => {
  const at = new Date()
  const together = await rowsAfter(at, applyAllTogether)
  const oneByOne = await rowsAfter(at, applyOneByOne)
  expectSameRows(together, oneByOne)
  expect(JSON.stringify(together.products_locales)).toContain('新灯1')
  expect(JSON.stringify(together.articles_locales)).not.toContain('更新的稿')
  expect(JSON.stringify(together._articles_v_locales)).toContain('更新的稿')
  expect(together.skus?.filter((row) => row.includes('"price":9900'))).toHaveLength(skus.length)
  expect(together.price_windows).toHaveLength(skus.length)
  expect(together._products_v?.filter((row) => row.includes('"id":"_products_v of'))).toHaveLength(shelved.length)
})

/** What is said of the first member that cannot be applied. */
async function refusalOf(work: Work): Promise<string> {
  const req = await createLocalReq({ context: { actsForSystem: true } }, mall.payload)
  const over = new Error('nothing was refused')
  return inTransaction(req, async (tx) => {
    await work(req, tx, new Date())
    throw over
  }).then(
    () => '',
    (error: unknown) => failureSentence(error).zh,
  )
}

it.each<{ name: string; spoil: (tx: Executor) => Promise<unknown>; said: string }>([
  {
    name: 'a compare-at price that is no saving',
    spoil: (tx) =>
      tx.execute(sql`update mall.release_members set staged = '{"price": 9900, "compareAt": 9900}'
                      where kind = 'price' and doc_id = ${skus[1]?.id}`),
    said: '划线价必须高于售价',
  },
  {
    name: 'a SKU whose options its product no longer offers',
    spoil: (tx) => tx.execute(sql`update skus set options = '{"c": "g"}' where id = ${skus[2]?.id}::uuid`),
    said: '规格项“c”没有值“g”',
  },
  {
    name: 'a SKU with a code nobody could type',
    spoil: (tx) => tx.execute(sql`update skus set code = 'so nicht' where id = ${skus[2]?.id}::uuid`),
    said: 'SKU 编码',
  },
  {
    name: 'a SKU that is gone',
    spoil: (tx) => tx.execute(sql`delete from skus where id = ${skus[3]?.id}::uuid`),
    said: '单品',
  },
  {
    name: 'a price window that is over before it begins',
    spoil: (tx) =>
      tx.execute(sql`update mall.release_members set staged = '{"price": 5000, "until": "2026-01-01T00:00:00Z"}'
                      where kind = 'price_window' and doc_id = ${skus[2]?.id}`),
    said: '结束（不含）',
  },
  {
    name: 'a product that was never published',
    spoil: (tx) => tx.execute(sql`update products set _status = 'draft' where id = ${shelved[3]}::uuid`),
    said: '还没有发布过，不能上架',
  },
  {
    name: 'a product in the trash',
    spoil: (tx) => tx.execute(sql`update products set deleted_at = now() where id = ${shelved[0]}::uuid`),
    said: '已被删除',
  },
])('what is refused one by one is refused together, in the same words: $name', async ({ spoil, said }) => {
  const together = await refusalOf(async (req, tx, at) => {
    await spoil(tx)
    await applyRelease(req, release, at, { rehearsal: true })
  })
  const oneByOne = await refusalOf(async (req, tx, at) => {
    await spoil(tx)
    await applyOneByOne(req, tx, at)
  })
  expect(together).toBe(oneByOne)
  expect(together).toContain(said)
})

it('what is taken back together leaves every row as taking it back one by one does', async () => {
  const req = await createLocalReq({ context: { actsForSystem: true } }, mall.payload)
  await inTransaction(req, () => applyRelease(req, release, new Date()))
  const { payload } = mall
  const members = await inTransaction(req, (tx) => readMembers(tx, [release]))
  const member = (kind: string, docId: string | undefined) => {
    const found = members.find((one) => one.kind === kind && one.docId === docId)
    if (!found) throw new Error(`no ${kind} of ${docId}`)
    return found
  }
  const windowOf = (docId: string | undefined) => String(member('price_window', docId).applied?.window)
  // Hands have been at some of it since.
  const [first, second, third, fourth] = skus.map(({ id }) => id)
  await payload.update({ collection: 'skus', id: first ?? '', data: { price: 8_800 } })
  await payload.update({ collection: 'skus', id: second ?? '', data: { price: 8_700 } })
  await payload.update({ collection: 'price-windows', id: windowOf(second), data: { price: 4_000 } })
  await payload.update({ collection: 'price-windows', id: windowOf(third), data: { price: 4_000 } })
  await payload.delete({ collection: 'price-windows', id: windowOf(fourth) })
  const until = new Date(Date.now() + 86_400_000).toISOString()
  await payload.update({
    collection: 'products',
    id: shelved[0] ?? '',
    data: { window: { until }, _status: 'published' },
  })
  const decisions = {
    [member('price', second).id]: { price: 'back' },
    [member('price_window', third).id]: { price: 'back' },
  } as const

  const at = new Date()
  const kept = { together: new Map<string, unknown>(), oneByOne: new Map<string, unknown>() }
  const together = await rowsAfter(at, async (inner, tx, instant) => {
    const all = await readMembers(tx, [release])
    kept.together = await revertTogether(inner, all, decisions, instant)
    const left = all.filter(({ id }) => !kept.together.has(id)).toReversed()
    expect([...new Set(left.map(({ kind }) => kind))]).toEqual(['document'])
    for (const one of left) kept.together.set(one.id, await revertMember(inner, one, decisions, instant))
  })
  const oneByOne = await rowsAfter(at, async (inner, tx, instant) => {
    for (const one of (await readMembers(tx, [release])).toReversed())
      kept.oneByOne.set(one.id, await revertMember(inner, one, decisions, instant))
  })
  expectSameRows(together, oneByOne)
  expect(new Map([...kept.together].toSorted())).toEqual(new Map([...kept.oneByOne].toSorted()))
  expect(together.skus?.filter((row) => /"price":(19901|8800)/.test(row))).toHaveLength(2)
  expect(together.price_windows).toHaveLength(1)
})
