import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { draftArticle } from '../rules/draft-request.ts'
import { accountDrafts } from './account-drafts.ts'

interface Asked {
  path: string
  body: string
}

let server: Server | undefined
afterEach(() => server?.close())

/** An account that answers as the interface does. */
async function account(answers: Record<string, object>): Promise<{ api: string; asked: Asked[] }> {
  const asked: Asked[] = []
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const path = new URL(request.url ?? '/', 'http://x').pathname
      asked.push({ path: request.url ?? '', body: Buffer.concat(parts).toString('latin1') })
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answers[path] ?? { errcode: 40013, errmsg: 'invalid appid' }))
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const article = draftArticle({
  title: '怎么挑一只茶杯',
  author: '阿青',
  digest: '看重量',
  html: '<p><img src="/m/a.jpeg" alt=""></p>',
  sourceUrl: '',
  hosted: new Map([['/m/a.jpeg', 'https://mmbiz.qpic.cn/a']]),
  coverId: 'cover-1',
})

const ANSWERS = {
  '/cgi-bin/stable_token': { access_token: 'T', expires_in: 7200 },
  '/cgi-bin/media/uploadimg': { url: 'https://mmbiz.qpic.cn/a' },
  '/cgi-bin/material/add_material': { media_id: 'cover-1', url: 'https://mmbiz.qpic.cn/c' },
  '/cgi-bin/draft/add': { media_id: 'draft-1' },
  '/cgi-bin/draft/update': { errcode: 0, errmsg: 'ok' },
}

describe('drafts of a 公众号 account', () => {
  it('get pictures and covers as files, and the article with the account’s own addresses', async () => {
    const { api, asked } = await account(ANSWERS)
    const box = accountDrafts({ appId: 'wx', secret: 's', api })
    expect(await box.hostPicture('a.jpeg', Buffer.from('JPEG'))).toBe('https://mmbiz.qpic.cn/a')
    expect(await box.keepCover('cover.jpg', Buffer.from('JPEG'))).toBe('cover-1')
    expect(await box.putDraft(article, null)).toBe('draft-1')
    const upload = asked.find(({ path }) => path.startsWith('/cgi-bin/media/uploadimg?access_token=T'))
    expect(upload?.body).toContain('name="media"; filename="a.jpeg"')
    const added = asked.find(({ path }) => path.startsWith('/cgi-bin/draft/add?access_token=T'))
    expect(added?.body).toContain('src=\\"https://mmbiz.qpic.cn/a\\"')
  })

  it('are changed in place when they are there already', async () => {
    const { api, asked } = await account(ANSWERS)
    expect(await accountDrafts({ appId: 'wx', secret: 's', api }).putDraft(article, 'draft-1')).toBe('draft-1')
    expect(asked.at(-1)?.path).toMatch(/^\/cgi-bin\/draft\/update/)
  })

  it('say why the account refused, with its number', async () => {
    const { api } = await account({})
    await expect(accountDrafts({ appId: 'no', secret: 's', api }).putDraft(article, null)).rejects.toMatchObject({
      code: 40013,
      message: 'invalid appid',
    })
  })
})
