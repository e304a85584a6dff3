import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../database/transaction.ts'
import { ROLES } from '../../permissions/permissions.ts'
import { sampleOrder, sampleSku } from '../../testing/sample-orders.ts'
import { openTestMall, type TestMall } from '../../testing/test-mall.ts'
import type { SalesOfDay, SalesOfSku, SalesReport } from '../rules/sales-view.ts'

let mall: TestMall
let skus: { id: string; code: string; product: string }[]

beforeAll(async () => {
  mall = await openTestMall()
  skus = [await sampleSku(mall.payload, 50), await sampleSku(mall.payload, 50)]
})
afterAll(() => mall.close())

/** An order paid at `at`. */
async function paid(sku: number, quantity: number, at: string): Promise<string> {
  const order = await sampleOrder(mall.payload, skus[sku] as (typeof skus)[number], { quantity })
  await databaseOf(mall.payload).pool.query('update orders set paid_at = $1 where id = $2', [at, order.id])
  return order.id
}

const report = async (query: string) =>
  (await mall.request('GET', `/api/reports/sales?${query}`, { as: 'finance' })).body as SalesReport & {
    reason?: string
  }

describe('the sales report', () => {
  it('puts an order on the day of its payment in the zone of the mall', async () => {
    await paid(0, 1, '2026-03-01T15:59:59.999Z')
    await paid(0, 2, '2026-03-01T16:00:00.000Z')
    await paid(1, 4, '2026-03-02T15:59:59.999Z')
    await sampleOrder(mall.payload, skus[0] as (typeof skus)[number], { payment: 'pending' })
    const { rows, totals, timeZone } = await report('from=2026-03-01&to=2026-03-03&by=day')
    expect(timeZone).toBe('Asia/Shanghai')
    expect((rows as SalesOfDay[]).map(({ day, orders, pieces, goods }) => [day, orders, pieces, goods])).toEqual([
      ['2026-03-01', 1, 1, 10_000],
      ['2026-03-02', 2, 6, 60_000],
      ['2026-03-03', 0, 0, 0],
    ])
    expect(totals).toMatchObject({ orders: 3, pieces: 7, goods: 70_000 })
    const second = await report('from=2026-03-02&to=2026-03-02')
    expect([second.totals.orders, second.before.orders, second.before.goods]).toEqual([2, 1, 10_000])
  })

  it('adds up to the lines of the orders, by day as by SKU', async () => {
    const id = await paid(0, 3, '2026-04-10T04:00:00Z')
    await paid(1, 2, '2026-04-11T04:00:00Z')
    const { pool } = databaseOf(mall.payload)
    await pool.query(
      `update orders set totals_discount = 1001, totals_shipping = 800, totals_payable = 29799, totals_paid = 29799,
              totals_refunded = 5000, payment = 'partly_refunded' where id = $1`,
      [id],
    )
    await pool.query(
      'update order_lines set discount_share = 1001, line_total = 28999, refunded_quantity = 1 where order_id = $1',
      [id],
    )
    const span = 'from=2026-04-01&to=2026-04-30'
    const [byDay, bySku] = [await report(`${span}&by=day`), await report(`${span}&by=sku`)]
    const { rows } = await pool.query(
      `select sum(line_total)::int as goods, sum(quantity)::int as pieces, sum(discount_share)::int as discount
         from order_lines l join orders o on o.id = l.order_id where o.paid_at between '2026-04-01' and '2026-04-30'`,
    )
    for (const { totals, rows: parts } of [byDay, bySku]) {
      expect(totals).toMatchObject(rows[0])
      for (const figure of ['goods', 'pieces', 'discount', 'gross'] as const)
        expect([...parts].reduce((sum, part) => sum + part[figure], 0)).toBe(totals[figure])
    }
    expect(byDay.totals).toMatchObject({ shipping: 800, refunded: 5000, gross: 50_000, goods: 48_999 })
    expect(bySku.rows as SalesOfSku[]).toMatchObject([
      { skuCode: skus[0]?.code, pieces: 3, goods: 28_999, refundedPieces: 1 },
      { skuCode: skus[1]?.code, pieces: 2, goods: 20_000, refundedPieces: 0 },
    ])
  })

  it('leaves as a file in which nothing computes', async () => {
    const id = await paid(0, 1, '2026-05-05T04:00:00Z')
    await databaseOf(mall.payload).pool.query('update order_lines set title = $1 where order_id = $2', [
      '=HYPERLINK("http://evil.example","看这里")',
      id,
    ])
    const { response, body } = await mall.request(
      'GET',
      '/api/reports/sales?from=2026-05-01&to=2026-05-31&by=sku&format=csv',
      { as: 'finance' },
    )
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="sales-sku-2026-05-01-2026-05-31.csv"',
    )
    expect(String(body)).toContain(`"'=HYPERLINK(""http://evil.example"",""看这里"")"`)
    expect(String(body)).not.toMatch(/(^|,)"?=/m)
    expect(String(body)).toMatch(/^合计,,,1,1,100,0,100,0/m)
  })

  it('says what is wrong with the days asked for', async () => {
    expect((await report('from=2026-02-30')).reason).toBe('not_a_day')
    expect((await report('from=2026-03-02&to=2026-03-01')).reason).toBe('wrong_order')
    expect((await report('from=2020-01-01&to=2026-01-01')).reason).toBe('too_long')
    expect((await report('by=month')).reason).toBe('unknown_kind')
  })

  it('is for those who reckon with it', async () => {
    const readers: string[] = []
    for (const role of ROLES) {
      const { status } = await mall.request('GET', '/api/reports/sales', { as: role })
      if (status === 200) readers.push(role)
    }
    expect(readers).toEqual(['admin', 'operations', 'service', 'marketing', 'finance'])
    expect((await mall.request('GET', '/api/reports/sales', { as: 'customer' })).status).toBe(401)
    expect((await mall.request('GET', '/api/reports/sales')).status).toBe(401)
  })
})
