import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Resource } from '../permissions/permissions.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import type { PresenceView, WorkingCopy } from './rules/writing-view.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

type Doc = Record<string, unknown> & { id: string; updatedAt: string }

async function article(title = '一篇文章'): Promise<Doc> {
  const { body } = await mall.request('POST', '/api/articles?draft=true', {
    as: 'copywriter',
    body: { title, summary: '摘要' },
  })
  return (body as { doc: Doc }).doc
}

const read = async (id: string, slug = 'articles'): Promise<Doc> =>
  (await mall.request('GET', `/api/${slug}/${id}?draft=true&depth=0`, { as: 'copywriter' })).body as Doc

const save = (
  id: string,
  body: object,
  as: 'copywriter' | 'marketing' | 'operations' = 'copywriter',
  slug = 'articles',
) => mall.request('PATCH', `/api/${slug}/${id}?draft=true&depth=0`, { as, body })

const copies = async (id: string | null, as: 'copywriter' | 'marketing' = 'copywriter'): Promise<WorkingCopy[]> => {
  const asked = new URLSearchParams({ collection: 'articles', locale: 'zh', ...(id ? { id } : {}) })
  const { body } = await mall.request('GET', `/api/writing/copies?${asked}`, { as })
  return (body as { copies: WorkingCopy[] }).copies
}

const keep = (
  copy: object,
  as: 'copywriter' | 'marketing' | 'designer' | 'finance' | 'customer' | null = 'copywriter',
) =>
  mall.request('POST', '/api/writing/copies', {
    as,
    body: {
      collection: 'articles',
      sitting: randomUUID(),
      sequence: 1,
      locale: 'zh',
      data: { title: '写到一半' },
      ...copy,
    },
  })

describe('a save carries the save it was made on', () => {
  it('is refused with a sentence and changes nothing when somebody saved in between', async () => {
    const opened = await article()
    expect((await save(opened.id, { title: '她的标题', updatedAt: opened.updatedAt }, 'marketing')).status).toBe(200)
    const { status, body } = await save(opened.id, { summary: '我的摘要', updatedAt: opened.updatedAt })
    expect(status).toBe(409)
    const [error] = (body as { errors: { message: string; data: { reason: string; savedBy: string } }[] }).errors
    expect(error?.message).toContain('marketing')
    expect(error?.message).toContain('合并后再保存')
    expect(error?.data).toMatchObject({ reason: 'saved_meanwhile', savedBy: 'marketing' })
    expect(await read(opened.id)).toMatchObject({ title: '她的标题', summary: '摘要' })
  })

  it('is taken when it was made on the newest, save after save', async () => {
    let { id, updatedAt } = await article()
    for (const title of ['一', '二', '三']) {
      const { status, body } = await save(id, { title, updatedAt })
      expect(status).toBe(200)
      ;({ id, updatedAt } = (body as { doc: Doc }).doc)
      expect((await read(id)).updatedAt).toBe(updatedAt)
    }
  })

  it('can be published on what was read, and edited after publishing', async () => {
    const { id } = await article()
    const publish = async (title: string) => {
      expect((await save(id, { title, updatedAt: (await read(id)).updatedAt })).status).toBe(200)
      return mall.request('PATCH', `/api/articles/${id}?depth=0`, {
        as: 'operations',
        body: { _status: 'published', updatedAt: (await read(id)).updatedAt },
      })
    }
    for (const title of ['上线', '再上线']) {
      const { status, body } = await publish(title)
      expect({ status, body: status === 200 ? null : body }).toEqual({ status: 200, body: null })
    }
    expect((await save(id, { title: '下一版', updatedAt: (await read(id)).updatedAt })).status).toBe(200)
  })

  it.each([
    ['products', { title: '台灯' }],
    ['notices', { title: '通知' }],
    ['pages', { title: '页面' }],
    ['campaigns', { title: '活动', summary: '摘要' }],
    ['banners', { title: '横幅', alt: '横幅', placement: 'home.hero', priority: 0, weight: 1 }],
  ] as [Resource, object][])('is refused on an old base in %s too', async (slug, data) => {
    const { body } = await mall.request('POST', `/api/${slug}?draft=true`, { as: 'operations', body: data })
    const { id, updatedAt } = (body as { doc: Doc }).doc
    expect((await save(id, { title: '新', updatedAt }, 'operations', slug)).status).toBe(200)
    expect((await save(id, { title: '旧', updatedAt }, 'operations', slug)).status).toBe(409)
  })

  it('may come from a script that names no base: it changes what it names, on what is there', async () => {
    const opened = await article()
    await save(opened.id, { title: '新的标题', updatedAt: opened.updatedAt })
    expect((await save(opened.id, { summary: '新的摘要' })).status).toBe(200)
    expect(await read(opened.id)).toMatchObject({ title: '新的标题', summary: '新的摘要' })
  })

  it('loses none of fifty editors who write into one document at once', async () => {
    const opened = await article()
    const lines = Array.from({ length: 50 }, (_, index) => `第${index}行`)
    const write = async (line: string, on: Doc): Promise<number> =>
      (await save(opened.id, { body: withLine(on.body, line), updatedAt: on.updatedAt })).status
    const answers = await Promise.all(lines.map((line) => write(line, opened)))
    expect(answers.toSorted()).toEqual([200, ...Array.from({ length: 49 }, () => 409)])
    for (const [index, line] of lines.entries())
      if (answers[index] === 409) expect(await write(line, await read(opened.id))).toBe(200)
    expect(linesOf((await read(opened.id)).body).toSorted()).toEqual(lines.toSorted())
  })

  it('loses none of fifty editors who name no base and each change the same document in turn', async () => {
    const { id } = await article()
    const fields = ['title', 'summary', 'author'] as const
    const answers = await Promise.all(
      Array.from({ length: 51 }, (_, index) => save(id, { [fields[index % 3] as string]: `改${index}` })),
    )
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    const { title, summary, author } = await read(id)
    expect([title, summary, author].every((value) => /^改\d+$/.test(String(value)))).toBe(true)
  })

  it('saves fifty documents at once, each with its own words', async () => {
    const documents = await Promise.all(Array.from({ length: 50 }, (_, index) => article(`文章${index}`)))
    const answers = await Promise.all(
      documents.map(({ id, updatedAt }, index) => save(id, { summary: `摘要${index}`, updatedAt })),
    )
    expect(answers.map(({ status }) => status)).toEqual(documents.map(() => 200))
    const saved = await Promise.all(documents.map(({ id }) => read(id)))
    expect(saved.map(({ summary }) => summary)).toEqual(documents.map((_, index) => `摘要${index}`))
  })
})

describe('the save that words were written on', () => {
  it('is found by its instant when others have saved since, for merging with what all began with', async () => {
    const opened = await article('开始的标题')
    await save(opened.id, { title: '后来的标题' }, 'marketing')
    const asked = new URLSearchParams({
      'where[parent][equals]': opened.id,
      'where[version.updatedAt][equals]': opened.updatedAt,
      depth: '0',
      locale: 'zh',
      'fallback-locale': 'none',
    })
    const { body } = await mall.request('GET', `/api/articles/versions?${asked}`, { as: 'copywriter' })
    expect((body as { docs: { version: Doc }[] }).docs.map(({ version }) => version.title)).toEqual(['开始的标题'])
  })
})

describe('a working copy', () => {
  it('is kept for the person and the document, newest first, without a version of the document', async () => {
    const { id, updatedAt } = await article()
    const versions = async () =>
      (
        (await mall.request('GET', `/api/articles/versions?where[parent][equals]=${id}`, { as: 'copywriter' }))
          .body as {
          totalDocs: number
        }
      ).totalDocs
    const before = await versions()
    await keep({ id, base: updatedAt, data: { title: '第一处' } })
    await keep({ id, base: updatedAt, data: { title: '第二处' } })
    expect((await copies(id)).map(({ data, base }) => [data.title, base])).toEqual([
      ['第二处', updatedAt],
      ['第一处', updatedAt],
    ])
    expect(await copies(id, 'marketing')).toEqual([])
    expect(await versions()).toBe(before)
  })

  it('is not taken back by a request that was sent earlier and arrives later', async () => {
    const { id } = await article()
    const sitting = randomUUID()
    expect((await keep({ id, sitting, sequence: 9, data: { title: '后写的' } })).body).toEqual({ kept: true })
    expect((await keep({ id, sitting, sequence: 8, data: { title: '先写的' } })).body).toEqual({ kept: false })
    expect((await copies(id))[0]?.data.title).toBe('后写的')
  })

  it('is kept for a document that was never saved, and follows it when it is', async () => {
    const sitting = randomUUID()
    await keep({ sitting, data: { title: '还没存过' } })
    expect((await copies(null)).map((copy) => copy.sitting)).toContain(sitting)
    const { id } = await article()
    await keep({ sitting, id, sequence: 2, data: { title: '存过了' } })
    expect((await copies(null)).map((copy) => copy.sitting)).not.toContain(sitting)
    expect((await copies(id)).map((copy) => copy.sitting)).toEqual([sitting])
  })

  it('can be thrown away by its writer and written over by nobody else', async () => {
    const { id } = await article()
    const sitting = randomUUID()
    await keep({ id, sitting })
    expect((await keep({ id, sitting, sequence: 99, data: { title: '别人的' } }, 'marketing')).body).toEqual({
      kept: false,
    })
    await mall.request('DELETE', `/api/writing/copies/${sitting}`, { as: 'marketing' })
    expect((await copies(id))[0]?.data.title).toBe('写到一半')
    await mall.request('DELETE', `/api/writing/copies/${sitting}`, { as: 'copywriter' })
    expect(await copies(id)).toEqual([])
  })

  it('is asked for its right, its document and its size', async () => {
    const { id } = await article()
    expect((await keep({ id }, null)).status).toBe(401)
    expect((await keep({ id }, 'customer')).status).toBe(401)
    expect((await keep({ id }, 'finance')).status).toBe(403)
    expect((await keep({ id: randomUUID() })).status).toBe(404)
    expect((await keep({ collection: 'orders', id })).status).toBe(404)
    expect((await keep({ id, data: { title: '字'.repeat(2_000_000) } })).status).toBe(413)
    expect((await keep({ id, sequence: -1 })).status).toBe(422)
  })
})

describe('those who have a document open', () => {
  const present = async (id: string, sitting: string, as: 'copywriter' | 'marketing', rest: object = {}) =>
    (
      await mall.request('POST', '/api/writing/presence', {
        as,
        body: { collection: 'articles', id, sitting, ...rest },
      })
    ).body as PresenceView

  it('see each other, since when and in which field, until they leave', async () => {
    const { id } = await article()
    const [mine, hers] = [randomUUID(), randomUUID()]
    expect((await present(id, mine, 'copywriter')).others).toEqual([])
    const seen = await present(id, hers, 'marketing', { field: 'title' })
    expect(seen.others).toMatchObject([{ name: 'copywriter', isMe: false, field: null }])
    expect((await present(id, mine, 'copywriter')).others).toMatchObject([{ name: 'marketing', field: 'title' }])
    await present(id, hers, 'marketing', { leaves: true })
    expect((await present(id, mine, 'copywriter')).others).toEqual([])
  })

  it('know whose save is the newest', async () => {
    const { id } = await article()
    const { body } = await save(id, { title: '她改的' }, 'marketing')
    const { newestSave } = await present(id, randomUUID(), 'copywriter')
    expect(newestSave).toEqual({ at: (body as { doc: Doc }).doc.updatedAt, by: 'marketing' })
  })
})

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', text, format: 0, version: 1, mode: 'normal', style: '', detail: 0 }],
  direction: null,
  format: '',
  indent: 0,
})

type Body = { root: { children: { children: { text: string }[] }[] } } | null

const withLine = (body: unknown, line: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [...((body as Body)?.root.children ?? []), paragraph(line)],
  },
})

const linesOf = (body: unknown): string[] =>
  ((body as Body)?.root.children ?? []).map(({ children }) => children[0]?.text ?? '')
