import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PartName } from '../mall.ts'
import { waitUntil } from '../services/wait-until.ts'
import { type MallAddresses, mallAddresses } from './mall-addresses.ts'
import { controlMall, theMall } from './the-mall.ts'

let addresses: MallAddresses
let down: PartName[] = []

interface Answer {
  status: number
  type: string
  retryAfter: string | null
  text: string
}

async function visit(path: string): Promise<Answer> {
  const answer = await fetch(theMall().storefrontUrl + path, { signal: AbortSignal.timeout(15_000) })
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    retryAfter: answer.headers.get('retry-after'),
    text: await answer.text(),
  }
}

async function takeAway(part: PartName): Promise<void> {
  down.push(part)
  await controlMall('kill', part)
}

async function bringBack(): Promise<void> {
  for (const part of down) await controlMall('restart', part)
  down = []
}

/** Pages of the shop, whatever happens: HTML in its language, never a stack or a query. */
function expectOwnPage(answer: Answer): void {
  expect(answer.type).toContain('text/html')
  expect(answer.text).toMatch(/<html[^>]* lang="/)
  expect(answer.text).toMatch(/<h1[\s>]/)
  expect(answer.text).not.toMatch(/\bat .+:\d+:\d+\)?|ECONNREFUSED|select .+ from /i)
}

const recovers = (path: string): Promise<unknown> =>
  waitUntil(`${path} being served again`, async () => (await visit(path)).status === 200, {
    timeoutMs: 60_000,
    everyMs: 200,
  })

beforeAll(async () => {
  addresses = await mallAddresses()
})

afterEach(bringBack)

describe.each(['postgres', 'cms'] as const)('with %s gone', (part) => {
  test('pages seen before are still served, others say that the shop is coming back, and it does by itself', async () => {
    expect((await visit(addresses.home)).status).toBe(200)
    expect((await visit(addresses.category)).status).toBe(200)
    await takeAway(part)
    expect((await visit(addresses.home)).status).toBe(200)
    expect((await visit(addresses.category)).status).toBe(200)
    const unseen = await visit(`/search?q=unseen-${part}`)
    expect(unseen.status).toBe(503)
    expect(unseen.retryAfter).not.toBeNull()
    expectOwnPage(unseen)
    await bringBack()
    await recovers(`/search?q=unseen-${part}`)
    await recovers(addresses.product)
  })
})

describe('with Meilisearch gone', () => {
  test('search still finds products, from PostgreSQL, and uses Meilisearch again when it is back', async () => {
    await takeAway('meilisearch')
    const answer = await visit(`/search?q=${encodeURIComponent('运动鞋')}`)
    expect(answer.status).toBe(200)
    expectOwnPage(answer)
    expect(answer.text).toContain('/products/')
    await bringBack()
    await waitUntil(
      'the CMS using Meilisearch again',
      async () => {
        const health = await fetch(`${theMall().cmsUrl}/api/store/health`)
        return ((await health.json()) as { search: boolean }).search
      },
      { timeoutMs: 60_000, everyMs: 200 },
    )
  })
})

describe('with the worker gone', () => {
  test('every page is served as ever', async () => {
    await takeAway('worker')
    for (const path of [addresses.home, addresses.product, addresses.search]) {
      expect((await visit(path)).status).toBe(200)
    }
  })
})

describe('with the storefront restarted', () => {
  test('it serves again as soon as it says so', async () => {
    await controlMall('restart', 'storefront')
    expect((await visit(addresses.home)).status).toBe(200)
  })
})
