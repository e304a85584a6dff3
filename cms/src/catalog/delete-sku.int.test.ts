import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleSku } from '../testing/sample-orders.ts'
import { placedOf, sampleShopper } from '../testing/sample-shopper.ts'
import { type Answer, openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const remove = (id: string, locale: 'zh' | 'en' = 'zh') =>
  mall.request('DELETE', `/api/skus/${id}`, { as: 'operations', locale })
const sentenceOf = ({ status, body }: Answer) => [
  status,
  (body as { errors: { message: string }[] }).errors[0]?.message,
]

it('a SKU that stock or an order names is not deleted, and the person reads what to do instead', async () => {
  const stocked = await sampleSku(mall.payload, 1)
  const backOrdered = await sampleSku(mall.payload, 0)
  await mall.payload.update({ collection: 'skus', id: backOrdered.id, data: { stockPolicy: 'backorder' } })
  const shopper = sampleShopper(mall)
  await shopper.fill([{ skuId: backOrdered.id }])
  placedOf(await shopper.order(await shopper.form()))
  for (const { id } of [stocked, backOrdered])
    expect(sentenceOf(await remove(id))).toEqual([
      409,
      '这个单品有库存流水或订单，账目要对得上，不能删除。不再售卖请取消勾选“在售”。',
    ])
  expect(sentenceOf(await remove(stocked.id, 'en'))[1]).toContain('untick “For sale”')
})

it('a SKU with a price window is deleted after the window', async () => {
  const sku = await sampleSku(mall.payload, 0)
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const window = await mall.payload.create({
    collection: 'price-windows',
    data: { sku: sku.id, price: 8_000, window: { until } },
  })
  expect(sentenceOf(await remove(sku.id))).toEqual([409, '这个单品还有限时价，请先删除限时价。'])
  await mall.payload.delete({ collection: 'price-windows', id: window.id })
  expect((await remove(sku.id)).status).toBe(200)
})
