import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf } from '../database/transaction.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { moveStock, type StockMovement, type StockOutcome, stockOf } from './inventory.ts'
import { STOCK_LISTS } from './rules/stock-lists.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const run = (statement: ReturnType<typeof sql>) => databaseOf(mall.payload).drizzle.execute(statement)

async function move(
  movement: Omit<StockMovement, 'idempotencyKey'> & { idempotencyKey?: string },
): Promise<StockOutcome> {
  const req = await createLocalReq({}, mall.payload)
  return inTransaction(req, () => moveStock(req, { idempotencyKey: randomUUID(), ...movement }))
}

const levelOf = async (sku: string) => (await stockOf(databaseOf(mall.payload).drizzle, [sku])).get(sku)

/** What the ledger says the level must be: the sum of what each row did. */
async function ledgerOf(sku: string): Promise<{ onHand: number; reserved: number }> {
  const { rows } = await run(sql`
    select coalesce(sum(case when kind in ('receive', 'return', 'count') then quantity when kind in ('damage', 'ship') then -quantity else 0 end), 0) as on_hand,
           coalesce(sum(case kind when 'reserve' then quantity when 'release' then -quantity when 'ship' then -quantity else 0 end), 0) as reserved
      from stock_movements where sku_id = ${sku}::uuid`)
  return { onHand: Number(rows[0]?.on_hand), reserved: Number(rows[0]?.reserved) }
}

/** How often the shop was told that something about the product changed. */
async function announcements(product: string): Promise<number> {
  const { rows } = await run(
    sql`select count(*) as n from mall.changes where collection = 'stock-levels' and tags ? ${`product:${product}`}`,
  )
  return Number(rows[0]?.n)
}

describe('stock', () => {
  it('of 10 pieces wanted by 50 buyers at once is sold exactly 10 times', async () => {
    const sku = await sampleSku(mall.payload, 10)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => move({ sku: sku.id, kind: 'reserve', quantity: 1 })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10)
    expect(outcomes.filter((outcome) => !outcome.ok).map((outcome) => !outcome.ok && outcome.reason)).toEqual(
      Array.from({ length: 40 }, () => 'not_enough_stock'),
    )
    expect(await levelOf(sku.id)).toMatchObject({ onHand: 10, reserved: 10, available: 0, state: 'out' })
    expect(await ledgerOf(sku.id)).toEqual({ onHand: 10, reserved: 10 })
  })

  it.each(['receive', 'reserve'] as const)(
    'moves once for one key, also when 20 times "%s" arrives at once',
    async (kind) => {
      const sku = await sampleSku(mall.payload, 100)
      const idempotencyKey = randomUUID()
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => move({ sku: sku.id, kind, quantity: 3, idempotencyKey })),
      )
      expect(outcomes.every(({ ok }) => ok)).toBe(true)
      expect(outcomes.filter((outcome) => outcome.ok && !outcome.replayed)).toHaveLength(1)
      const expected = kind === 'receive' ? { onHand: 103, reserved: 0 } : { onHand: 100, reserved: 3 }
      expect(await levelOf(sku.id)).toMatchObject(expected)
      expect(await ledgerOf(sku.id)).toEqual(expected)
    },
  )

  it('refuses a key that was used for something else', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const idempotencyKey = randomUUID()
    await move({ sku: sku.id, kind: 'reserve', quantity: 1, idempotencyKey })
    expect(await move({ sku: sku.id, kind: 'reserve', quantity: 2, idempotencyKey })).toMatchObject({
      ok: false,
      reason: 'key_used_otherwise',
    })
    expect(await levelOf(sku.id)).toMatchObject({ reserved: 1 })
  })

  it('counted while buyers buy agrees with its ledger', async () => {
    const sku = await sampleSku(mall.payload, 20)
    await Promise.all([
      ...Array.from({ length: 10 }, () => move({ sku: sku.id, kind: 'reserve', quantity: 1 })),
      ...[18, 15, 30].map((quantity) => move({ sku: sku.id, kind: 'count', quantity })),
    ])
    const { onHand, reserved } = (await levelOf(sku.id)) ?? {}
    expect(await ledgerOf(sku.id)).toEqual({ onHand, reserved })
  })

  it('says why it does not move', async () => {
    const sku = await sampleSku(mall.payload, 3)
    await move({ sku: sku.id, kind: 'reserve', quantity: 2 })
    const reasonOf = async (movement: Parameters<typeof move>[0]) => {
      const outcome = await move(movement)
      return outcome.ok ? 'moved' : outcome.reason
    }
    expect(await reasonOf({ sku: sku.id, kind: 'reserve', quantity: 2 })).toBe('not_enough_stock')
    expect(await reasonOf({ sku: sku.id, kind: 'release', quantity: 3 })).toBe('not_reserved')
    expect(await reasonOf({ sku: sku.id, kind: 'ship', quantity: 3 })).toBe('not_reserved')
    expect(await reasonOf({ sku: sku.id, kind: 'damage', quantity: 2 })).toBe('below_reserved')
    expect(await reasonOf({ sku: sku.id, kind: 'count', quantity: 1 })).toBe('below_reserved')
    expect(await reasonOf({ sku: sku.id, kind: 'receive', quantity: 0 })).toBe('quantity_not_positive')
    expect(await reasonOf({ sku: randomUUID(), kind: 'receive', quantity: 1 })).toBe('unknown_sku')
    expect(await reasonOf({ sku: randomUUID(), kind: 'reserve', quantity: 1 })).toBe('unknown_sku')
  })

  it('tells the shop when a bucket changes and keeps quiet when only the number does', async () => {
    const sku = await sampleSku(mall.payload, 0)
    const { product } = sku
    await move({ sku: sku.id, kind: 'receive', quantity: 40 })
    expect(await announcements(product)).toBe(1)
    await move({ sku: sku.id, kind: 'reserve', quantity: 1 })
    expect(await announcements(product)).toBe(1)
    await move({ sku: sku.id, kind: 'reserve', quantity: 34 })
    expect(await announcements(product)).toBe(2)
    await move({ sku: sku.id, kind: 'ship', quantity: 35 })
    expect(await announcements(product)).toBe(2)
    await move({ sku: sku.id, kind: 'reserve', quantity: 5 })
    expect(await announcements(product)).toBe(3)
  })

  it('does not move without a transaction, and not at all when the transaction fails', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const req = await createLocalReq({}, mall.payload)
    const movement: StockMovement = { sku: sku.id, kind: 'reserve', quantity: 1, idempotencyKey: randomUUID() }
    await expect(moveStock(req, movement)).rejects.toThrow('inTransaction')
    await expect(
      inTransaction(req, async () => {
        await moveStock(req, movement)
        throw new Error('the payment failed')
      }),
    ).rejects.toThrow('the payment failed')
    expect(await levelOf(sku.id)).toMatchObject({ reserved: 0 })
    expect(await ledgerOf(sku.id)).toEqual({ onHand: 5, reserved: 0 })
  })
})

describe('the database', () => {
  const refusal = async (statement: ReturnType<typeof sql>): Promise<string> => {
    try {
      await run(statement)
      return 'done'
    } catch (error) {
      const cause = (error as { cause?: { code?: string } }).cause ?? (error as { code?: string })
      return cause.code ?? String(error)
    }
  }

  it('refuses an impossible level whoever writes it', async () => {
    const sku = await sampleSku(mall.payload, 5)
    expect(await refusal(sql`update stock_levels set on_hand = -1 where sku_id = ${sku.id}::uuid`)).toBe('23514')
    expect(await refusal(sql`update stock_levels set reserved = -1 where sku_id = ${sku.id}::uuid`)).toBe('23514')
    expect(await refusal(sql`update stock_levels set reserved = 6 where sku_id = ${sku.id}::uuid`)).toBe('23514')
  })

  it('refuses to rewrite or drop a row of the ledger', async () => {
    const sku = await sampleSku(mall.payload, 5)
    expect(await refusal(sql`update stock_movements set quantity = 50 where sku_id = ${sku.id}::uuid`)).toBe('23001')
    expect(await refusal(sql`delete from stock_movements where sku_id = ${sku.id}::uuid`)).toBe('23001')
  })
})

describe('a stock command', () => {
  const receive = (sku: string, quantity: unknown, more: Record<string, unknown> = {}) => ({
    sku,
    quantity,
    reason: '供应商到货',
    key: randomUUID(),
    ...more,
  })

  it('is for those who run the warehouse', async () => {
    const sku = await sampleSku(mall.payload, 0)
    const allowed: string[] = []
    for (const as of [...Object.keys(mall.accounts), null] as never[]) {
      const { status } = await mall.request('POST', '/api/stock-levels/commands/receive', {
        as,
        body: receive(sku.code, 1),
      })
      if (status === 200) allowed.push(as)
      else expect(status).toBe(as === null || as === 'customer' ? 401 : 403)
    }
    expect(allowed.sort()).toEqual(['admin', 'fulfilment', 'operations'])
    expect(await levelOf(sku.id)).toMatchObject({ onHand: 3 })
  })

  it('takes a code or an id, keeps the reason and the person, and is logged', async () => {
    const sku = await sampleSku(mall.payload, 0)
    const { status, body } = await mall.request('POST', '/api/stock-levels/commands/receive', {
      as: 'fulfilment',
      body: receive(sku.id, 12, { reference: 'IN-77' }),
    })
    expect([status, body]).toEqual([200, { ok: true, sku: sku.code, onHand: 12, reserved: 0 }])
    const { docs } = await mall.payload.find({
      collection: 'stock-movements',
      where: { sku: { equals: sku.id } },
      depth: 0,
    })
    expect(docs).toMatchObject([
      {
        kind: 'receive',
        quantity: 12,
        onHandAfter: 12,
        reason: '供应商到货',
        reference: 'IN-77',
        actor: mall.accounts.fulfilment.id,
      },
    ])
    const log = await mall.payload.find({ collection: 'activity', where: { docId: { equals: sku.id } } })
    expect(log.docs).toMatchObject([{ action: 'stock.receive', actorName: 'fulfilment' }])
  })

  it('clicked twice moves once', async () => {
    const sku = await sampleSku(mall.payload, 0)
    const body = receive(sku.code, 4)
    await mall.request('POST', '/api/stock-levels/commands/receive', { as: 'admin', body })
    await mall.request('POST', '/api/stock-levels/commands/receive', { as: 'admin', body })
    expect(await levelOf(sku.id)).toMatchObject({ onHand: 4 })
  })

  it('answers nonsense with a sentence that names the field', async () => {
    const sku = await sampleSku(mall.payload, 0)
    const { status, body } = await mall.request('POST', '/api/stock-levels/commands/receive', {
      as: 'admin',
      body: { sku: sku.code, quantity: 'many', reason: '', key: randomUUID() },
    })
    expect([status, (body as { errors: { message: string }[] }).errors[0]?.message]).toEqual([
      422,
      '请检查填写的内容：数量、原因。',
    ])
    const unknown = await mall.request('POST', '/api/stock-levels/commands/receive', {
      as: 'admin',
      locale: 'en',
      body: receive('NO-SUCH', 1),
    })
    expect([unknown.status, (unknown.body as { errors: { message: string }[] }).errors[0]?.message]).toEqual([
      404,
      'There is no SKU NO-SUCH.',
    ])
  })

  it('is the only way: nobody edits a level or a ledger row over REST', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const { docs } = await mall.payload.find({ collection: 'stock-levels', where: { sku: { equals: sku.id } } })
    for (const as of ['admin', 'operations', 'fulfilment', 'tech'] as const) {
      const answers = [
        await mall.request('PATCH', `/api/stock-levels/${docs[0]?.id}`, { as, body: { onHand: 500 } }),
        await mall.request('POST', '/api/stock-levels', { as, body: { sku: sku.id, onHand: 500, reserved: 0 } }),
        await mall.request('DELETE', `/api/stock-levels/${docs[0]?.id}`, { as }),
        await mall.request('POST', '/api/stock-movements', {
          as,
          body: { sku: sku.id, kind: 'receive', quantity: 1, onHandAfter: 6, reservedAfter: 0, idempotencyKey: 'x' },
        }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    }
    expect(await levelOf(sku.id)).toMatchObject({ onHand: 5 })
  })
})

describe('the list of stock', () => {
  it('says whose SKU each is, and finds it by the name of its product', async () => {
    const sku = await sampleSku(mall.payload, 3)
    const title = `青瓷茶壶 ${sku.code}`
    await mall.payload.update({ collection: 'products', id: sku.product, data: { title, _status: 'published' } })
    const search = (field: string, value: string) =>
      mall.request('GET', `/api/stock-levels?where[${field}][like]=${encodeURIComponent(value)}`, { as: 'fulfilment' })
    for (const { body } of [await search('productTitle', title), await search('skuCode', sku.code)])
      expect((body as { docs: object[] }).docs).toContainEqual(
        expect.objectContaining({ skuCode: sku.code, productTitle: title, onHand: 3, available: 3 }),
      )
  })

  it('opens with as many as its filters count', async () => {
    await sampleSku(mall.payload, 3)
    for (const { where, query } of STOCK_LISTS) {
      const { totalDocs } = await mall.payload.count({ collection: 'stock-levels', where })
      const { body } = await mall.request('GET', `/api/stock-levels?limit=1&${query}`, { as: 'fulfilment' })
      expect((body as { totalDocs: number }).totalDocs).toBe(totalDocs)
    }
  })
})
