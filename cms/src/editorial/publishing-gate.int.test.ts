import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Resource } from '../permissions/permissions.ts'
import { publishContent } from '../testing/publish-content.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

/** Each editorial collection with somebody who may edit but not publish it, and a field shoppers read. */
const EDITORIAL: {
  slug: Resource
  editor: 'copywriter' | 'designer' | 'marketing'
  field: string
  make: () => Record<string, unknown>
}[] = [
  { slug: 'products', editor: 'copywriter', field: 'title', make: () => ({ title: '原来的文字', categories: [] }) },
  { slug: 'articles', editor: 'copywriter', field: 'title', make: () => ({ title: '原来的文字', summary: '摘要' }) },
  { slug: 'notices', editor: 'copywriter', field: 'title', make: () => ({ title: '原来的文字' }) },
  { slug: 'pages', editor: 'designer', field: 'title', make: () => ({ title: '原来的文字' }) },
  { slug: 'campaigns', editor: 'marketing', field: 'title', make: () => ({ title: '原来的文字', summary: '摘要' }) },
  {
    slug: 'banners',
    editor: 'designer',
    field: 'alt',
    make: () => ({
      title: '内部名',
      alt: '原来的文字',
      placement: 'home.hero',
      priority: 0,
      weight: 1,
    }),
  },
]

let mall: TestMall
let categoryId: string
let artId: string

beforeAll(async () => {
  mall = await openTestMall()
  const category = await mall.payload.create({ collection: 'categories', data: { title: '灯具', slug: 'lamps' } })
  categoryId = String(category.id)
  const { samplePhoto } = await import('../testing/sample-photo.ts')
  const art = await mall.payload.create({
    collection: 'media',
    data: { kind: 'banner-desktop' } as never,
    file: await samplePhoto(1920, 800),
  })
  artId = String(art.id)
})
afterAll(() => mall.close())

describe.each(EDITORIAL)('the publishing gate of $slug', ({ slug, editor, field, make }) => {
  const address = `/api/${slug}`
  let id: string

  const complete = (): Record<string, unknown> => ({
    ...make(),
    ...(slug === 'products' ? { categories: [categoryId] } : {}),
    ...(slug === 'banners' ? { desktopArt: artId } : {}),
  })
  const live = async (): Promise<Record<string, unknown> | null> => {
    const { status, body } = await mall.request('GET', `${address}/${id}?depth=0`)
    return status === 200 ? (body as Record<string, unknown>) : null
  }

  beforeAll(async () => {
    const published = await publishContent(mall, slug, complete())
    expect(published.status, JSON.stringify(published.body)).toBe(200)
    id = published.id
  })

  it('refuses a publish by name', async () => {
    const { status } = await mall.request('PATCH', `${address}/${id}`, {
      as: editor,
      body: { [field]: '偷偷改掉', _status: 'published' },
    })
    expect(status).toBe(403)
    expect((await live())?.[field]).toBe('原来的文字')
  })

  it('turns an edit that names no status into a draft beside the live version', async () => {
    const { status } = await mall.request('PATCH', `${address}/${id}`, { as: editor, body: { [field]: '新的草稿' } })
    expect(status).toBe(200)
    expect((await live())?.[field]).toBe('原来的文字')
    const draft = await mall.request('GET', `${address}/${id}?draft=true&depth=0`, { as: editor })
    expect((draft.body as Record<string, unknown>)[field]).toBe('新的草稿')
  })

  it('does not let a draft status unpublish what is live', async () => {
    await mall.request('PATCH', `${address}/${id}`, { as: editor, body: { _status: 'draft', [field]: '下线' } })
    expect((await live())?.[field]).toBe('原来的文字')
  })

  it('keeps bulk edits from the live version', async () => {
    await mall.request('PATCH', `${address}?where[id][equals]=${id}`, { as: editor, body: { [field]: '批量改' } })
    await mall.request('PATCH', `${address}?where[id][equals]=${id}`, {
      as: editor,
      body: { [field]: '批量改', _status: 'published' },
    })
    expect((await live())?.[field]).toBe('原来的文字')
  })

  it('makes a duplicate a draft nobody sees', async () => {
    const { status, body } = await mall.request('POST', `${address}/${id}/duplicate`, {
      as: editor,
      body: { _status: 'published' },
    })
    const copy = (body as { doc?: { id: string } }).doc?.id
    if (status < 300) expect((await mall.request('GET', `${address}/${copy}`)).status).toBe(404)
    else expect(status).toBe(403)
  })

  it('refuses restoring a version into the live one', async () => {
    const versions = await mall.request(
      'GET',
      `${address}/versions?where[parent][equals]=${id}&limit=1&sort=createdAt`,
      { as: editor },
    )
    const version = (versions.body as { docs: { id: string }[] }).docs[0]?.id
    const { status } = await mall.request('POST', `${address}/versions/${version}`, { as: editor })
    expect(status).toBe(403)
    expect((await live())?.[field]).toBe('原来的文字')
  })

  it('refuses publishing one language', async () => {
    const { status } = await mall.request('PATCH', `${address}/${id}?publishSpecificLocale=en`, {
      as: editor,
      body: { [field]: '单语发布' },
    })
    expect(status).toBe(403)
    expect((await live())?.[field]).toBe('原来的文字')
  })

  it('refuses the trash', async () => {
    const { status } = await mall.request('PATCH', `${address}/${id}`, {
      as: editor,
      body: { deletedAt: new Date().toISOString() },
    })
    expect(status).toBe(403)
    expect(await live()).not.toBeNull()
  })

  it('takes a draft as the form of the desk sends it, with an empty deletedAt, and restores nothing by it', async () => {
    const body = { deletedAt: null, _status: 'draft' }
    expect((await mall.request('PATCH', `${address}/${id}?draft=true`, { as: editor, body })).status).toBe(200)
    expect((await mall.request('PATCH', `${address}/${id}?trash=true`, { as: editor, body })).status).toBe(403)
  })

  it('refuses a new document that is born published', async () => {
    const { status } = await mall.request('POST', address, {
      as: editor,
      body: { ...complete(), _status: 'published' },
    })
    expect(status).toBe(403)
  })

  it('holds in the Local API with access control on', async () => {
    const user = await mall.payload.findByID({ collection: 'staff', id: mall.accounts[editor].id })
    await expect(
      mall.payload.update({
        collection: slug as never,
        id,
        data: { [field]: '绕过', _status: 'published' } as never,
        user: { ...user, collection: 'staff' } as never,
        overrideAccess: false,
      }),
    ).rejects.toThrow()
    expect((await live())?.[field]).toBe('原来的文字')
  })
})

describe('a schedule is the window of an approved version', () => {
  it('shows at its hour the text that was approved, not what was typed since', async () => {
    const opensAt = new Date(Date.now() + 1500)
    const { id } = await publishContent(mall, 'articles', {
      title: '批准的标题',
      summary: '摘要',
      window: { from: opensAt.toISOString() },
    })
    await mall.request('PATCH', `/api/articles/${id}`, {
      as: 'copywriter',
      body: { title: '没批准的标题', window: { from: null } },
    })
    expect((await mall.request('GET', `/api/articles/${id}`)).status).toBe(404)
    await expect
      .poll(async () => ((await mall.request('GET', `/api/articles/${id}`)).body as { title?: string }).title, {
        timeout: 10_000,
        interval: 50,
      })
      .toBe('批准的标题')
    expect(Date.now()).toBeGreaterThanOrEqual(opensAt.getTime())
  })

  it('leaves no scheduler of the framework for anybody to use or cancel', () => {
    for (const collection of mall.payload.config.collections) {
      const drafts =
        typeof collection.versions === 'object' && typeof collection.versions.drafts === 'object'
          ? collection.versions.drafts
          : null
      expect(drafts?.schedulePublish ?? false, collection.slug).toBe(false)
    }
  })
})
