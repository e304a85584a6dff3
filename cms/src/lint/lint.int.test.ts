import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishContent } from '../testing/publish-content.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { tellOfEndedExceptions } from './lint.ts'

interface Said {
  errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[]
  doc?: { id: string }
}

let mall: TestMall
let evidence: string

beforeAll(async () => {
  mall = await openTestMall()
  const asset = await mall.payload.create({
    collection: 'media',
    data: { kind: 'evidence' } as never,
    file: await samplePhoto(900, 900),
  })
  evidence = String(asset.id)
})
afterAll(() => mall.close())

const paragraph = (...words: string[]): unknown => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        textFormat: 0,
        children: words.map((text, index) => ({
          type: 'text',
          text,
          format: index % 2,
          detail: 0,
          mode: 'normal',
          style: '',
          version: 1,
        })),
      },
    ],
  },
})

const article = (changes: Record<string, unknown>) => ({ title: '怎么挑茶杯', summary: '看重量与口沿', ...changes })

async function create(body: Record<string, unknown>, collection = 'articles'): Promise<{ status: number; said: Said }> {
  const { status, body: said } =
    body._status === 'published'
      ? await publishContent(mall, collection, body)
      : await mall.request('POST', `/api/${collection}`, { as: 'operations', body })
  return { status, said: said as Said }
}

const placesOf = (said: Said): string[] => (said.errors?.[0]?.data?.errors ?? []).map(({ path }) => path)

describe('words the law forbids', () => {
  it('may stand in a draft but are not published, and the answer names the field and the word', async () => {
    const draft = await create(article({ title: '全网第一的茶杯', _status: 'draft' }))
    expect(draft.status).toBe(201)
    const refused = await create(article({ title: '全网第一的茶杯', _status: 'published' }))
    expect(refused.status).toBe(400)
    expect(placesOf(refused.said)).toEqual(['title'])
    expect(JSON.stringify(refused.said)).toMatch(/全网第一.*广告法/)
  })

  it('are found in running text, even where bold letters cut them', async () => {
    const { status, said } = await create(
      article({ body: paragraph('这是全网', '第一', '的杯子'), _status: 'published' }),
    )
    expect(status).toBe(400)
    expect(placesOf(said)).toEqual(['body'])
  })

  it('stop a publish when only the other language holds them, and when many are published at once', async () => {
    const { said } = await create(article({ _status: 'draft' }))
    const id = String(said.doc?.id)
    await mall.request('PATCH', `/api/articles/${id}?locale=en&draft=true`, {
      as: 'operations',
      body: { title: 'The best cup in the world', summary: 'Cups' },
    })
    const one = await mall.request('PATCH', `/api/articles/${id}`, { as: 'operations', body: { _status: 'published' } })
    expect(one.status).toBe(400)
    await mall.request('PATCH', `/api/articles?where[id][equals]=${id}`, {
      as: 'operations',
      body: { _status: 'published' },
    })
    expect((await mall.request('GET', `/api/articles/${id}`)).status).toBe(404)
    const local = mall.payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    await expect(local).rejects.toThrow()
  })

  it('are refused where saving is publishing: alternative texts, coupons, categories', async () => {
    const alt = await mall.request('PATCH', `/api/media/${evidence}`, { as: 'designer', body: { alt: '顶级茶具' } })
    expect(alt.status).toBe(400)
    const coupon = await create({ code: 'NO1-OF-ALL', threshold: 10000, amount: 1000, totalLimit: 10 }, 'coupons')
    expect(coupon.status).toBe(400)
    expect((await create({ title: '全网最低价专区' }, 'categories')).status).toBe(400)
    expect((await create({ title: '茶具' }, 'categories')).status).toBe(201)
  })

  it('are found in the layers of a banner, in both its languages', async () => {
    const layer = (id: string, style: 'title' | 'subtitle', zh: string, en: string) => ({
      id,
      kind: 'text',
      style,
      words: { zh, en },
      colour: 'ink',
      hiddenIn: [],
      below: id !== 'title',
      places: {},
      ground: 'paper',
      scrim: 0,
    })
    const composition = {
      layers: [layer('title', 'title', '全网第一的茶', ''), layer('line', 'subtitle', '上新', 'The best tea')],
      focal: {},
    }
    const { body } = await mall.request('POST', '/api/lint?locale=zh', {
      as: 'copywriter',
      body: { collection: 'banners', data: { composition } },
    })
    const { findings } = body as { findings: { path: string; found: string; label: { zh: string } }[] }
    expect(findings.map(({ path, found, label }) => [path, found, label.zh])).toEqual([
      ['composition', '全网第一', '横幅标题（中文）'],
      ['composition', 'The best', '横幅副标题（英文）'],
    ])
    const refused = await create(
      { title: '春茶', placement: 'home.hero', alt: '茶山', composition, _status: 'published' },
      'banners',
    )
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.said)).toMatch(/全网第一/)
  })

  it.each([
    ['topics', { title: '全网第一专题' }],
    ['brands', { title: '茶山', summary: '行业领先的茶具' }],
    ['categories', { title: '茶具', seo: { title: '顶级茶具' } }],
  ])('are refused wherever saving is publishing: %s', async (collection, body) => {
    expect((await create(body, collection)).status).toBe(400)
  })

  it('are refused on what every page says of the mall, and among search words', async () => {
    const settings = await mall.request('POST', '/api/globals/mall-settings', {
      as: 'operations',
      body: { tagline: '全网最低价' },
    })
    expect(settings.status).toBe(400)
    expect((await create({ title: '茶杯', keywords: ['顶级茶杯'], _status: 'published' }, 'products')).status).toBe(400)
  })

  it('may be used once they are proved and approved, and not a moment longer', async () => {
    const exception = { word: '顶级', reason: '行业协会 2026 年证书', evidence, until: '2099-01-01T00:00:00.000Z' }
    const words = article({ summary: '顶级的釉', _status: 'published' })
    const asked = await mall.request('POST', '/api/word-exceptions', {
      as: 'copywriter',
      body: { ...exception, approved: true },
    })
    const id = String((asked.body as Said).doc?.id)
    expect(asked.status).toBe(201)
    expect((await create(words)).status, 'asked, not approved').toBe(400)
    const patch = (body: unknown, as: 'operations' | 'copywriter') =>
      mall.request('PATCH', `/api/word-exceptions/${id}`, { as, body })
    await patch({ approved: true }, 'copywriter')
    expect((await create(words)).status, 'approved by the person who may not').toBe(400)
    expect((await patch({ approved: true }, 'operations')).status).toBe(200)
    expect((await create(words)).status, 'approved').toBe(200)
    await patch({ reason: '换了理由' }, 'copywriter')
    expect((await create(words)).status, 'changed after approval').toBe(400)
    await patch({ until: '2020-01-01T00:00:00.000Z' }, 'copywriter')
    expect((await patch({ approved: true }, 'operations')).status).toBe(200)
    expect((await create(words)).status, 'ended').toBe(400)
  })

  it('that are still live when their exception ends are told of once, with the documents that use them', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const exception = { word: '国家级', reason: '授权书', evidence, until, approved: false }
    const { doc } = (await create(exception, 'word-exceptions')).said
    const approve = { as: 'operations', body: { approved: true } } as const
    expect((await mall.request('PATCH', `/api/word-exceptions/${doc?.id}`, approve)).status).toBe(200)
    const live = article({ title: '国家级釉色的来历', _status: 'published' })
    expect((await create(live)).status).toBe(200)
    const lines = async () => {
      const { body } = await mall.request('GET', '/api/notifications?show=all', { as: 'copywriter' })
      return (body as { lines: { sentence: string; count: number; urgent: boolean }[] }).lines.filter(({ sentence }) =>
        sentence.includes('国家级'),
      )
    }
    await tellOfEndedExceptions(mall.payload)
    expect(await lines(), 'while it holds').toEqual([])
    const later = new Date(Date.parse(until) + 60_000)
    await Promise.all([tellOfEndedExceptions(mall.payload, later), tellOfEndedExceptions(mall.payload, later)])
    await tellOfEndedExceptions(mall.payload, later)
    expect(await lines()).toMatchObject([
      { sentence: '用语例外“国家级”已到期，线上仍在使用：国家级釉色的来历', count: 1, urgent: true },
    ])
  })

  it('are no exception without a rule, evidence, or a term', async () => {
    const body = { word: '茶杯', reason: '无', evidence, until: '2099-01-01T00:00:00.000Z' }
    expect((await create(body, 'word-exceptions')).status).toBe(400)
    expect((await create({ ...body, word: '独家', evidence: undefined }, 'word-exceptions')).status).toBe(400)
    expect((await create({ ...body, word: '独家', until: undefined }, 'word-exceptions')).status).toBe(400)
  })
})

describe('the list of findings beside a form', () => {
  const look = (data: Record<string, unknown>, as: 'copywriter' | 'service' | null, collection = 'articles') =>
    mall.request('POST', '/api/lint?locale=zh', { as, body: { collection, data } })

  it('names forbidden words, the dictionary, dead links, bare pictures and long titles, and stores nothing', async () => {
    await create({ preferred: '账号', avoided: ['帐号'] }, 'terms')
    const before = await mall.payload.count({ collection: 'articles' })
    const { status, body } = await look(
      {
        ...article({ title: '茶'.repeat(40), summary: '帐号里看, 独家' }),
        cover: evidence,
        body: {
          root: {
            children: [
              {
                type: 'paragraph',
                children: [
                  {
                    type: 'link',
                    fields: { linkType: 'custom', url: '/products/never-there' },
                    children: [{ type: 'text', text: '这里' }],
                  },
                ],
              },
            ],
          },
        },
      },
      'copywriter',
    )
    expect(status).toBe(200)
    const rules = (body as { findings: { rule: string }[] }).findings.map(({ rule }) => rule)
    expect(new Set(rules)).toEqual(
      new Set(['title.long', 'term', 'style.half_width', 'ad.needs_proof', 'link.dead', 'alt.missing']),
    )
    expect(await mall.payload.count({ collection: 'articles' })).toEqual(before)
  })

  it('is for those who may edit what it looks at', async () => {
    expect((await look(article({}), null)).status).toBe(401)
    expect((await look(article({}), 'service')).status).toBe(403)
    expect((await look({}, 'copywriter', 'nothing')).status).toBe(403)
  })
})
