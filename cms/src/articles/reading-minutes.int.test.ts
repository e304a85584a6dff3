import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNewestContent } from '../editorial/editorial.ts'
import { askStore, SampleShop } from '../store-api/sample-shop.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
let shop: SampleShop

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
})
afterAll(() => mall.close())

/** A text of so many minutes. */
const text = (minutes: number) => {
  const paragraph = {
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', text: '字'.repeat(400 * minutes), version: 1 }],
  }
  return { root: { type: 'root', version: 1, children: [paragraph] } }
}

const minutesShown = async (slug: string, locale: 'zh' | 'en' = 'zh'): Promise<unknown> => {
  const { data } = await askStore(mall.payload, 'articles', { locale })
  return data.articles.find((card: { slug: string }) => card.slug === slug)?.readingMinutes
}

const save = (id: string, data: object, options: { draft?: boolean; locale?: 'zh' | 'en' } = {}) =>
  mall.payload.update({ collection: 'articles', id, data: data as never, ...options })

/** The newest version of an article is handed in by one person and approved by another. */
async function approve(id: string): Promise<void> {
  const req = await createLocalReq({}, mall.payload)
  const hash = (await readNewestContent(req, { collection: 'articles', id }))?.hash
  for (const [step, as] of [
    ['submit', 'operations'],
    ['approve', 'admin'],
  ] as const) {
    const body = { hash, ...(step === 'submit' ? { reason: '见需求单' } : {}) }
    const answer = await mall.request('POST', `/api/articles/${id}/commands/${step}`, { as, body })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
}

describe('the minutes an article takes', () => {
  it('are those of its text in the language of the reader, or of the text they get instead', async () => {
    const id = await shop.article('languages', { body: text(3) })
    expect([await minutesShown('languages'), await minutesShown('languages', 'en')]).toEqual([3, 3])
    await save(id, { title: 'Tea', summary: 'Tea', body: text(7) }, { locale: 'en' })
    expect([await minutesShown('languages'), await minutesShown('languages', 'en')]).toEqual([3, 7])
    await save(id, { body: null }, { locale: 'en' })
    expect([await minutesShown('languages'), await minutesShown('languages', 'en')]).toEqual([3, 3])
  })

  it('are one without any text', async () => {
    await shop.article('empty', { body: null })
    expect(await minutesShown('empty')).toBe(1)
  })

  it('follow the text and nothing anybody sends', async () => {
    const id = await shop.article('sent', { body: text(4), readingMinutes: 90 })
    expect(await minutesShown('sent')).toBe(4)
    await save(id, { readingMinutes: 90 })
    expect(await minutesShown('sent')).toBe(4)
  })

  it('change when a draft is published, and go back with a version that is restored', async () => {
    const id = await shop.article('drafts', { body: text(2) })
    const { docs } = await mall.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } } })
    await save(id, { body: text(6), _status: 'draft' }, { draft: true })
    expect(await minutesShown('drafts')).toBe(2)
    await save(id, { _status: 'published' })
    expect(await minutesShown('drafts')).toBe(6)
    await mall.payload.restoreVersion({ collection: 'articles', id: String(docs[0]?.id) })
    expect(await minutesShown('drafts')).toBe(2)
  })

  it('are shown of a text that is being typed', async () => {
    const id = await shop.article('typed', { body: text(2) })
    const opened = await mall.request('POST', '/api/preview/live', {
      as: 'copywriter',
      body: { collection: 'articles', id, locale: 'zh' },
    })
    const { body } = await mall.request('POST', '/api/preview/answers', {
      headers: {
        'x-store-key': process.env.STORE_KEY ?? '',
        'x-preview-pass': (opened.body as { pass: string }).pass,
      },
      body: { draft: { locale: 'zh', values: { body: text(5) } }, questions: ['articles/typed?locale=zh'] },
    })
    expect(body).toMatchObject({ replies: [{ body: { data: { readingMinutes: 5 } } }] })
    expect(await minutesShown('typed')).toBe(2)
  })

  it('come with a release, and after it is taken back are those of the text that stands there', async () => {
    const [untouched, edited] = [
      await shop.article('untouched', { body: text(2) }),
      await shop.article('edited', { body: text(2) }),
    ]
    for (const id of [untouched, edited]) await save(id, { body: text(4), _status: 'draft' }, { draft: true })
    const created = await mall.request('POST', '/api/releases', { as: 'operations', body: { title: '一起上' } })
    const release = (created.body as { doc: { id: string } }).doc.id
    const command = async (name: string, body: object = {}, as: Identity = 'operations') =>
      (await mall.request('POST', `/api/releases/${release}/commands/${name}`, { as, body })).status
    for (const docId of [untouched, edited]) await command('add', { collection: 'articles', docId })
    for (const id of [untouched, edited]) await approve(id)
    expect([await command('approve', {}, 'admin'), await command('goLiveNow', {}, 'admin')]).toEqual([200, 200])
    await expect.poll(() => minutesShown('untouched'), { timeout: 20_000 }).toBe(4)
    expect(await minutesShown('edited')).toBe(4)

    await save(edited, { body: text(9), _status: 'published' })
    const { body } = await mall.request('GET', `/api/releases/${release}/desk`, { as: 'admin' })
    const { undecided } = body as { undecided: { memberId: string; conflicts: { path: string }[] }[] }
    expect(undecided.map(({ conflicts }) => conflicts.map(({ path }) => path))).toEqual([['body.zh']])
    const decisions = { [undecided[0]?.memberId ?? '']: { 'body.zh': 'keep' } }
    expect(await command('revert', { decisions }, 'admin')).toBe(200)
    await expect.poll(() => minutesShown('untouched'), { timeout: 20_000 }).toBe(2)
    expect(await minutesShown('edited')).toBe(9)
  })
})
