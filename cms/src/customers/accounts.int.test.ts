import { createHook } from 'node:async_hooks'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import type { MailOnItsWay, MyAccount, SessionOpened, ShopPeopleError } from '../store-api/shop-people-contract.ts'
import { type CapturedMail, deliverMails } from '../testing/captured-mail.ts'
import { type Answer, openTestMall, type TestMall } from '../testing/test-mall.ts'

const mailFolder = mkdtempSync(path.join(tmpdir(), 'mall-mail-'))
const PASSWORD = 'Correct-horse-7-battery'
const KNOWN = 'shopper@test.example'

let mall: TestMall
let hashes = 0
/** Node's own account of the work: one such resource for every password hashed in this process. */
const counter = createHook({
  init(_id, type) {
    if (type === 'PBKDF2REQUEST') hashes += 1
  },
})

beforeAll(async () => {
  process.env.MAIL_DIR = mailFolder
  mall = await openTestMall()
  counter.enable()
})
afterAll(async () => {
  counter.disable()
  await mall.close()
})

let clients = 0
/** A client nobody has counted yet. */
const newClient = (): string => {
  clients += 1
  return `198.51.${Math.floor(clients / 250)}.${(clients % 250) + 1}`
}

interface Way {
  client?: string
  token?: string
  locale?: 'zh' | 'en'
  method?: string
}

const shop = (address: string, body?: unknown, { client = newClient(), token, locale = 'zh', method }: Way = {}) =>
  mall.request(method ?? (body === undefined ? 'GET' : 'POST'), `/api/shop${address}?locale=${locale}`, {
    ...(body === undefined ? {} : { body }),
    headers: {
      'x-store-key': process.env.STORE_KEY ?? '',
      'x-client-address': client,
      ...(token ? { 'x-customer-token': token } : {}),
    },
  })

const confirm = (mail: CapturedMail | undefined, password = PASSWORD, way?: Way) =>
  shop('/customers/verify', { token: tokenIn(mail), password }, way)

const deliver = async () => deliverMails(mall, mailFolder, (await import('../worker/task-list.ts')).TASKS)
const tokenIn = (mail: CapturedMail | undefined): string => /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
const codeOf = (answer: Answer) => (answer.body as ShopPeopleError).error?.code
const session = (answer: Answer) => answer.body as SessionOpened

async function hashedDuring(work: () => Promise<unknown>): Promise<number> {
  await openEveryConnection()
  const before = hashes
  await work()
  return hashes - before
}

/** Opening a connection to PostgreSQL hashes too (SCRAM): none may be opened while hashes are counted. */
async function openEveryConnection(): Promise<void> {
  const { pool } = databaseOf(mall.payload)
  const free = (pool.options.max ?? 10) - (pool.totalCount - pool.idleCount)
  const clients = await Promise.all(Array.from({ length: free }, () => pool.connect()))
  for (const client of clients) client.release()
}

let people = 0
/** Somebody who has signed up and confirmed their address. */
async function newShopper(): Promise<{ email: string } & SessionOpened> {
  people += 1
  const email = `person-${people}@test.example`
  await shop('/customers/sign-up', { name: '韩梅梅', email, password: PASSWORD })
  const [mail] = await deliver()
  const answer = await confirm(mail)
  expect(answer.status).toBe(200)
  return { email, ...session(answer) }
}

const signIn = (email: string, password: string, way?: Way) => shop('/customers/sign-in', { email, password }, way)

describe('an account', () => {
  it('comes into being when the address is confirmed, and not before', async () => {
    const email = 'new@test.example'
    const NAME = 'You have won, see http://prize.example'
    const asked = await shop(
      '/customers/sign-up',
      { name: NAME, email: ' New@Test.Example ', password: PASSWORD },
      { locale: 'en' },
    )
    expect(asked.status).toBe(202)
    expect((asked.body as MailOnItsWay).message).toMatch(/^A mail/)
    expect((await signIn(email, PASSWORD)).status).toBe(401)
    const [mail] = await deliver()
    expect(mail).toMatchObject({ to: email, subject: 'Please confirm your mail address' })
    expect(mail?.text).toMatch(/^http:\/\/\S+\/en\/account\/verify\?token=/m)
    // Nor does the mail carry what somebody else may have typed as a name.
    expect(mail?.text).not.toContain(NAME)

    const verified = await confirm(mail)
    expect(session(verified).customer).toMatchObject({ name: NAME, email, locale: 'en', phone: null })
    const me = await shop('/me', undefined, { token: session(verified).token })
    expect(me.body).toEqual(session(verified).customer)
    expect((await signIn(email, PASSWORD)).status).toBe(200)
    expect((await signIn(email, `${PASSWORD}!`)).status).toBe(401)
    // In the admin's own format: Payload knows the password too.
    const { token } = await mall.payload.login({ collection: 'customers', data: { email, password: PASSWORD } })
    expect(token).toBeTruthy()
  })

  it('is confirmed by each link once, whoever comes twice at the same instant', async () => {
    await shop('/customers/sign-up', { name: '一次', email: 'once@test.example', password: PASSWORD })
    const [mail] = await deliver()
    const answers = await Promise.all([1, 2, 3].map(() => confirm(mail)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410])
    expect((await confirm(mail)).status).toBe(410)
  })

  it('belongs to whoever reads the mail, with their own password: another sign-up for the address is worth nothing', async () => {
    const email = 'wanted@test.example'
    const OTHER = 'the-password-of-another'
    await shop('/customers/sign-up', { name: '本人', email, password: PASSWORD })
    await shop('/customers/sign-up', { name: '别人', email, password: OTHER })
    const [own, other] = await deliver()
    // The newer mail is opened, as people do.
    const slip = await confirm(other)
    expect([slip.status, (slip.body as ShopPeopleError).error.fields]).toEqual([
      422,
      { password: '这不是注册时填写的密码。' },
    ])
    for (const password of [PASSWORD, OTHER]) expect((await signIn(email, password)).status).toBe(401)
    expect((await confirm(own)).status).toBe(200)
    expect((await confirm(other, OTHER)).status).toBe(410)
    expect((await signIn(email, OTHER)).status).toBe(401)
    expect((await signIn(email, PASSWORD)).status).toBe(200)
  })

  it('is not confirmed without the password, and a wrong one costs the link nothing until there are too many', async () => {
    await shop('/customers/sign-up', { name: '手滑', email: 'slips@test.example', password: PASSWORD })
    const [mail] = await deliver()
    expect((await shop('/customers/verify', { token: tokenIn(mail) })).status).toBe(422)
    for (let n = 0; n < 10; n += 1) expect((await confirm(mail, 'wrong')).status).toBe(422)
    const hashed = await hashedDuring(async () => expect((await confirm(mail)).status).toBe(429))
    expect(hashed).toBe(0)
    await databaseOf(mall.payload).pool.query('update mall.rate_limits set ends_at = now()')
    expect((await confirm(mail)).status).toBe(200)
  })

  it('has sessions that end when one signs out, and that no cookie of this host carries', async () => {
    const { email, token } = await newShopper()
    const other = await signIn(email, PASSWORD)
    expect(other.response.headers.get('set-cookie')).toBeNull()
    expect((await shop('/customers/sign-out', {}, { token })).status).toBe(204)
    expect((await shop('/me', undefined, { token })).status).toBe(401)
    expect((await shop('/me', undefined, { token: session(other).token })).status).toBe(200)
    const cookie = `fangshi-staff-token=${session(other).token}`
    const { response } = await mall.request('GET', '/api/shop/me', {
      headers: { cookie, 'x-store-key': process.env.STORE_KEY ?? '' },
    })
    expect(response.status).toBe(401)
  })

  it('keeps every session of sign-ins at the same instant', async () => {
    const { email } = await newShopper()
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(email, PASSWORD)))
    for (const answer of answers)
      expect((await shop('/me', undefined, { token: session(answer).token })).status).toBe(200)
  })

  it('is changed by its owner alone, a password only with the present one, which ends the other sessions', async () => {
    const { email, token } = await newShopper()
    const elsewhere = session(await signIn(email, PASSWORD)).token
    const change = (body: object) => shop('/me', body, { token, method: 'PATCH' })
    expect((await change({ name: '新名字', phone: '138 0000 0000', locale: 'en' })).body).toMatchObject({
      name: '新名字',
      phone: '138 0000 0000',
      locale: 'en',
    } satisfies Partial<MyAccount>)
    const wrong = await change({ password: { current: 'not this one', new: 'Another-good-one-9' } })
    expect(wrong.status).toBe(422)
    expect((wrong.body as ShopPeopleError).error.fields).toHaveProperty(['password.current'])
    expect((await change({ email: 'other@test.example' })).status).toBe(422)
    expect((await change({ password: { current: PASSWORD, new: 'Another-good-one-9' } })).status).toBe(200)
    expect((await shop('/me', undefined, { token })).status).toBe(200)
    expect((await shop('/me', undefined, { token: elsewhere })).status).toBe(401)
    expect((await signIn(email, PASSWORD)).status).toBe(401)
    // The framework's own address changes nothing, session or not.
    const { id } = session(await signIn(email, 'Another-good-one-9')).customer
    const past = await mall.request('PATCH', `/api/customers/${id}`, {
      body: { email: 'stolen@test.example' },
      headers: { authorization: `JWT ${token}` },
    })
    expect(past.status).toBe(403)
  })

  it('is not asked for without the store key, nor by a token of the team', async () => {
    const without = await mall.request('POST', '/api/shop/customers/sign-in', {
      body: { email: KNOWN, password: PASSWORD },
    })
    expect(without.status).toBe(401)
    expect(codeOf(without)).toBe('unauthorized')
    const { email, password } = mall.accounts.admin
    const { token } = await mall.payload.login({ collection: 'staff', data: { email, password } })
    expect((await shop('/me', undefined, { token: token ?? '' })).status).toBe(401)
  })

  it('says in the language asked for what to correct', async () => {
    const bad = { name: '', email: 'no address', password: 'short' }
    const { status, body } = await shop('/customers/sign-up', bad)
    expect(status).toBe(422)
    expect((body as ShopPeopleError).error.fields).toEqual({
      name: '请填写称呼。',
      email: '请填写有效的邮箱。',
      password: '密码至少 10 个字符。',
    })
  })
})

describe('a forgotten password', () => {
  it('is set anew by a link that works once, ends every session and every other link', async () => {
    const { email, token } = await newShopper()
    await shop('/customers/forgot', { email })
    await shop('/customers/forgot', { email })
    const [first, second] = await deliver()
    const password = 'Quite-another-one-3'
    const answers = await Promise.all([1, 2].map(() => shop('/customers/reset', { token: tokenIn(first), password })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    expect((await shop('/customers/reset', { token: tokenIn(second), password })).status).toBe(410)
    expect((await shop('/me', undefined, { token })).status).toBe(401)
    expect((await signIn(email, PASSWORD)).status).toBe(401)
    expect((await signIn(email, password)).status).toBe(200)
  })

  it('is not set by a link that is too old, nor by one made for something else', async () => {
    const { email } = await newShopper()
    await shop('/customers/forgot', { email })
    const [mail] = await deliver()
    expect((await confirm(mail)).status).toBe(410)
    await databaseOf(mall.payload).pool.query(`update mall.account_links set expires_at = now() where email = $1`, [
      email,
    ])
    const late = await shop('/customers/reset', { token: tokenIn(mail), password: 'Quite-another-one-3' })
    expect([late.status, codeOf(late)]).toEqual([410, 'link_gone'])
  })

  it('leaves no token and no address where others look: not in the queue, not in the tables', async () => {
    await shop('/customers/forgot', { email: KNOWN })
    const { pool } = databaseOf(mall.payload)
    const queued = await pool.query(`select payload::text as payload from graphile_worker._private_jobs`)
    expect(queued.rows).toHaveLength(1)
    const held = JSON.stringify([
      queued.rows,
      (await pool.query('select key from mall.rate_limits')).rows,
      (await pool.query('select key from mall.known_clients')).rows,
    ])
    const [mail] = await deliver()
    expect(mail?.to).toBe(KNOWN)
    const links = JSON.stringify((await pool.query('select * from mall.account_links')).rows)
    expect(held).not.toContain('@')
    for (const place of [held, links]) expect(place).not.toContain(tokenIn(mail))
  })
})

describe('which addresses have an account', () => {
  const seen = ({ status, body, response }: Answer) => ({
    status,
    body,
    headers: [...response.headers.keys()].sort(),
  })

  it.each([
    ['sign-up', { name: '某人', password: PASSWORD }],
    ['forgot', {}],
    ['sign-in', { password: 'certainly-not-this-one' }],
  ])('is not told by %s: same answer, same hashing, same writes', async (address, rest) => {
    const { pool } = databaseOf(mall.payload)
    const now = async () => (await pool.query<{ at: string }>('select clock_timestamp()::text as at')).rows[0]?.at
    const writtenSince = async (at: string | undefined) => {
      const { rows } = await pool.query<{ n: number }>(
        `select (select count(*) from mall.account_links where created_at >= $1)::int
              + (select count(*) from graphile_worker._private_jobs where created_at >= $1)::int as n`,
        [at],
      )
      return rows[0]?.n
    }
    const ask = async (email: string) => {
      const before = await now()
      let answer: Answer | undefined
      const hashed = await hashedDuring(async () => {
        answer = await shop(`/customers/${address}`, { email, ...rest })
      })
      return { ...seen(answer as Answer), hashed, written: await writtenSince(before) }
    }
    const known = await ask(KNOWN)
    const unknown = await ask(`nobody-${address}@test.example`)
    expect(unknown).toEqual(known)
    expect(known.hashed).toBe(address === 'forgot' ? 0 : 1)
    expect(known.written).toBe(address === 'sign-in' ? 0 : 2)
    await deliver()
  })

  it('is told by mail to the owner of the address alone', async () => {
    await shop('/customers/sign-up', { name: '某人', email: KNOWN, password: 'Somebody-elses-one-1' })
    await shop('/customers/forgot', { email: 'nobody-at-all@test.example' })
    const mails = await deliver()
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[KNOWN, '这个邮箱已经注册过']])
    expect(tokenIn(mails[0])).toBe('')
    expect((await signIn(KNOWN, 'Somebody-elses-one-1')).status).toBe(401)
    expect((await signIn(KNOWN, PASSWORD)).status).toBe(200)
  })
})

describe('an account in the bin', () => {
  it('is told of by mail, whichever way its shopper tries, and by nothing else', async () => {
    const { email, customer, token } = await newShopper()
    await shop('/customers/sign-up', { name: '某人', email: 'pending@test.example', password: PASSWORD })
    const [pending] = await deliver()
    const bin = (id: string, deletedAt: string | null) =>
      mall.request('PATCH', `/api/customers/${id}?trash=true`, { as: 'admin', body: { deletedAt } })
    expect((await bin(customer.id, new Date().toISOString())).status).toBe(200)
    expect((await shop('/me', undefined, { token })).status).toBe(401)
    expect((await signIn(email, PASSWORD)).status).toBe(401)

    for (const [way, rest] of [
      ['sign-up', { name: '某人', password: PASSWORD }],
      ['forgot', {}],
    ] as const) {
      const ask = (who: string) => shop(`/customers/${way}`, { email: who, ...rest }, { locale: 'en' })
      const [answer, ordinary] = [await ask(email), await ask('nobody-in-the-bin@test.example')]
      expect([answer.status, answer.body]).toEqual([ordinary.status, ordinary.body])
      const mail = (await deliver()).find(({ to }) => to === email)
      expect(mail?.subject).toBe('The account of this address is closed')
      expect(mail?.text).toMatch(/^http:\/\/\S+\/en\/contact$/m)
      expect(tokenIn(mail)).toBe('')
    }

    // A link made before leads to no second account, and what it said is said by the next mail.
    const { id } = await mall.payload.create({
      collection: 'customers',
      data: { name: '某人', email: 'pending@test.example', password: 'Another-good-one-9' },
    })
    await bin(id, new Date().toISOString())
    expect((await confirm(pending)).status).toBe(410)

    await bin(customer.id, null)
    expect((await signIn(email, PASSWORD)).status).toBe(200)
  })
})

describe('guessing', () => {
  it('is refused before a password is hashed, with the seconds to wait, and a right password changes nothing', async () => {
    const { email } = await newShopper()
    const client = newClient()
    for (let n = 0; n < 8; n += 1) expect((await signIn(email, 'wrong', { client })).status).toBe(401)
    let refused: Answer | undefined
    const hashed = await hashedDuring(async () => {
      refused = await signIn(email, PASSWORD, { client, locale: 'en' })
    })
    expect(hashed).toBe(0)
    expect(refused?.status).toBe(429)
    expect((refused as Answer).body).toMatchObject({
      error: { code: 'too_many_requests', message: expect.stringMatching(/try again in \d+ minutes/) },
    })
    const wait = Number(refused?.response.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(15 * 60)
  })

  it('is refused for addresses without account just the same', async () => {
    const client = newClient()
    const statuses: number[] = []
    for (let n = 0; n < 9; n += 1) statuses.push((await signIn('ghost@test.example', 'wrong', { client })).status)
    expect(statuses).toEqual([...Array(8).fill(401), 429])
  })

  it('counts together what comes at the same instant', async () => {
    const client = newClient()
    let answers: Answer[] = []
    const hashed = await hashedDuring(async () => {
      answers = await Promise.all(Array.from({ length: 20 }, () => signIn('swarm@test.example', 'wrong', { client })))
    })
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(8)
    expect(hashed).toBe(8)
  })

  it('from many places does not lock the owner out of where they have been before, nor after a new password', async () => {
    const home = newClient()
    const { email } = await newShopper()
    expect((await signIn(email, PASSWORD, { client: home })).status).toBe(200)
    // As if fifty places had tried within the hour, without reckoning forty hashes here.
    const { limitSignIn } = await import('./account-limits.ts')
    for (let n = 0; n < 41; n += 1) await limitSignIn(mall.payload, email, newClient()).catch(() => undefined)
    expect((await signIn(email, 'wrong', { client: newClient() })).status).toBe(429)
    expect((await signIn(email, PASSWORD, { client: home })).status).toBe(200)

    const travelling = newClient()
    expect((await signIn(email, PASSWORD, { client: travelling })).status).toBe(429)
    await shop('/customers/forgot', { email })
    const mails = await deliver()
    const reset = { token: tokenIn(mails.at(-1)), password: 'Quite-another-one-3' }
    expect((await shop('/customers/reset', reset, { client: travelling })).status).toBe(200)
    expect((await signIn(email, 'Quite-another-one-3', { client: travelling })).status).toBe(200)
  })

  it('by one place that is refused already is not counted against the account any more', async () => {
    const { email } = await newShopper()
    const client = newClient()
    for (let n = 0; n < 50; n += 1) await signIn(email, 'wrong', { client })
    expect((await signIn(email, 'wrong', { client })).status).toBe(429)
    expect((await signIn(email, PASSWORD)).status).toBe(200)
  })

  it.each([
    ['forgot', {}],
    ['sign-up', { name: '某人', password: PASSWORD }],
  ])('one address cannot be flooded with mails by %s, and nobody is told when it is enough', async (address, rest) => {
    const { email, token } = await newShopper()
    const ask = (client: string) => shop(`/customers/${address}`, { email, ...rest }, { client })
    const here = newClient()
    const first = await ask(here)
    for (let n = 0; n < 5; n += 1) expect(await ask(here)).toMatchObject({ status: first.status, body: first.body })
    // One place alone is cut off early: the others still have theirs.
    expect(await deliver()).toHaveLength(3)
    const hashed = await hashedDuring(async () => {
      for (let n = 0; n < 9; n += 1)
        expect(await ask(newClient())).toMatchObject({ status: first.status, body: first.body })
    })
    const mails = await deliver()
    expect(mails.length).toBeLessThan(9)
    if (address === 'sign-up') expect(hashed).toBe(mails.length)
    expect((await shop('/me', undefined, { token })).status).toBe(200)
  })

  it('asking for links in the name of others stops neither their own nor the sign-up of a newcomer', async () => {
    const home = newClient()
    const { email } = await newShopper()
    await signIn(email, PASSWORD, { client: home })
    for (let n = 0; n < 12; n += 1) await shop('/customers/forgot', { email })
    const password = 'Quite-another-one-3'
    const [early] = await deliver()
    await shop('/customers/forgot', { email }, { client: home })
    const [own] = await deliver()
    expect(own?.to).toBe(email)
    expect((await shop('/customers/reset', { token: tokenIn(early), password })).status).toBe(200)
    // A newcomer, of whom the same was asked for, signs up all the same.
    for (let n = 0; n < 12; n += 1) await shop('/customers/forgot', { email: 'newcomer@test.example' })
    await deliver()
    await shop('/customers/sign-up', { name: '新人', email: 'newcomer@test.example', password: PASSWORD })
    expect((await deliver()).map(({ to }) => to)).toEqual(['newcomer@test.example'])
  })

  it("finds the framework's own ways in shut, unless it holds the store key", async () => {
    const doors = ['login', 'forgot-password', 'unlock', 'reset-password', 'refresh-token']
    for (const door of doors) {
      let answer: Answer | undefined
      const hashed = await hashedDuring(async () => {
        answer = await mall.request('POST', `/api/customers/${door}`, { body: { email: KNOWN, password: PASSWORD } })
      })
      expect([door, answer?.status, hashed]).toEqual([door, 403, 0])
    }
    const opened = await mall.request('POST', '/api/customers/login', {
      body: { email: KNOWN, password: PASSWORD },
      headers: { 'x-store-key': process.env.STORE_KEY ?? '' },
    })
    expect(opened.status).toBe(200)
    // The team's own way in stays where it is.
    const { email, password } = mall.accounts.service
    expect((await mall.request('POST', '/api/staff/login', { body: { email, password } })).status).toBe(200)
  })
})
