import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseOf } from '../../database/transaction.ts'
import type { PaymentMethod } from '../../store-api/shop-contract.ts'
import { sampleSku } from '../../testing/sample-orders.ts'
import { placedOf, sampleShopper } from '../../testing/sample-shopper.ts'
import { openTestMall, type TestMall } from '../../testing/test-mall.ts'
import { ORDER_MAILS } from './order-mails.ts'

let mall: TestMall
beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows

async function placed(locale: 'zh' | 'en', paymentMethod: PaymentMethod) {
  const sku = await sampleSku(mall.payload, 5)
  const shopper = sampleShopper(mall, { locale })
  await shopper.fill([{ skuId: sku.id, quantity: 2 }])
  const form = await shopper.form({ paymentMethod })
  const { number, token } = placedOf(await shopper.order(form))
  const [row] = await run(sql`select id from orders where number = ${number}`)
  return { id: String(row?.id), number, token, email: form.contact.email }
}

/** The mails the queue holds about an order or a refund, by name. */
const queuedAbout = async (id: string) =>
  (
    await run(sql`
      select p.payload ->> 'mail' as mail from graphile_worker._private_jobs p where p.payload ->> 'about' = ${id} order by p.id`)
  ).map(({ mail }) => mail)

it('the confirmation tells what was ordered, what it costs, how to pay, and opens the order’s page', async () => {
  await mall.payload.updateGlobal({
    slug: 'mall-settings',
    data: { name: '坊市', transferAccount: '坊市商贸 0000 1111' },
  })
  const order = await placed('zh', 'offline_transfer')
  expect(await queuedAbout(order.id)).toEqual(['orderPlaced'])
  const mail = await ORDER_MAILS.orderPlaced(mall.payload, order.id)
  expect(mail?.to).toBe(order.email)
  expect(mail?.letter.link?.address).toBe(`http://127.0.0.1:4321/orders/${order.token}`)
  const words = mail?.letter.paragraphs.join('\n')
  for (const part of ['× 2', '¥200.00', order.number, '坊市商贸 0000 1111']) expect(words).toContain(part)
})

it('it speaks the language the shopper ordered in', async () => {
  const order = await placed('en', 'cash_on_delivery')
  const mail = await ORDER_MAILS.orderPlaced(mall.payload, order.id)
  expect(mail?.letter.subject).toBe(`We have got your order ${order.number}`)
  expect(mail?.letter.paragraphs).toContain('Please pay ¥200.00 on delivery.')
  expect(mail?.letter.link?.address).toContain('/en/orders/')
})

it('a parcel and a refund are told once, a refused command is not', async () => {
  const order = await placed('zh', 'cash_on_delivery')
  const command = (name: string, as: 'finance' | 'fulfilment', body: object) =>
    mall.request('POST', `/api/orders/${order.id}/commands/${name}`, { as, body })
  await command('confirmPayment', 'finance', { amount: 20_000 })
  await command('ship', 'fulfilment', { carrier: '顺丰速运', trackingNumber: 'SF100200' })
  await command('ship', 'fulfilment', { carrier: '顺丰速运', trackingNumber: 'SF100200' })
  expect(await queuedAbout(order.id)).toEqual(['orderPlaced', 'orderShipped'])
  const sent = await ORDER_MAILS.orderShipped(mall.payload, order.id)
  expect(sent?.letter.paragraphs).toContain('顺丰速运 SF100200')
  await command('refund', 'finance', { amount: 500, reason: '破损' })
  await command('refund', 'finance', { amount: 50_000, reason: '破损' })
  const refunds = await run(sql`select id from refunds where order_id = ${order.id}::uuid`)
  expect(refunds).toHaveLength(1)
  const id = String(refunds[0]?.id)
  expect(await queuedAbout(id)).toEqual(['orderRefunded'])
  expect((await ORDER_MAILS.orderRefunded(mall.payload, id))?.letter.subject).toContain('¥5.00')
})
