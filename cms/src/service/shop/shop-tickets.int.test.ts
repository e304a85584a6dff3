import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { renditionPath } from '@fangshi/media'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../database/transaction.ts'
import { assetStore } from '../../media/media.ts'
import type { MyTickets, ShopPeopleError, TicketOpened, TicketView } from '../../store-api/shop-people-contract.ts'
import { type CapturedMail, deliverMails } from '../../testing/captured-mail.ts'
import { sampleOrder, sampleSku } from '../../testing/sample-orders.ts'
import { samplePhoto } from '../../testing/sample-photo.ts'
import { type Answer, type Identity, openTestMall, type TestMall } from '../../testing/test-mall.ts'

const mailFolder = mkdtempSync(path.join(tmpdir(), 'mall-mail-'))
const SECRET_NOTE = '内部：此客户上次退货有问题'

let mall: TestMall
let shopperToken: string

beforeAll(async () => {
  process.env.MAIL_DIR = mailFolder
  mall = await openTestMall()
  const { email, password } = mall.accounts.customer
  shopperToken = (await mall.payload.login({ collection: 'customers', data: { email, password } })).token ?? ''
})
afterAll(() => mall.close())

const deliver = async (): Promise<CapturedMail[]> => {
  const { TASKS, RENDER_TASKS } = await import('../../worker/task-list.ts')
  return deliverMails(mall, mailFolder, { ...TASKS, ...RENDER_TASKS })
}

let clients = 0
const newClient = (): string => {
  clients += 1
  return `203.0.113.${clients}`
}

interface Way {
  token?: string
  client?: string
  locale?: 'zh' | 'en'
}

const shop = (address: string, body?: unknown, { token, client = newClient(), locale = 'zh' }: Way = {}) =>
  mall.request(body === undefined ? 'GET' : 'POST', `/api/shop${address}?locale=${locale}`, {
    ...(body === undefined ? {} : { body }),
    headers: {
      'x-store-key': process.env.STORE_KEY ?? '',
      'x-client-address': client,
      ...(token ? { 'x-customer-token': token } : {}),
    },
  })

const question = { kind: 'question', subject: '有没有现货', body: '想周末前收到，来得及吗？' }
const tokenIn = (mail: CapturedMail | undefined): string => /tickets\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
const view = (answer: Answer) => answer.body as TicketView
const fieldsOf = (answer: Answer) => (answer.body as ShopPeopleError).error.fields

/** A ticket of the signed-in shopper. */
async function ticketOfShopper(): Promise<{ token: string; id: string }> {
  const { body } = await shop('/tickets', question, { token: shopperToken })
  const { number, token } = body as TicketOpened
  const { docs } = await mall.payload.find({ collection: 'tickets', where: { number: { equals: number } } })
  return { token: token ?? '', id: docs[0]?.id ?? '' }
}

const staffSays = (id: string, body: object) =>
  mall.request('POST', `/api/tickets/${id}/commands/reply`, { as: 'service', body })

const form = (fields: Record<string, string>, pictures: { name: string; data: Uint8Array; type: string }[]) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  for (const { name, data: bytes, type } of pictures)
    data.append('pictures', new File([Uint8Array.from(bytes)], name, { type }))
  return data
}

describe('a ticket of a guest', () => {
  it('is opened by the link in the mail alone, and answered on its page and by mail', async () => {
    const opened = await shop('/tickets', { ...question, email: ' Guest@Test.Example' }, { locale: 'en' })
    expect(opened.status).toBe(201)
    expect(opened.body).toMatchObject({ number: expect.stringMatching(/^T\d{6}-/), token: null })
    const { number } = opened.body as TicketOpened
    const [mail] = await deliver()
    expect(mail).toMatchObject({ to: 'guest@test.example', subject: `We have got your ticket ${number}` })
    expect(mail?.text).toMatch(/^http:\/\/\S+\/en\/tickets\//m)
    // Whoever typed the address may be a stranger to it: none of their words go there.
    for (const word of [question.subject, question.body]) expect(mail?.text).not.toContain(word)
    const token = tokenIn(mail)
    expect(view(await shop(`/tickets/${token}`))).toMatchObject({
      number,
      state: 'open',
      stateText: '等待客服回复',
      canWrite: true,
      messages: [{ from: 'shopper', body: question.body }],
    })

    const { docs } = await mall.payload.find({ collection: 'tickets', where: { number: { equals: number } } })
    const id = docs[0]?.id ?? ''
    await staffSays(id, { body: SECRET_NOTE, internal: true })
    await staffSays(id, { body: '来得及，今天发出。' })
    const mails = await deliver()
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['guest@test.example', `An answer to your ticket ${number}`],
    ])
    expect(mails[0]?.text).toContain('来得及，今天发出。')
    expect(tokenIn(mails[0])).toBe(token)
    const page = await shop(`/tickets/${token}`)
    expect(view(page)).toMatchObject({
      state: 'pending',
      messages: [{ from: 'shopper' }, { from: 'shop', body: '来得及，今天发出。' }],
    })
    expect(JSON.stringify([page.body, mails])).not.toContain('内部')
  })

  it('needs an address to answer to', async () => {
    const { status, ...answer } = await shop('/tickets', question)
    expect(status).toBe(422)
    expect(fieldsOf({ status, ...answer })).toHaveProperty('email')
  })

  it('asked from the page of an order knows the order and its address, and needs no mail to be opened', async () => {
    const order = await sampleOrder(mall.payload, await sampleSku(mall.payload, 5))
    const { createHash } = await import('node:crypto')
    const orderToken = 'an-order-token-that-nobody-guesses'
    await databaseOf(mall.payload).pool.query('update orders set token_hash = $1 where id = $2', [
      createHash('sha256').update(orderToken).digest('hex'),
      order.id,
    ])
    const opened = await shop('/tickets', { ...question, kind: 'order', orderToken, email: 'somebody@else.example' })
    const { token } = opened.body as TicketOpened
    expect(view(await shop(`/tickets/${token}`)).order).toEqual({ number: order.number })
    expect((await deliver()).map(({ to }) => to)).toEqual(['guest@test.example'])
    const wrong = await shop('/tickets', { ...question, orderToken: 'not-a-token', email: 'guest@test.example' })
    expect((wrong.body as TicketOpened).token).toBeNull()
    await deliver()
  })
})

describe('a ticket of a shopper with an account', () => {
  it('stands in their list, and nobody else finds it', async () => {
    const { token, id } = await ticketOfShopper()
    const { tickets, total } = (await shop('/me/tickets', undefined, { token: shopperToken })).body as MyTickets
    expect(total).toBe(tickets.length)
    expect(tickets[0]).toMatchObject({ token, subject: question.subject, state: 'open' })
    expect((await shop('/me/tickets')).status).toBe(401)

    const other = await mall.payload.create({
      collection: 'customers',
      data: { name: '别人', email: 'other@test.example', password: 'Correct-horse-7-battery' },
    })
    const login = { email: other.email, password: 'Correct-horse-7-battery' }
    const otherToken = (await mall.payload.login({ collection: 'customers', data: login })).token ?? ''
    expect((await shop('/me/tickets', undefined, { token: otherToken })).body).toMatchObject({ tickets: [], total: 0 })
    for (const guess of [id, `${token}x`, token.slice(1), 'x']) {
      const asked = await shop(`/tickets/${guess}`, undefined, { token: otherToken })
      const written = await shop(`/tickets/${guess}/messages`, { body: '让我看看' }, { token: otherToken })
      expect([guess, asked.status, written.status]).toEqual([guess, 404, 404])
    }
    const past = await mall.request('GET', `/api/tickets/${id}`, { headers: { authorization: `JWT ${otherToken}` } })
    expect(past.status).toBe(404)
    await deliver()
  })

  it('goes back to the shop when the shopper writes, reopens once resolved, and refuses once closed', async () => {
    const { token, id } = await ticketOfShopper()
    await staffSays(id, { body: '请发一张照片。' })
    const answered = await shop(`/tickets/${token}/messages`, { body: '照片稍后发。' })
    expect(answered.status).toBe(201)
    expect(view(answered)).toMatchObject({
      state: 'open',
      messages: [{}, {}, { from: 'shopper', body: '照片稍后发。' }],
    })
    await mall.request('POST', `/api/tickets/${id}/commands/resolve`, { as: 'service', body: {} })
    expect(view(await shop(`/tickets/${token}/messages`, { body: '还有一个问题。' })).state).toBe('open')
    await mall.request('POST', `/api/tickets/${id}/commands/close`, { as: 'service', body: {} })
    const late = await shop(`/tickets/${token}/messages`, { body: '还在吗？' })
    expect([late.status, (late.body as ShopPeopleError).error.code]).toEqual([409, 'not_possible'])
    expect(view(await shop(`/tickets/${token}`)).canWrite).toBe(false)
    await deliver()
  })

  it('takes what the shopper writes while colleagues work on it', async () => {
    const { token, id } = await ticketOfShopper()
    const answers = await Promise.all([
      ...['一', '二', '三', '四'].map((body) => shop(`/tickets/${token}/messages`, { body: `${body}……` })),
      mall.request('POST', `/api/tickets/${id}/commands/prioritise`, { as: 'service', body: { priority: 'high' } }),
    ])
    expect(answers.slice(0, 4).map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(view(await shop(`/tickets/${token}`)).messages).toHaveLength(5)
    await deliver()
  })

  it('tells nobody how the team works on it, whichever address is asked', async () => {
    const { token, id } = await ticketOfShopper()
    await staffSays(id, { body: SECRET_NOTE, internal: true })
    await mall.request('POST', `/api/tickets/${id}/commands/assign`, {
      as: 'service',
      body: { assignee: mall.accounts.operations.id },
    })
    const headers = { authorization: `JWT ${shopperToken}` }
    const seen = await Promise.all([
      shop(`/tickets/${token}`),
      shop('/me/tickets', undefined, { token: shopperToken }),
      mall.request('GET', `/api/tickets/${id}?depth=2`, { headers }),
      mall.request('GET', '/api/ticket-messages?depth=2&limit=100', { headers }),
      mall.request('GET', `/api/tickets/${id}/desk`, { headers }),
    ])
    const text = JSON.stringify([seen.map(({ body }) => body), await deliver()])
    for (const hidden of ['内部', mall.accounts.operations.id, 'operations', 'tokenHash'])
      expect(text).not.toContain(hidden)
  })
})

describe('pictures of a ticket', () => {
  it('pass the photo gate, are shown on the page by their renditions, and stand in no list of the shop', async () => {
    const photo = await samplePhoto(900, 700, 3)
    const fields = { ...question, email: '', orderToken: '', productSlug: '' }
    const opened = await shop('/tickets', form(fields, [{ name: '破损.jpg', data: photo.data, type: 'image/jpeg' }]), {
      token: shopperToken,
    })
    expect(opened.status).toBe(201)
    const { token } = opened.body as TicketOpened
    const before = view(await shop(`/tickets/${token}`)).messages[0]?.pictures
    expect(before).toMatchObject([{ width: 900, height: 700, crops: {} }])
    await deliver()
    const page = view(await shop(`/tickets/${token}`))
    const sources = page.messages[0]?.pictures[0]?.crops.full?.sources ?? []
    expect(sources.length).toBeGreaterThan(0)
    const files = sources.map(({ url }) => {
      expect(url).toMatch(new RegExp(`^/tickets/${token}/pictures/[0-9a-f]{32}\\.(avif|webp|jpeg)$`))
      return url.split('/').at(-1) as string
    })
    const pictureOf = (ticket: string | null, file: string | undefined) => shop(`/tickets/${ticket}/pictures/${file}`)
    expect((await pictureOf(token, files[0])).status).toBe(200)
    // No public address, and none with another ticket's token.
    for (const file of files) expect(await assetStore().has(renditionPath(file))).toBe(false)
    const other = await ticketOfShopper()
    expect((await shop(`/tickets/${other.token}`)).status).toBe(200)
    for (const wrong of [other.token, 'x', `${token}x`]) expect((await pictureOf(wrong, files[0])).status).toBe(404)
    expect((await pictureOf(token, '0'.repeat(32).concat('.webp'))).status).toBe(404)
    expect((await pictureOf(token, '..%2Foriginals')).status).toBe(404)
    // The team sees it at the desk; shoppers and strangers do not come in by that door.
    const atDesk = (as: Identity) => mall.request('GET', `/api/media/evidence/${files[0]}`, { as })
    expect([(await atDesk('service')).status, (await atDesk('customer')).status, (await atDesk(null)).status]).toEqual([
      200, 404, 404,
    ])
    const { docs } = await mall.payload.find({ collection: 'media', where: { kind: { equals: 'evidence' } } })
    expect(docs).toHaveLength(1)
    expect(JSON.stringify(page)).not.toContain(docs[0]?.originalFile)
    expect((await mall.request('GET', '/api/media')).status).toBe(403)
  })

  it('that are none are refused by name, and nothing is kept of the ticket', async () => {
    const count = async () => (await mall.payload.count({ collection: 'tickets' })).totalDocs
    const before = await count()
    const fake = { name: 'script.jpg', data: Buffer.from('<script>alert(1)</script>'), type: 'image/jpeg' }
    const refused = await shop('/tickets', form(question, [fake]), { token: shopperToken })
    expect(refused.status).toBe(422)
    expect(fieldsOf(refused)?.pictures).toMatch(/^script\.jpg: .*。$/)
    const many = Array.from({ length: 6 }, () => fake)
    expect(fieldsOf(await shop('/tickets', form(question, many), { token: shopperToken }))?.pictures).toBe(
      '最多 5 张图片。',
    )
    const huge = { name: 'huge.jpg', data: Buffer.alloc(10_000_001), type: 'image/jpeg' }
    expect(fieldsOf(await shop('/tickets', form(question, [huge]), { token: shopperToken }))).toHaveProperty('pictures')
    expect(await count()).toBe(before)
  })
})

describe('asking', () => {
  it('is limited by client and by address', async () => {
    const client = newClient()
    const statuses: number[] = []
    for (let n = 0; n < 11; n += 1)
      statuses.push((await shop('/tickets', { ...question, email: `n${n}@test.example` }, { client })).status)
    expect(statuses).toEqual([...Array(10).fill(201), 429])
    const flooded: number[] = []
    for (let n = 0; n < 6; n += 1)
      flooded.push((await shop('/tickets', { ...question, email: 'one@test.example' })).status)
    expect(flooded).toEqual([201, 201, 201, 201, 201, 429])
    await deliver()
  })

  it('is counted before a form is read, so that refused ones do not come without end', async () => {
    const client = newClient()
    const { token } = await ticketOfShopper()
    const fake = { name: 'script.jpg', data: Buffer.from('<script>alert(1)</script>'), type: 'image/jpeg' }
    const refused: number[] = []
    for (let n = 0; n < 31; n += 1)
      refused.push((await shop('/tickets', form(n % 2 ? question : {}, [fake]), { client })).status)
    expect(refused).toEqual([...Array(30).fill(422), 429])
    // Whoever only slipped has not used up the tickets they may open, nor others theirs.
    expect((await shop('/tickets', question, { token: shopperToken })).status).toBe(201)
    const words: number[] = []
    for (let n = 0; n < 31; n += 1)
      words.push((await shop(`/tickets/${token}/messages`, form({}, [fake]), { client })).status)
    expect(words).toEqual([...Array(30).fill(422), 429])
    await deliver()
  })

  it('a mail server that refuses is tried again, and neither queue nor list of jobs names anybody', async () => {
    await shop('/tickets', { ...question, email: 'refused@test.example' })
    const send = mall.payload.sendEmail
    mall.payload.sendEmail = () =>
      Promise.reject(
        Object.assign(new Error('550 no such user <refused@test.example>'), { code: 'EENVELOPE', responseCode: 550 }),
      )
    expect(await deliver()).toEqual([])
    mall.payload.sendEmail = send
    const { body } = await mall.request('GET', '/api/jobs', { as: 'tech' })
    expect(body).toMatchObject({
      jobs: [{ task: 'sendMail', state: 'retrying', attempts: 1, error: expect.stringContaining('EENVELOPE 550') }],
    })
    const kept = await databaseOf(mall.payload).pool.query('select * from graphile_worker._private_jobs')
    expect(JSON.stringify([body, kept.rows])).not.toContain('refused@')
    const [job] = (body as { jobs: { id: string }[] }).jobs
    await mall.request('POST', `/api/jobs/${job?.id}/retry`, { as: 'tech' })
    expect((await deliver()).map(({ to }) => to)).toEqual(['refused@test.example'])
  })
})
