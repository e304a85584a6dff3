import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import type { LiveAnswers, LiveQuestions } from '@fangshi/cms/preview'
import { afterEach, describe, expect, it } from 'vitest'
import type { LiveLook } from '../cms/live-look.ts'
import { marksOf } from '../features/live/marks.ts'
import { startTestStorefront, stopAll, type TestRenderer } from './test-storefront.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await stopAll()
  for (const close of closing.splice(0)) await close()
})

/** What a page of the test says: the title as the CMS answers it, and which field it is. */
const page: TestRenderer = async (_req, locals) => {
  const live = locals.live as LiveLook | undefined
  const title = async () => {
    const [shell, article] = await Promise.all([live?.read('shell'), live?.read('articles/a')])
    return shell?.found && article?.found ? String(article.data) : 'nothing'
  }
  const text = live ? await title() : 'as it is'
  const { 'data-edits': edits = null } = marksOf({ live } as never, 'articles', '1')('title')
  return {
    body: `<h1${edits === null ? '' : ` data-edits="${edits}"`}>${text}</h1>`,
    tags: ['a'],
    headers: { 'content-security-policy': "default-src 'self'; frame-ancestors 'self'" },
  }
}

/** A storefront whose CMS knows one live pass, and answers with what is typed. */
async function startWithDrafts() {
  const asked: { pass: unknown; key: unknown; body: LiveQuestions }[] = []
  const cms = createServer(async (req, res) => {
    if (req.url?.startsWith('/api/store/changes')) {
      res.writeHead(200, { 'content-type': 'application/x-ndjson' })
      res.write(`${JSON.stringify({ kind: 'heartbeat', cursor: '0', tags: [] })}\n`)
      return
    }
    const body = (await json(req)) as LiveQuestions
    const pass = req.headers['x-preview-pass']
    asked.push({ pass, key: req.headers['x-store-key'], body })
    if (pass !== 'mine') return res.writeHead({ forgotten: 404, unfit: 422 }[String(pass)] ?? 403).end('{}')
    const answers: LiveAnswers = {
      replies: body.questions.map(() => ({
        status: 200,
        body: { data: body.draft.values.title, tags: [], validUntil: null, epoch: 'x', variesByVisitor: false },
      })),
      subject: { collection: 'articles', id: '1' },
      adminUrl: 'https://admin.example',
    }
    return res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers))
  })
  await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', resolve))
  closing.push(
    () =>
      new Promise((done) => {
        cms.close(() => done())
        cms.closeAllConnections()
      }),
  )
  const { port } = cms.address() as { port: number }
  const shop = await startTestStorefront({ '/': page }, {}, { CMS_URL: `http://127.0.0.1:${port}` })
  const post = (body: string, type: string, headers = {}) =>
    shop.ask('/_preview/live', {
      method: 'POST',
      body,
      headers: { 'content-type': type, 'content-length': String(Buffer.byteLength(body)), ...headers },
    })
  const draft = { locale: 'zh', values: { title: '正在写' } }
  const show = (pass: string, path = '/') => post(JSON.stringify({ pass, path, draft }), 'application/json')
  return { shop, asked, post, show, draft }
}

describe('a live preview', () => {
  it('is the page with what is typed, its fields named, framed by the admin alone and kept by nobody', async () => {
    const { shop, asked, show } = await startWithDrafts()
    const seen = await show('mine')
    expect(seen.text).toBe('<h1 data-edits="title">正在写</h1>')
    expect(seen.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'self'; frame-ancestors 'self' https://admin.example",
    })
    expect([seen.headers['set-cookie'], seen.headers.etag]).toEqual([undefined, undefined])
    // What a page asks at once is asked at once.
    expect(asked).toMatchObject([
      { key: 'a key that only the test knows', body: { questions: ['shell', 'articles/a'] } },
    ])
    expect(JSON.stringify(shop.logged)).not.toContain('正在写')
  })

  it('opens by a form from another site, since its pass says that somebody may', async () => {
    const { post, draft } = await startWithDrafts()
    const form = new URLSearchParams({ pass: 'mine', path: '/', draft: JSON.stringify(draft) }).toString()
    const opened = await post(form, 'application/x-www-form-urlencoded', {
      origin: 'https://admin.example',
      'sec-fetch-site': 'cross-site',
    })
    expect(opened.text).toContain('正在写')
  })

  it('changes nothing that shoppers get', async () => {
    const { shop, show } = await startWithDrafts()
    const before = await shop.ask('/')
    expect((await show('mine')).text).toContain('正在写')
    const after = await shop.ask('/')
    expect(after.body.equals(before.body)).toBe(true)
    expect(after.headers['x-page-cache']).toBe('hit')
    expect(after.text).not.toContain('data-edits')
  })

  it('says why there is nothing to see, and no more', async () => {
    const { post, show, draft } = await startWithDrafts()
    expect((await show('somebody-elses')).status).toBe(403)
    expect((await show('forgotten')).status).toBe(404)
    expect((await show('unfit')).status).toBe(422)
    for (const body of ['', '{', '{}', JSON.stringify({ pass: 'mine', path: '/', draft: null })])
      expect((await post(body, 'application/json')).status).toBe(422)
    const elsewhere = JSON.stringify({ pass: 'mine', path: '//evil.example', draft })
    expect((await post(elsewhere, 'application/json')).text).toContain('正在写')
    const { shop } = await startWithDrafts()
    expect((await shop.ask('/_preview/live')).status).toBe(404)
  })
})
