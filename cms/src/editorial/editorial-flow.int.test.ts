import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishContent, publishDraft } from '../testing/publish-content.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { EDITORIAL_COLLECTIONS, type EditorialCollection } from './editorial-record.ts'
import type { StageBarView } from './rules/stage-bar-view.ts'

/** Who drafts each collection without the right to publish it, and a field shoppers read. */
const WRITERS = {
  products: { writer: 'copywriter', field: 'title', make: () => ({ title: '原来的文字', categories: [categoryId] }) },
  articles: { writer: 'copywriter', field: 'title', make: () => ({ title: '原来的文字', summary: '摘要' }) },
  banners: {
    writer: 'designer',
    field: 'alt',
    make: () => ({ title: '内部名', alt: '原来的文字', placement: 'home.hero', desktopArt: artId }),
  },
  notices: { writer: 'copywriter', field: 'title', make: () => ({ title: '原来的文字' }) },
  pages: { writer: 'designer', field: 'title', make: () => ({ title: '原来的文字' }) },
  campaigns: { writer: 'marketing', field: 'title', make: () => ({ title: '原来的文字', summary: '摘要' }) },
  redirects: {
    writer: 'copywriter',
    field: 'href',
    make: () => ({ from: `/old-${randomUUID()}`, href: asPath('原来的文字') }),
    say: asPath,
  },
  pins: { writer: 'marketing', field: 'title', make: () => ({ title: '原来的文字', pinned: [productId] }) },
} satisfies Record<EditorialCollection, Writer>

interface Writer {
  writer: Identity
  field: string
  make: () => Record<string, unknown>
  /** how words are said in that field */
  say?: (words: string) => string
}

function asPath(words: string): string {
  return `/search?q=${encodeURIComponent(words)}`
}

let mall: TestMall
let categoryId: string
let artId: string
let productId: string

beforeAll(async () => {
  mall = await openTestMall()
  categoryId = String(
    (await mall.payload.create({ collection: 'categories', data: { title: '灯', slug: 'lamps' } })).id,
  )
  const art = await mall.payload.create({
    collection: 'media',
    data: { kind: 'banner-desktop', alt: '横幅' } as never,
    file: await samplePhoto(1920, 800),
  })
  artId = String(art.id)
  productId = String(
    (await mall.payload.create({ collection: 'products', draft: true, data: { title: '台灯', slug: 'lamp' } })).id,
  )
})
afterAll(() => mall.close())

const idIn = (body: unknown): string => String((body as { doc?: { id: string } }).doc?.id)
const reasonOf = (body: unknown): string | undefined => {
  const { reason, errors } = body as { reason?: string; errors?: { data?: { reason?: string } }[] }
  return reason ?? errors?.[0]?.data?.reason
}

/** One document under test, by its doors. */
function desk(collection: EditorialCollection) {
  const address = `/api/${collection}`
  return {
    draft: async (as: Identity, body: Record<string, unknown>) =>
      idIn((await mall.request('POST', address, { as, body: { ...body, _status: 'draft' } })).body),
    edit: (as: Identity, id: string, body: Record<string, unknown>, query = 'draft=true') =>
      mall.request('PATCH', `${address}/${id}?${query}`, { as, body }),
    bar: async (id: string, as: Identity = 'operations') =>
      (await mall.request('GET', `${address}/${id}/stage`, { as })).body as StageBarView,
    live: async (id: string) => {
      const { status, body } = await mall.request('GET', `${address}/${id}?depth=0`)
      return status === 200 ? (body as Record<string, unknown>) : null
    },
    async take(as: Identity, id: string, command: string, body: Record<string, unknown> = {}) {
      const { hash } = await this.bar(id)
      return mall.request('POST', `${address}/${id}/commands/${command}`, { as, body: { hash, ...body } })
    },
  }
}

describe.each(EDITORIAL_COLLECTIONS)('the flow of %s', (collection) => {
  const { writer, field, make, say = (words: string) => words }: Writer = WRITERS[collection]
  const { draft, edit, bar, live } = desk(collection)
  const take: ReturnType<typeof desk>['take'] = (...of) => desk(collection).take(...of)

  it('goes from a draft through review to the shop, and the record says who did what about which content', async () => {
    const id = await draft(writer, make())
    expect((await bar(id)).shown).toBe('draft')
    const submitted = await take(writer, id, 'submit', { reason: '素材说明见需求单' })
    expect(submitted.status, JSON.stringify(submitted.body)).toBe(200)
    expect((await bar(id)).shown).toBe('in_review')
    const approved = await take('operations', id, 'approve')
    expect(approved.status, JSON.stringify(approved.body)).toBe(200)
    expect(await live(id)).toBeNull()
    const { hash, approval } = await bar(id)
    expect(approval).toMatchObject({ hash, byName: 'operations' })
    expect((await take('admin', id, 'publish')).status).toBe(200)
    expect((await live(id))?.[field]).toBe(say('原来的文字'))
    const after = await bar(id)
    expect(after).toMatchObject({ shown: 'live', hasNewer: false, live: { hash, state: 'live' } })
    expect(after.steps.map(({ step, byName }) => [step, byName])).toEqual([
      ['publish', 'admin'],
      ['approve', 'operations'],
      ['submit', writer],
    ])
  })

  it('an approval does not survive an edit, and what is live stays live', async () => {
    const id = await draft(writer, make())
    await take(writer, id, 'submit', { reason: '见需求单' })
    expect((await take('operations', id, 'approveAndPublish')).status).toBe(200)
    expect((await edit(writer, id, { [field]: say('后来的文字') })).status).toBe(200)
    const now = await bar(id)
    expect(now).toMatchObject({ shown: 'draft', hasNewer: true, approval: null, live: { state: 'live' } })
    const published = await take('operations', id, 'publish')
    expect([published.status, reasonOf(published.body)]).toEqual([409, 'not_approved'])
    expect((await live(id))?.[field]).toBe(say('原来的文字'))
    expect((await edit(writer, id, { [field]: say('原来的文字') })).status).toBe(200)
    expect(await bar(id), 'the approved content again').toMatchObject({ shown: 'live', hasNewer: false })
  })

  it('nobody approves what they wrote, whatever their role', async () => {
    for (const as of ['operations', 'admin'] as const) {
      const id = await draft(as, make())
      await take(as, id, 'submit', { reason: '见需求单' })
      const approved = await take(as, id, 'approve')
      expect([approved.status, reasonOf(approved.body)], as).toEqual([403, 'own_work'])
      const published = await publishDraft(mall, collection, id, as)
      expect([published.status, reasonOf(published.body)], as).toEqual([403, 'own_work'])
      expect(await live(id)).toBeNull()
    }
  })

  it('whoever publishes exactly what others wrote approves it by that act', async () => {
    const id = await draft(writer, make())
    expect((await publishDraft(mall, collection, id, 'operations')).status).toBe(200)
    const { steps, live: shown, hash } = await bar(id)
    expect(steps.map(({ step }) => step)).toEqual(['publish', 'approve_by_publishing'])
    expect(shown?.approval).toMatchObject({ byName: 'operations', hash })
  })

  it('a publish that changes a word in the same breath is refused, and nothing of it stays', async () => {
    const id = await draft(writer, make())
    const versions = () => mall.payload.countVersions({ collection, where: { parent: { equals: id } } })
    const before = await versions()
    const { status, body } = await edit('operations', id, { [field]: say('顺手改了'), _status: 'published' }, 'depth=0')
    expect([status, reasonOf(body)]).toEqual([409, 'changed_by_publishing'])
    expect(await live(id)).toBeNull()
    expect(await versions()).toEqual(before)
  })

  it('changes that were asked for are made or answered before it is reviewed again', async () => {
    const id = await draft(writer, make())
    await take(writer, id, 'submit', { reason: '见需求单' })
    expect(reasonOf((await take('operations', id, 'requestChanges')).body)).toBe('needs_a_word')
    const asked = await take('operations', id, 'requestChanges', { note: '太平', checklist: ['标题再短', '换一张图'] })
    expect(asked.status, JSON.stringify(asked.body)).toBe(200)
    expect((await bar(id)).steps[0]?.checklist.map(({ text }) => text)).toEqual(['标题再短', '换一张图'])
    expect(reasonOf((await publishDraft(mall, collection, id, 'operations')).body)).toBe('changes_are_asked_for')
    expect(reasonOf((await take(writer, id, 'submit', { reason: '见需求单' })).body)).toBe('needs_a_word')
    expect((await take(writer, id, 'submit', { note: '已与市场确认', reason: '见需求单' })).status).toBe(200)
    expect((await take('operations', id, 'approve')).status).toBe(200)
  })

  it('a decision is about what was looked at, and of two at once one is told so', async () => {
    const id = await draft(writer, make())
    await take(writer, id, 'submit', { reason: '见需求单' })
    const { hash } = await bar(id)
    const approve = (as: Identity) =>
      mall.request('POST', `/api/${collection}/${id}/commands/approve`, { as, body: { hash } })
    const both = await Promise.all([approve('operations'), approve('admin')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    await edit(writer, id, { [field]: say('又改了') })
    const late = await approve('admin')
    expect([late.status, reasonOf(late.body)]).toEqual([409, 'not_what_you_saw'])
  })

  it('is taken down and has to be approved again', async () => {
    const { id } = await publishContent(mall, collection, make())
    expect((await take(writer, id, 'takeDown')).status).toBe(403)
    expect((await take('operations', id, 'takeDown')).status).toBe(200)
    expect(await live(id)).toBeNull()
    expect((await bar(id)).shown).toBe('withdrawn')
    expect(reasonOf((await take('operations', id, 'publish')).body)).toBe('not_approved')
  })
})

describe('no door leads round the approval', () => {
  let id: string
  const { edit, live, bar } = desk('articles')

  beforeEach(async () => {
    id = (await publishContent(mall, 'articles', { title: '线上', summary: '摘要' })).id
  })
  const unchanged = async () => expect(await live(id)).toMatchObject({ title: '线上' })

  it('a new document that is born published', async () => {
    const { status, body } = await mall.request('POST', '/api/articles', {
      as: 'admin',
      body: { title: '直接发', summary: '摘要', _status: 'published' },
    })
    expect([status, reasonOf(body)]).toEqual([409, 'changed_by_publishing'])
    const { totalDocs } = await mall.payload.count({ collection: 'articles', where: { title: { equals: '直接发' } } })
    expect(totalDocs).toBe(0)
  })

  it('an answer that leaves the status out', async () => {
    const query = 'select[title]=true'
    const { status } = await edit('operations', id, { title: '改线上', _status: 'published' }, query)
    expect(status).toBe(409)
    await unchanged()
  })

  it('a save of the live version that names no status becomes a draft', async () => {
    expect((await edit('operations', id, { title: '悄悄改' }, 'depth=0')).status).toBe(200)
    await unchanged()
    expect((await bar(id)).hasNewer).toBe(true)
    expect((await edit('operations', id, { summary: '再改' }, 'depth=0')).status).toBe(200)
    await unchanged()
  })

  it('a bulk edit, which then changes nothing at all', async () => {
    const other = (await publishContent(mall, 'articles', { title: '线上', summary: '摘要' })).id
    await edit('copywriter', other, { title: '他人的草稿' })
    const { status } = await mall.request('PATCH', `/api/articles?where[id][in]=${id},${other}`, {
      as: 'operations',
      body: { summary: '批量', _status: 'published' },
    })
    expect(status).toBe(409)
    for (const one of [id, other]) expect(await live(one)).toMatchObject({ title: '线上', summary: '摘要' })
  })

  it('a copy of something published is a draft that needs its own approval', async () => {
    const { body } = await mall.request('POST', `/api/articles/${id}/duplicate`, {
      as: 'operations',
      body: { _status: 'published' },
    })
    const copy = (body as { doc?: { id: string } }).doc?.id
    if (copy) expect(await live(copy)).toBeNull()
  })

  it('an older version is restored only if it is approved', async () => {
    await edit('operations', id, { title: '没人看过' })
    const { docs } = await mall.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: '-createdAt',
      limit: 1,
    })
    const unseen = docs[0]?.id
    await edit('operations', id, { title: '又一稿' })
    const over = await mall.request('POST', `/api/articles/versions/${unseen}`, { as: 'operations' })
    expect([over.status, reasonOf(over.body)]).toEqual([409, 'restore_as_draft'])
    await unchanged()
    const aside = await mall.request('POST', `/api/articles/versions/${unseen}?draft=true`, { as: 'operations' })
    expect(aside.status).toBe(200)
    await unchanged()
    const approved = await mall.payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
      limit: 1,
    })
    const back = await mall.request('POST', `/api/articles/versions/${approved.docs[0]?.id}`, { as: 'operations' })
    expect(back.status).toBe(200)
    await unchanged()
  })

  it('one language is not published by itself', async () => {
    const query = 'publishSpecificLocale=en&locale=en'
    const { status } = await edit('operations', id, { title: 'Unseen', summary: 'Unseen', _status: 'published' }, query)
    expect(status).toBe(409)
    const english = await mall.request('GET', `/api/articles/${id}?locale=en&fallback-locale=none`)
    expect(JSON.stringify(english.body)).not.toContain('Unseen')
  })

  it('the trash gives back what was approved and nothing else', async () => {
    const trash = (body: Record<string, unknown>) =>
      mall.request('PATCH', `/api/articles/${id}?trash=true`, { as: 'operations', body })
    expect((await trash({ deletedAt: new Date().toISOString() })).status).toBe(200)
    expect(await live(id)).toBeNull()
    expect((await trash({ deletedAt: null, title: '趁机改', _status: 'published' })).status).toBe(409)
    expect((await trash({ deletedAt: null, _status: 'published' })).status).toBe(200)
    await unchanged()
  })

  it('the Local API with access on, and not what the system does itself', async () => {
    const user = {
      ...(await mall.payload.findByID({ collection: 'staff', id: mall.accounts.admin.id })),
      collection: 'staff',
    }
    const save = (as: Record<string, unknown>) =>
      mall.payload.update({ collection: 'articles', id, data: { title: '程序', _status: 'published' } as never, ...as })
    await expect(save({ user, overrideAccess: false })).rejects.toThrow()
    await unchanged()
    await save({})
    expect(await live(id)).toMatchObject({ title: '程序' })
    expect((await bar(id)).steps[0]).toMatchObject({ step: 'publish', byName: 'system' })
  })

  it('GraphQL, which answers nothing', async () => {
    const body = { query: `mutation { updateArticle(id: "${id}", data: { title: "x" }) { id } }` }
    const { status } = await mall.request('POST', '/api/graphql', { as: 'admin', body })
    expect(status).toBe(404)
    await unchanged()
  })
})
