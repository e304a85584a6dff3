import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import type { ProductView, StoreAnswer } from '../store-api/contract.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString()

async function pageOf(product: string): Promise<StoreAnswer<ProductView>> {
  const { slug } = await mall.payload.findByID({ collection: 'products', id: product })
  const { status, body } = await mall.request('GET', `/api/store/products/${slug}`)
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body as StoreAnswer<ProductView>
}

const windowPrice = (sku: string, price: number, window: { from?: string; until?: string }) =>
  mall.payload.create({ collection: 'price-windows', data: { sku, price, window } })

describe('a window price', () => {
  it('shows on the product’s page beside the base price, until it ends', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const until = inAnHour()
    await windowPrice(sku.id, 7_900, { from: anHourAgo(), until })
    const { data, validUntil } = await pageOf(sku.product)
    expect(data).toMatchObject({ priceFrom: 7_900, priceTo: 7_900, compareAt: 10_000 })
    expect(data.variants).toMatchObject([{ price: 7_900, compareAt: 10_000 }])
    expect(validUntil).toBe(until)
  })

  it('that is still to come shows nothing yet and makes the page stale when it begins', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const from = inAnHour()
    await windowPrice(sku.id, 7_900, { from })
    const { data, validUntil } = await pageOf(sku.product)
    expect(data).toMatchObject({ priceFrom: 10_000, compareAt: null })
    expect(validUntil).toBe(from)
  })

  it('is announced, changed and taken away alike, and stands in the log', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const announced = async () => {
      const { rows } = await databaseOf(mall.payload).drizzle.execute(
        sql`select count(*) as n from mall.changes where collection = 'price-windows' and tags ? ${`product:${sku.product}`}`,
      )
      return Number(rows[0]?.n)
    }
    const { status, body } = await mall.request('POST', '/api/price-windows', {
      as: 'marketing',
      body: { sku: sku.id, price: 7_900, window: { until: inAnHour() } },
    })
    expect([status, await announced()]).toEqual([201, 1])
    const { id } = (body as { doc: { id: string } }).doc
    await mall.request('PATCH', `/api/price-windows/${id}`, { as: 'marketing', body: { price: 6_900 } })
    expect(await announced()).toBe(2)
    await mall.request('DELETE', `/api/price-windows/${id}`, { as: 'marketing' })
    expect(await announced()).toBe(3)
    expect((await pageOf(sku.product)).data.priceFrom).toBe(10_000)
    const log = await mall.payload.find({ collection: 'activity', where: { docId: { equals: id } }, sort: 'at' })
    expect(log.docs.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['price-windows.price', 'marketing'],
      ['price-windows.price', 'marketing'],
    ])
  })

  it('is not for those who do not set prices', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const body = { sku: sku.id, price: 1, window: {} }
    for (const as of ['copywriter', 'designer', 'service', 'fulfilment', 'customer', null] as const)
      expect((await mall.request('POST', '/api/price-windows', { as, body })).status).toBe(403)
  })
})
