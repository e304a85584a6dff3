import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { sql } from '@payloadcms/db-postgres'
import { Logger, runOnce } from 'graphile-worker'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { eventOf, notification } from '../payments/sandbox/notify-shop.ts'
import { logDuring } from '../testing/captured-log.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { placedOf, sampleShopper } from '../testing/sample-shopper.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { tasksWith } from '../worker/tasks-with.ts'
import { databaseOf } from './transaction.ts'

let mall: TestMall
let sku: { id: string }
beforeAll(async () => {
  mall = await openTestMall()
  sku = await sampleSku(mall.payload, 100)
  // As detailed as PostgreSQL is about a row it does not take.
  await run(sql`
    create function refuse_row() returns trigger language plpgsql as
    $$ begin raise exception 'this row is not taken' using errcode = 'XX001', detail = new::text; end $$`)
})
afterAll(() => mall.close())

let broken: 'orders' | 'shipments' | 'payments' | 'sandbox_payments' | null = null
afterEach(async () => {
  if (broken) await run(sql`drop trigger refuse_row on ${sql.identifier(broken)}`)
  broken = null
})

const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows

/** From now on and until the test ends this table takes nothing. */
async function breakTable(table: NonNullable<typeof broken>): Promise<void> {
  await run(sql`
    create trigger refuse_row before insert or update on ${sql.identifier(table)} for each row execute function refuse_row()`)
  broken = table
}

async function placed(paymentMethod: 'sandbox' | 'cash_on_delivery') {
  const shopper = sampleShopper(mall)
  await shopper.fill([{ skuId: sku.id }])
  const { number, payUrl } = placedOf(await shopper.order(await shopper.form({ paymentMethod })))
  const [order] = await run(sql`select id from orders where number = ${number}`)
  return { id: String(order?.id), number, payUrl }
}

const NOT_FOR_LOGS = ['王小明', '13912345678', '世纪大道', '韩梅梅', 'SF7700001', 'guest-', 'Failed query', 'params:']

function expectCauseAlone(log: string[]): void {
  for (const words of NOT_FOR_LOGS) expect(log.join('\n')).not.toContain(words)
  expect(log.join('\n')).toContain('this row is not taken')
  expect(log.join('\n')).toContain('XX001')
}

it('a command of the desk that fails leaves its cause in the log, and nothing of the address', async () => {
  const order = await placed('cash_on_delivery')
  await breakTable('orders')
  const body = {
    recipient: '王小明',
    phone: '13912345678',
    regionCode: '310115',
    street: '世纪大道 88 号',
    postcode: null,
  }
  const log = await logDuring(mall.payload, async () => {
    const { status } = await mall.request('POST', `/api/orders/${order.id}/commands/changeAddress`, {
      as: 'service',
      body,
    })
    expect(status).toBe(500)
  })
  expectCauseAlone(log)
})

it('a line of bulk shipping that fails does so too', async () => {
  const order = await placed('cash_on_delivery')
  await breakTable('shipments')
  const log = await logDuring(mall.payload, async () => {
    const { body } = await mall.request('POST', '/api/orders/bulk-ship', {
      as: 'fulfilment',
      body: { text: `${order.number} 顺丰速运 SF7700001`, carrier: '' },
    })
    expect(body).toMatchObject({ rows: [{ outcome: 'refused', reason: 'failed' }] })
  })
  expectCauseAlone(log)
})

it('a payment that cannot be started does so too, and the order stands', async () => {
  await breakTable('sandbox_payments')
  const log = await logDuring(mall.payload, async () => {
    expect(await placed('sandbox')).toMatchObject({ payUrl: null })
  })
  expectCauseAlone(log)
})

it('a payment that cannot be told of does so too', async () => {
  const order = await placed('sandbox')
  const [payment] = await run(sql`
    select s.* from mall.sandbox_payments s join payments p on p.id = s.reference where p.order_id = ${order.id}::uuid`)
  const paid = { id: payment?.id, reference: payment?.reference, amount: Number(payment?.amount), state: 'paid' }
  const { body, headers } = notification(eventOf(paid as never, randomUUID()), new Date())
  await breakTable('payments')
  const log = await logDuring(mall.payload, async () => {
    const { status } = await mall.request('POST', '/api/payments/sandbox/notify', { body: JSON.parse(body), headers })
    expect(status).toBe(500)
  })
  expectCauseAlone(log)
})

it('a job that fails keeps its cause for the jobs page, and nothing of what it was about', async () => {
  const { id } = await placed('cash_on_delivery')
  await breakTable('orders')
  const taskList = tasksWith(mall.payload, {
    closeUnpaidOrders: async (payload) => {
      await databaseOf(payload).drizzle.execute(sql`
        update orders set address_recipient = ${'王小明'}, address_phone = ${'13912345678'} where id = ${id}::uuid`)
    },
  })
  await run(sql`delete from graphile_worker._private_jobs`)
  await run(sql`select graphile_worker.add_job('closeUnpaidOrders', '{}')`)
  const printed: string[] = []
  const logger = new Logger(() => (_level, message, meta) => void printed.push(message, inspect(meta?.error)))
  await runOnce({ connectionString: mall.databaseUrl, noHandleSignals: true, taskList, logger })
  expectCauseAlone(printed)
  const { body } = await mall.request('GET', '/api/jobs', { as: 'admin' })
  expect(JSON.stringify(body)).toContain('"error":"this row is not taken"')
})
