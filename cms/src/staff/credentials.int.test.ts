import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../permissions/permissions.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

const CHOSEN = 'Chosen-by-somebody-else-1'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

type Collection = 'staff' | 'customers'

/** Somebody new, so that no test changes the password another one signs in with. */
let people = 0
async function somebody(collection: Collection, role: Role = 'operations') {
  people += 1
  const account = { email: `somebody-${people}@test.example`, password: 'Correct-horse-7-battery' }
  const data = { ...account, name: '小周', ...(collection === 'staff' ? { roles: [role], active: true } : {}) }
  const { id } = await mall.payload.create({ collection, data: data as never })
  return { id: String(id), ...account }
}

const change = (as: Role, collection: Collection, id: string, body: object, locale: 'zh' | 'en' = 'zh') =>
  mall.request('PATCH', `/api/${collection}/${id}`, { as, body, locale })

const messageOf = (body: unknown): string => (body as { errors: { message: string }[] }).errors[0]?.message ?? ''

async function signsIn(collection: Collection, email: string, password: string): Promise<boolean> {
  const { status } = await mall.request('POST', `/api/${collection}/login`, {
    body: { email, password },
    headers: { 'x-store-key': process.env.STORE_KEY ?? '' },
  })
  return status === 200
}

async function logged(action: string, docId: string) {
  const { docs } = await mall.payload.find({
    collection: 'activity',
    where: { and: [{ action: { equals: action } }, { docId: { equals: docId } }] },
    depth: 0,
  })
  return docs
}

describe.each([
  ['staff', 'tech', '登录页', 'Forgot password?'],
  ['customers', 'service', '商城登录页', 'Forgot your password'],
] as const)('what somebody of %s signs in with', (collection, role, place, where) => {
  it(`is not set by ${role}, who are told to have a link sent`, async () => {
    const person = await somebody(collection, 'admin')
    for (const body of [{ password: CHOSEN }, { email: 'mine@test.example' }]) {
      const refused = await change(role, collection, person.id, body)
      expect(refused.status).toBe(403)
      expect(messageOf(refused.body)).toContain(place)
      expect(messageOf(refused.body)).toContain('重设链接')
      expect(messageOf((await change(role, collection, person.id, body, 'en')).body)).toContain(where)
    }
    const [by, body] = [`where[id][equals]=${person.id}`, { password: CHOSEN }]
    await mall.request('PATCH', `/api/${collection}?${by}`, { as: role, body })
    expect(await signsIn(collection, person.email, CHOSEN)).toBe(false)
    expect(await signsIn(collection, person.email, person.password)).toBe(true)
    expect(await logged(`${collection}.credentials`, person.id)).toEqual([])
  })

  it(`leaves ${role} the rest of the form, which sends the address along as it is`, async () => {
    const person = await somebody(collection)
    const saved = await change(role, collection, person.id, { name: '新名字', email: person.email.toUpperCase() })
    expect(saved.status).toBe(200)
    expect(await signsIn(collection, person.email, person.password)).toBe(true)
  })

  it('is set by an administrator, and the log says who did so and what, without the values', async () => {
    const person = await somebody(collection)
    const email = `moved-${person.email}`
    expect((await change('admin', collection, person.id, { email, password: CHOSEN })).status).toBe(200)
    expect(await signsIn(collection, email, CHOSEN)).toBe(true)
    const lines = await logged(`${collection}.credentials`, person.id)
    expect(lines).toMatchObject([{ actor: mall.accounts.admin.id, summary: 'password, email' }])
    for (const value of [CHOSEN, email, person.email]) expect(JSON.stringify(lines)).not.toContain(value)
  })
})

describe('a member of staff', () => {
  it('sets their own password', async () => {
    const { id, email } = mall.accounts.finance
    expect((await change('finance', 'staff', id, { password: CHOSEN })).status).toBe(200)
    expect(await signsIn('staff', email, CHOSEN)).toBe(true)
    expect(await logged('staff.credentials', id)).toMatchObject([{ actor: id, summary: 'password' }])
  })

  it('is made by an administrator alone, who alone gives roles', async () => {
    const body = { name: '新人', email: 'hired@test.example', password: CHOSEN, roles: ['copywriter'] }
    expect((await mall.request('POST', '/api/staff', { as: 'tech', body })).status).toBe(403)
    expect((await mall.request('POST', '/api/staff', { as: 'admin', body })).status).toBe(201)
  })
})

describe('the link of a forgotten password', () => {
  const sent: { to?: unknown; html?: unknown }[] = []
  beforeEach(() => {
    sent.length = 0
    mall.payload.email.sendEmail = async (message) => void sent.push(message)
  })

  it.each(['staff', 'customers'] as const)(
    'of %s sets a new one, whoever of the team asks for it',
    async (collection) => {
      const person = await somebody(collection)
      const headers = { 'x-store-key': process.env.STORE_KEY ?? '' }
      const asked = await mall.request('POST', `/api/${collection}/forgot-password`, {
        as: 'tech',
        body: { email: person.email },
        headers,
      })
      expect(asked.status).toBe(200)
      expect(sent.map(({ to }) => to)).toEqual([person.email])
      const token = /reset\/(\w+)/.exec(String(sent[0]?.html))?.[1]
      const body = { token, password: CHOSEN }
      expect((await mall.request('POST', `/api/${collection}/reset-password`, { body, headers })).status).toBe(200)
      expect(await signsIn(collection, person.email, CHOSEN)).toBe(true)
    },
  )
})
