import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { PERMISSIONS, type Resource, ROLES } from './permissions.ts'
import { printMatrix } from './print-matrix.ts'

/** Everybody who may knock: each role, a shopper, nobody. */
const IDENTITIES: readonly Identity[] = [...ROLES, 'customer', null]

/** What anonymous readers and shoppers get of a collection: live documents, or a refusal. */
const PUBLIC_READ = new Set([
  'products',
  'banners',
  'notices',
  'redirects',
  'pins',
  'articles',
  'pages',
  'campaigns',
  'categories',
  'brands',
  'topics',
])
/** Collections of which a shopper reads only what is theirs. */
const OWN_READ = new Set(['customers', 'orders', 'order-lines', 'shipments', 'tickets', 'ticket-messages'])

const nameOf = (identity: Identity): string => identity ?? 'nobody'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

/** Allowed means: not refused for lack of rights. A body that fails validation got past the door. */
const isRefused = (status: number): boolean => status === 401 || status === 403

/** Refused, or without any route at all. */
const isClosed = (status: number): boolean => isRefused(status) || status === 404 || status === 501

describe('the permission matrix over REST', () => {
  it('names every collection and global of the configuration in the table', () => {
    const own = mall.payload.config.collections
      .map((collection) => collection.slug)
      .filter((slug) => !slug.startsWith('payload-'))
    const tabled = new Set<string>(Object.keys(PERMISSIONS))
    expect(
      [...own, ...mall.payload.config.globals.map((global) => global.slug)].filter(
        (slug) => !tabled.has(slug) && !slug.startsWith('payload-'),
      ),
    ).toEqual([])
  })

  const collections = (): Resource[] =>
    mall.payload.config.collections
      .map((collection) => collection.slug as string)
      .filter((slug): slug is Resource => slug in PERMISSIONS)

  it('lets exactly the roles of the table read', async () => {
    const wrong: string[] = []
    for (const slug of collections()) {
      for (const identity of IDENTITIES) {
        const { status } = await mall.request('GET', `/api/${slug}?limit=1&depth=0`, { as: identity })
        const isStaff = identity !== null && identity !== 'customer'
        const expected = isStaff
          ? (PERMISSIONS[slug].read as readonly string[]).includes(identity) ||
            PUBLIC_READ.has(slug) ||
            slug === 'staff'
          : PUBLIC_READ.has(slug) || (identity === 'customer' && OWN_READ.has(slug))
        if (isRefused(status) === expected) wrong.push(`${nameOf(identity)} read ${slug}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('lets exactly the roles of the table create, update and delete', async () => {
    const wrong: string[] = []
    const absent = '00000000-0000-7000-8000-000000000000'
    for (const slug of collections()) {
      for (const identity of IDENTITIES) {
        const may = (action: 'create' | 'update' | 'delete'): boolean =>
          identity !== null &&
          identity !== 'customer' &&
          (PERMISSIONS[slug][action] as readonly string[]).includes(identity)
        const created = await mall.request('POST', `/api/${slug}?depth=0`, { as: identity, body: {} })
        if (isRefused(created.status) === may('create'))
          wrong.push(`${nameOf(identity)} create ${slug}: ${created.status}`)
        const updated = await mall.request('PATCH', `/api/${slug}?where[id][equals]=${absent}`, {
          as: identity,
          body: { note: 'x' },
        })
        if (isRefused(updated.status) === may('update'))
          wrong.push(`${nameOf(identity)} update ${slug}: ${updated.status}`)
        const deleted = await mall.request('DELETE', `/api/${slug}?where[id][equals]=${absent}`, { as: identity })
        if (isRefused(deleted.status) === may('delete'))
          wrong.push(`${nameOf(identity)} delete ${slug}: ${deleted.status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it("keeps the framework's own collections from shoppers and strangers", async () => {
    const internals = mall.payload.config.collections
      .map((collection) => collection.slug)
      .filter((slug) => slug.startsWith('payload-'))
    const open: string[] = []
    for (const slug of internals) {
      for (const identity of ['customer', null] as const) {
        const read = await mall.request('GET', `/api/${slug}?limit=1`, { as: identity })
        const created = await mall.request('POST', `/api/${slug}`, { as: identity, body: {} })
        if (!isClosed(read.status)) open.push(`${nameOf(identity)} read ${slug}: ${read.status}`)
        if (!isClosed(created.status)) open.push(`${nameOf(identity)} create ${slug}: ${created.status}`)
      }
    }
    expect(internals.length).toBeGreaterThan(0)
    expect(open).toEqual([])
  })

  it('keeps preferences of the admin for staff alone, and none that is larger than any of ours', async () => {
    const value = { columns: ['title'] }
    const kept = async () => (await mall.payload.count({ collection: 'payload-preferences' })).totalDocs
    const before = await kept()
    for (const identity of ['customer', null] as const) {
      const body = { value: 'x'.repeat(500_000) }
      for (const method of ['POST', 'GET', 'DELETE']) {
        const options = { as: identity, ...(method === 'POST' ? { body } : {}) }
        const { status } = await mall.request(method, '/api/payload-preferences/any', options)
        expect(status, `${nameOf(identity)} ${method}`).toBe(403)
      }
    }
    const large = { as: 'designer', body: { value: 'x'.repeat(64_001) }, locale: 'en' } as const
    const refused = await mall.request('POST', '/api/payload-preferences/list', large)
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([413, expect.stringContaining('too large')])
    expect(await kept()).toBe(before)

    const saved = await mall.request('POST', '/api/payload-preferences/list', { as: 'designer', body: { value } })
    expect(saved.status).toBe(200)
    const { body } = await mall.request('GET', '/api/payload-preferences/list', { as: 'designer' })
    expect(body).toMatchObject({ value })
  })

  it('lets nobody make the first account over REST', async () => {
    for (const collection of ['staff', 'customers']) {
      const { status } = await mall.request('POST', `/api/${collection}/first-register`, {
        body: { email: 'x@test.example', password: 'long-enough-1', name: 'x', roles: ['admin'] },
      })
      expect(status, collection).toBe(403)
    }
  })

  it('lets nobody give themselves a role', async () => {
    const { id } = mall.accounts.copywriter
    await mall.request('PATCH', `/api/staff/${id}`, { as: 'copywriter', body: { name: 'Writer', roles: ['admin'] } })
    const after = await mall.payload.findByID({ collection: 'staff', id })
    expect(after.roles).toEqual(['copywriter'])
    expect(after.name).toBe('Writer')
  })

  it('shows cost to those who reckon with it and to nobody else', async () => {
    const product = await mall.payload.create({
      collection: 'products',
      data: { title: '台灯', categories: [], slug: 'lamp', _status: 'draft' } as never,
      draft: true,
    })
    await mall.payload.create({
      collection: 'skus',
      data: {
        product: product.id,
        code: 'LAMP-1',
        price: 9900,
        cost: 4200,
        options: {},
        stockPolicy: 'deny',
        active: true,
      },
    })
    const seen: string[] = []
    for (const identity of ROLES) {
      const { body } = await mall.request('GET', '/api/skus?where[code][equals]=LAMP-1', { as: identity })
      if (JSON.stringify(body).includes('4200')) seen.push(identity)
    }
    expect(seen).toEqual(['admin', 'operations', 'finance'])
  })

  it('is printed for people to read', () => {
    const matrix = printMatrix()
    process.stdout.write(`\n${matrix}\n`)
    for (const resource of Object.keys(PERMISSIONS)) expect(matrix).toContain(resource)
  })
})
