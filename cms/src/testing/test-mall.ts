import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handleEndpoints, type Payload } from 'payload'
import { Client } from 'pg'
import type { Role } from '../permissions/permissions.ts'

export type Identity = Role | 'customer' | null

export interface AskOptions {
  /** whose session the request carries; default: nobody's */
  as?: Identity
  body?: unknown
  /** language of sentences in the answer */
  locale?: 'zh' | 'en'
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  body: unknown
  response: Response
}

export interface TestMall {
  payload: Payload
  databaseUrl: string
  mediaDir: string
  /** One account for each role, and one customer. */
  accounts: Record<Role | 'customer', { id: string; email: string; password: string }>
  /** The whole REST stack in process; `path` begins with `/api`. A FormData body is sent as multipart, URLSearchParams as a plain form. */
  request(method: string, path: string, options?: AskOptions): Promise<Answer>
  close(): Promise<void>
}

const PASSWORD = 'Correct-horse-7-battery'

/**
 * A mall of its own on a fresh database, brought up by the real migrations. One a test file: settings and
 * Payload are read once a process.
 * @throws Error when TEST_DATABASE_URL does not name a server on which databases may be created
 */
export async function openTestMall(): Promise<TestMall> {
  const adminUrl = process.env.TEST_DATABASE_URL
  if (!adminUrl) throw new Error('TEST_DATABASE_URL must name a PostgreSQL server on which databases may be created')
  const suffix = randomBytes(5).toString('hex')
  const database = `mall_test_${suffix}`
  await onServer(adminUrl, `create database ${database}`)
  const databaseUrl = withDatabase(adminUrl, database)
  const mediaDir = await mkdtemp(path.join(tmpdir(), 'mall-media-'))
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    MEDIA_DIR: mediaDir,
    WECHAT_DRAFT_DIR: path.join(mediaDir, 'wechat-drafts'),
    PAYLOAD_SECRET: randomBytes(24).toString('hex'),
    STORE_KEY: randomBytes(24).toString('hex'),
    ...(process.env.TEST_MEILI_URL
      ? { MEILI_URL: process.env.TEST_MEILI_URL, MEILI_KEY: process.env.TEST_MEILI_KEY, MEILI_PREFIX: `t${suffix}_` }
      : {}),
  })
  const { openPayload } = await import('../database/open-payload.ts')
  const { migrateDatabase } = await import('../database/migrate-database.ts')
  const payload = await openPayload()
  await migrateDatabase(payload)
  const accounts = await makeAccounts(payload)
  const tokens = new Map<string, string>()

  async function tokenOf(identity: Role | 'customer'): Promise<string> {
    const known = tokens.get(identity)
    if (known) return known
    const collection = identity === 'customer' ? 'customers' : 'staff'
    const { email, password } = accounts[identity]
    const { token } = await payload.login({ collection, data: { email, password } })
    if (!token) throw new Error(`no session for ${identity}`)
    tokens.set(identity, token)
    return token
  }

  return {
    payload,
    databaseUrl,
    mediaDir,
    accounts,
    async request(method, address, { as = null, body, locale = 'zh', headers = {} } = {}) {
      const isForm = body instanceof FormData || body instanceof URLSearchParams
      const request = new Request(new URL(address, 'http://127.0.0.1:3000'), {
        method,
        headers: {
          'accept-language': locale,
          ...(as ? { authorization: `JWT ${await tokenOf(as)}` } : {}),
          ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      })
      const response = await handleEndpoints({ config: payload.config, request })
      const text = await response.clone().text()
      return { status: response.status, body: parse(text), response }
    },
    async close() {
      await payload.destroy()
      await rm(mediaDir, { recursive: true, force: true })
      await onServer(adminUrl, `drop database if exists ${database} with (force)`)
    },
  }
}

async function makeAccounts(payload: Payload): Promise<TestMall['accounts']> {
  const { ROLES } = await import('../permissions/permissions.ts')
  const accounts: Partial<TestMall['accounts']> = {}
  for (const role of ROLES) {
    const email = `${role}@test.example`
    const doc = await payload.create({
      collection: 'staff',
      data: { name: role, email, password: PASSWORD, roles: [role], active: true },
    })
    accounts[role] = { id: String(doc.id), email, password: PASSWORD }
  }
  const email = 'shopper@test.example'
  const shopper = await payload.create({
    collection: 'customers',
    data: { name: 'Shopper', email, password: PASSWORD },
  })
  accounts.customer = { id: String(shopper.id), email, password: PASSWORD }
  return accounts as TestMall['accounts']
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.toString()
}
