import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { libraryBench } from '../testing/library-bench.ts'
import { publishDraft } from '../testing/publish-content.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
let bench: ReturnType<typeof libraryBench>

beforeAll(async () => {
  mall = await openTestMall()
  bench = libraryBench(mall)
})
afterAll(() => mall.close())

const replace = (
  from: string,
  body: Record<string, unknown>,
  as: Identity = 'operations',
  locale: 'zh' | 'en' = 'zh',
) => mall.request('POST', `/api/media/${from}/library/commands/replace`, { as, body, locale })
const live = (id: string) =>
  mall.payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    draft: false,
    locale: 'all' as never,
  }) as unknown as Promise<Record<string, unknown> & { title: Record<string, string> }>
const newest = (id: string) =>
  mall.payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    draft: true,
    locale: 'all' as never,
  }) as unknown as Promise<Record<string, unknown> & { title: Record<string, string> }>
const text = (id: string) => ({
  root: {
    type: 'root',
    direction: null,
    format: '',
    indent: 0,
    version: 1,
    children: [{ type: 'upload', version: 3, format: '', id: 'a1', relationTo: 'media', value: id, fields: null }],
  },
})
const pair = async () => {
  const [from, to] = [await bench.asset({ renderState: 'done' }), await bench.asset({ renderState: 'done' })]
  for (const id of [from, to]) await bench.rendered(id)
  return { from, to }
}

describe('replacing an asset everywhere', () => {
  it('changes drafts at once and live pages as soon as a colleague approves, in both languages', async () => {
    const { from, to } = await pair()
    const category = await bench.create('categories', { title: '换', slug: 'huan', picture: from })
    const article = await bench.create('articles', {
      title: '换图',
      summary: '一',
      cover: from,
      body: text(from),
      _status: 'published',
    })
    await mall.payload.update({
      collection: 'articles',
      id: article,
      locale: 'en',
      data: { title: 'Swap', summary: 'one', body: text(from), _status: 'published' } as never,
    })
    const draft = await bench.create('articles', { title: '草', summary: '一', cover: from, _status: 'draft' })
    await databaseOf(mall.payload).pool.query('delete from mall.changes')
    const { status, body } = await replace(from, { to, thenTrash: true })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject({ replaced: 3, waiting: 1, trashed: false })
    expect(JSON.stringify(await live(article))).not.toContain(to)
    expect((await publishDraft(mall, 'articles', article, 'operations')).status, 'own work').toBe(403)
    expect((await publishDraft(mall, 'articles', article)).status).toBe(200)
    expect(JSON.stringify(await live(article))).not.toContain(from)
    expect(JSON.stringify(await live(article)).split(to)).toHaveLength(4)
    expect(await live(article)).toMatchObject({ _status: 'published', title: { zh: '换图', en: 'Swap' } })
    expect(await newest(draft)).toMatchObject({ cover: to, _status: 'draft' })
    expect(await mall.payload.findByID({ collection: 'categories', id: category, depth: 0 })).toMatchObject({
      picture: to,
    })
    const { rows } = await databaseOf(mall.payload).pool.query(`select tags from mall.changes`)
    const tags = rows.flatMap((row: { tags: string[] }) => row.tags)
    expect(tags).toEqual(expect.arrayContaining([`article:${article}`, `category:${category}`]))
    const log = await mall.payload.find({ collection: 'activity', where: { action: { equals: 'library.replace' } } })
    expect(log.docs[0]).toMatchObject({ docId: from, actorName: 'operations' })
  })

  it('puts the other logo on the pictures that are marked with the old one, which may then go', async () => {
    const { from, to } = await pair()
    const mark = (logo: string) => ({
      version: 1,
      exposure: 0.1,
      watermark: { logo, corner: 'top-left', opacity: 0.5, size: 0.2 },
    })
    const marked = await bench.asset({ edits: mark(from) })
    const { status, body } = await replace(from, { to, thenTrash: true })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject({ replaced: 1, records: 0, trashed: true })
    expect(await mall.payload.findByID({ collection: 'media', id: marked, depth: 0 })).toMatchObject({
      edits: mark(to),
      renderState: 'waiting',
    })
  })

  it('changes the draft that lies beside what is live, and leaves what is live to an approval', async () => {
    const { from, to } = await pair()
    const article = await bench.create('articles', { title: '已批', summary: '一', cover: from, _status: 'published' })
    await bench.update('articles', article, { title: '未批', author: '甲' }, { draft: true })
    await mall.payload.update({
      collection: 'articles',
      id: article,
      locale: 'en',
      draft: true,
      data: { title: 'Not approved' } as never,
    })
    const { status, body } = await replace(from, { to })
    expect(status, JSON.stringify(body)).toBe(200)
    const now = await live(article)
    expect(now).toMatchObject({ cover: from, _status: 'published' })
    expect(now.title.zh).toBe('已批')
    expect(JSON.stringify(now)).not.toContain('Not approved')
    expect(JSON.stringify(now)).not.toContain('甲')
    const draft = await newest(article)
    expect(draft).toMatchObject({ cover: to, _status: 'draft', title: { zh: '未批', en: 'Not approved' } })
  })

  it('waits in a draft for those who may not publish', async () => {
    const { from, to } = await pair()
    const category = await bench.create('categories', { title: '待批类', slug: 'dai-pi' })
    const page = await bench.create('products', {
      title: '待批',
      categories: [category],
      gallery: [from],
      _status: 'published',
    })
    const { status, body } = await replace(from, { to }, 'designer')
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject({ replaced: 1, waiting: 1, trashed: false })
    const read = (draft: boolean) => mall.payload.findByID({ collection: 'products', id: page, depth: 0, draft })
    expect((await read(false)).gallery).toEqual([from])
    expect((await read(true)).gallery).toEqual([to])
  })

  it('is refused whole when one place is not theirs to change', async () => {
    const { from, to } = await pair()
    const category = await bench.create('categories', { title: '不能改', slug: 'bu-neng-gai', picture: from })
    const article = await bench.create('products', {
      title: '能改',
      categories: [category],
      gallery: [from],
      _status: 'published',
    })
    const refused = await replace(from, { to }, 'designer')
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused.body)).toContain('不能改')
    expect(
      (await mall.payload.findByID({ collection: 'products', id: article, depth: 0, draft: true })).gallery,
    ).toEqual([from])
  })

  it('is taken back where it was made and nowhere else', async () => {
    const { from, to } = await pair()
    const changed = await bench.create('articles', { title: '换过', summary: '一', cover: from, _status: 'published' })
    const own = await bench.create('articles', { title: '本来就是', summary: '一', cover: to, _status: 'published' })
    const { id } = (await replace(from, { to })).body as { id: string }
    const undo = () =>
      mall.request('POST', `/api/media/${to}/library/commands/undoReplacement`, {
        as: 'operations',
        body: { replacement: id },
      })
    expect(await newest(changed)).toMatchObject({ cover: to })
    expect((await undo()).status).toBe(200)
    expect(await newest(changed)).toMatchObject({ cover: from })
    expect(await live(changed)).toMatchObject({ cover: from })
    expect(await live(own)).toMatchObject({ cover: to })
    expect((await undo()).status).toBe(409)
  })

  it('leaves records of what was sold as they are, and then keeps the old asset', async () => {
    const { from, to } = await pair()
    await bench.orderLine(from, '旧图卖的')
    await bench.create('articles', { title: '记录', summary: '一', cover: from, _status: 'published' })
    expect((await replace(from, { to, thenTrash: true })).body).toMatchObject({
      replaced: 1,
      records: 1,
      trashed: false,
    })
  })

  it('is refused with a reason for what cannot take the place', async () => {
    const { from, to } = await pair()
    await bench.create('brands', { title: '换不成', slug: 'bu-cheng', logo: from })
    const unfinished = await bench.asset()
    const other = await bench.asset({ kind: 'product' })
    await bench.rendered(other)
    const ended = await bench.asset({ rights: { expiresOn: '2020-01-01T00:00:00Z' } })
    await bench.rendered(ended)
    const reasons: Record<string, string> = {}
    for (const [name, id] of Object.entries({
      itself: from,
      unfinished,
      other,
      ended,
      none: '00000000-0000-7000-8000-00000000000a',
    }))
      reasons[name] = String(((await replace(from, { to: id })).body as { reason?: string }).reason)
    expect(reasons).toEqual({
      itself: 'same_asset',
      unfinished: 'not_rendered',
      other: 'kind_differs',
      ended: 'rights_ended',
      none: 'no_such_asset',
    })
    expect((await replace(to, { to: from })).status).toBe(409)
  })

  it('is for the roles of the table alone', async () => {
    const { from, to } = await pair()
    const asked = ['marketing', 'finance', 'service', 'tech', 'customer', null] as const
    for (const as of asked) expect([401, 403], String(as)).toContain((await replace(from, { to }, as)).status)
  })
})
