import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestMall, type TestMall } from '../../../cms/src/testing/test-mall.ts'
import { demoAccounts } from '../demo-accounts.ts'
import { ARTICLES } from './articles/articles.ts'
import { BANNERS } from './banners.ts'
import { PRODUCTS } from './products/products.ts'
import { seedDemo } from './seed-demo.ts'

const accounts = demoAccounts({}).map((account) => ({ ...account, password: 'Demo-mall-of-the-test-1' }))
const now = new Date()

let mall: TestMall
beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const countOf = async (
  collection: 'products' | 'skus' | 'media' | 'articles' | 'orders' | 'tickets' | 'banners',
): Promise<number> => (await mall.payload.count({ collection, overrideAccess: true })).totalDocs

describe('seeding the demo mall', () => {
  it('fills an empty mall', async () => {
    expect(await seedDemo({ payload: mall.payload, accounts, now, onProgress: (s) => console.log(Math.round(performance.now()), s) })).toBe(true)
    console.log('PUBLIC', (await mall.payload.find({ collection: 'products', overrideAccess: false, limit: 0, pagination: false, depth: 0 })).docs.length)
    expect(await countOf('products')).toBe(PRODUCTS.length)
    expect(await countOf('skus')).toBe(PRODUCTS.flatMap(({ variants }) => variants).length)
    expect(await countOf('articles')).toBe(ARTICLES.length)
    expect(await countOf('banners')).toBe(BANNERS.length)
    expect(await countOf('orders')).toBe(40)
    expect(await countOf('tickets')).toBe(15)
  })
})
