import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishContent, publishDraft } from '../testing/publish-content.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

interface Reply {
  data?: { to: string; isPermanent: boolean }
  tags: string[]
  validUntil: string | null
}
const lead = async (path: string): Promise<Reply & { status: number }> => {
  const { status, body } = await mall.request('GET', `/api/store/redirects?path=${encodeURIComponent(path)}`)
  return { status, ...(body as Reply) }
}
const leadsTo = async (path: string): Promise<string | null> => (await lead(path)).data?.to ?? null

const save = (body: Record<string, unknown>, locale: 'zh' | 'en' = 'zh') =>
  mall.request('POST', '/api/redirects', { as: 'copywriter', body: { ...body, _status: 'draft' }, locale })
const saidAt = (body: unknown): unknown =>
  (body as { errors: { data?: { errors?: unknown } }[] }).errors[0]?.data?.errors

const article = async (title: string, slug: string) =>
  (await publishContent(mall, 'articles', { title, slug, summary: '摘要' })).id
const moveArticle = (id: string, slug: string) =>
  mall.payload.update({ collection: 'articles', id, data: { slug, _status: 'published' } })

describe('an old address', () => {
  it('leads to what a person pointed it at once it is approved, in both languages and with what it depends on', async () => {
    const made = await save({ from: '/en/spring/', href: '/search?q=灯' })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    expect((await lead('/spring')).status).toBe(404)
    const { doc } = made.body as { doc: { id: string; from: string } }
    expect(doc.from).toBe('/spring')
    expect((await publishDraft(mall, 'redirects', doc.id, 'operations')).status).toBe(200)
    const answer = await lead('/spring')
    expect(answer.data).toEqual({ to: '/search?q=%E7%81%AF', isPermanent: true })
    expect(answer.tags).toContain('redirects')
  })

  it('is in force in its window alone, and for a while only then', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    await publishContent(mall, 'redirects', { from: '/for-a-while', href: '/articles', window: { until } })
    const answer = await lead('/for-a-while')
    expect(answer.data).toEqual({ to: '/articles', isPermanent: false })
    expect(answer.validUntil).not.toBeNull()
    expect(Date.parse(answer.validUntil ?? '')).toBeLessThanOrEqual(Date.parse(until))
    const from = new Date(Date.now() + 3_600_000).toISOString()
    await publishContent(mall, 'redirects', { from: '/not-yet', href: '/articles', window: { from } })
    expect((await lead('/not-yet')).status).toBe(404)
  })

  it.each([
    [{ from: '/x1', href: 'https://evil.example/' }, 'href', '只能是本站地址'],
    [{ from: '/x1', href: '//evil.example/' }, 'href', '只能是本站地址'],
    [{ from: '/x1', href: '/x1?again=1' }, 'href', '原地打转'],
    [{ from: '/checkout', href: '/articles' }, 'from', '不能跳转'],
    [{ from: '/x1', href: '' }, 'href', '请填写站内地址'],
  ])('that leads out or round is refused at its field: %o', async (body, path, sentence) => {
    const { status, body: answer } = await save(body)
    expect(status).toBe(400)
    expect(saidAt(answer)).toMatchObject([{ path, message: expect.stringContaining(sentence) }])
  })

  it('makes no chain and no circle with others', async () => {
    await publishContent(mall, 'redirects', { from: '/chain-b', href: '/chain-c' })
    expect(saidAt((await save({ from: '/chain-a', href: '/chain-b?x=1' })).body)).toMatchObject([
      { path: 'href', message: expect.stringContaining('/chain-b') },
    ])
    expect(saidAt((await save({ from: '/chain-c', href: '/articles' })).body)).toMatchObject([
      { path: 'from', message: expect.stringContaining('/chain-b') },
    ])
    // Past the form, by an import: nobody is sent round all the same.
    await mall.payload.update({
      collection: 'redirects',
      where: { from: { equals: '/chain-b' } },
      data: { _status: 'draft' },
    })
    await publishContent(mall, 'redirects', { from: '/chain-c', href: '/chain-b' })
    await mall.payload.db.updateOne({
      collection: 'redirects',
      where: { from: { equals: '/chain-b' } },
      data: { _status: 'published' },
    })
    expect((await lead('/chain-b')).status).toBe(404)
    expect((await lead('/chain-c')).status).toBe(404)
  })
})

describe('what gets another address', () => {
  it('leaves the old one behind, follows through a second move, and is not found at it while it is withdrawn', async () => {
    const id = await article('搬家', 'first-home')
    await mall.payload.update({
      collection: 'articles',
      id,
      data: { slug: 'only-drafted', _status: 'draft' },
      draft: true,
    })
    expect((await lead('/articles/first-home')).status).toBe(404)
    await moveArticle(id, 'second-home')
    expect(await leadsTo('/articles/first-home')).toBe('/articles/second-home')
    await moveArticle(id, 'third-home')
    expect(await leadsTo('/articles/first-home')).toBe('/articles/third-home')
    expect(await leadsTo('/articles/second-home')).toBe('/articles/third-home')
    await moveArticle(id, 'first-home')
    expect(await leadsTo('/articles/second-home')).toBe('/articles/first-home')
    await mall.payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
    expect((await lead('/articles/second-home')).status).toBe(404)
  })

  it('leaves alone what a person decided about the old address', async () => {
    const id = await article('手工', 'by-hand')
    await publishContent(mall, 'redirects', { from: '/articles/by-hand', href: '/articles' })
    await moveArticle(id, 'by-hand-2')
    expect(await leadsTo('/articles/by-hand')).toBe('/articles')
  })

  it('counts for categories too, which have no drafts', async () => {
    const { id } = await mall.payload.create({ collection: 'categories', data: { title: '灯具', slug: 'old-lamps' } })
    await mall.payload.update({ collection: 'categories', id, data: { slug: 'lamps' } })
    expect(await leadsTo('/categories/old-lamps')).toBe('/categories/lamps')
  })
})

describe('a link to an old address', () => {
  it('is not dead', async () => {
    await publishContent(mall, 'redirects', { from: '/led-on', href: '/articles' })
    const words = async (href: string) => {
      const { id } = await publishContent(mall, 'notices', { title: '公告', href })
      const { body } = await mall.request('POST', '/api/lint', {
        as: 'copywriter',
        body: { collection: 'notices', id, data: { title: '公告', href } },
      })
      return JSON.stringify(body)
    }
    expect(await words('/led-nowhere')).toContain('link.dead')
    expect(await words('/led-on?utm_source=x')).not.toContain('link.dead')
  })
})
