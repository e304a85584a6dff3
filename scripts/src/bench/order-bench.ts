import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import pg from 'pg'
import { sampleSku } from '../../../cms/src/testing/sample-orders.ts'
import type { RunningMall } from '../mall.ts'
import { type Buyer, buyerAt, inTurn } from '../proof/shop-client.ts'
import type { Finding } from './result-table.ts'

/** How many shoppers order at once, and how many orders that is measured over. */
const CLIENTS = [
  { clients: 1, orders: 150 },
  { clients: 10, orders: 400 },
  { clients: 50, orders: 600 },
]

/** One piece at 100.00 and 10.00 for delivery. */
const TOTAL = 11_000

/**
 * Orders per second through the shop, from carts that are already filled, beside the very statements of one order
 * sent from a bare loop over as many connections.
 */
export async function benchOrders(mall: RunningMall): Promise<Finding[]> {
  // Payload reads its configuration from the environment when it is loaded.
  Object.assign(process.env, mall.env)
  const { openPayload } = await import('@fangshi/cms/payload')
  const payload = await openPayload()
  try {
    const sku = await sampleSku(payload, 1_000_000)
    const statements = await statementsOfOneOrder(mall, payload, sku.id)
    const findings: Finding[] = []
    for (const { clients, orders } of CLIENTS) {
      const ours = await rateOfShop(mall, sku.id, clients, orders)
      const floor = await rateOfLoop(mall, statements, clients, orders)
      findings.push({
        what: `orders with ${clients} at once`,
        products: null,
        ours: `${ours.toFixed(0)} /s`,
        floor: `${floor.toFixed(0)} /s`,
        ratio: floor / ours,
        note: `floor: the same ${statements.texts.length} statements from a bare loop`,
      })
    }
    return findings
  } finally {
    await payload.destroy()
  }
}

/** Orders per second; preparing the carts does not count. */
async function rateOfShop(mall: RunningMall, skuId: string, clients: number, orders: number): Promise<number> {
  const buyers = await inTurn(orders, () => filledCart(mall, skuId))
  return ratePerSecond(clients, orders, async (index) => {
    const buyer = buyers[index] as Buyer
    const { status, body } = await buyer.order(buyer.form(TOTAL, { paymentMethod: 'offline_transfer' }))
    if (status !== 201) throw new Error(`not placed: ${status} ${JSON.stringify(body)}`)
  })
}

async function filledCart(mall: RunningMall, skuId: string): Promise<Buyer> {
  const buyer = buyerAt([mall.cmsUrl], String(mall.env.STORE_KEY))
  await buyer.fill(skuId)
  return buyer
}

async function ratePerSecond(clients: number, count: number, act: (index: number) => Promise<void>): Promise<number> {
  let next = 0
  const since = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) {
        const index = next
        next += 1
        await act(index)
      }
    }),
  )
  return (count * 1000) / (performance.now() - since)
}

interface Statements {
  texts: { text: string; values: unknown[] }[]
  /** the cart they order, and the hash of its token: stand in the values */
  cartId: string
  tokenHash: string
  skuId: string
}

/** What one order says to the database, listened to while it is placed in this process. */
async function statementsOfOneOrder(mall: RunningMall, payload: Payload, skuId: string): Promise<Statements> {
  const [{ placeOrder }, { createLocalReq }] = await Promise.all([
    import('../../../cms/src/checkout/place-order.ts'),
    import('payload'),
  ])
  const { placingTerms } = await import('../../../cms/src/checkout/shop-terms.ts')
  const [cart] = await openCarts(mall, skuId, 1)
  if (!cart) throw new Error('no cart')
  const request = buyerAt([], '').form(TOTAL, { paymentMethod: 'offline_transfer' })
  const texts: Statements['texts'] = []
  const heard = pg.Client.prototype.query
  pg.Client.prototype.query = function listen(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    const text = typeof first === 'string' ? first : first.text
    const values = Array.isArray(second) ? second : typeof first === 'string' ? [] : (first.values ?? [])
    texts.push({ text, values })
    return (heard as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof heard
  try {
    const req = await createLocalReq({}, payload)
    const shopper = { owner: { customerId: null, cartTokenHash: cart.tokenHash }, locale: 'zh' as const }
    const outcome = await placeOrder(req, shopper, request, placingTerms())
    if (outcome.kind !== 'placed') throw new Error(`not placed: ${JSON.stringify(outcome)}`)
  } finally {
    pg.Client.prototype.query = heard
  }
  if (texts.length === 0) throw new Error('an order was placed and not a statement of it was heard')
  return { texts, cartId: cart.id, tokenHash: cart.tokenHash, skuId }
}

/** Carts with one piece each, written directly. */
async function openCarts(
  mall: RunningMall,
  skuId: string,
  count: number,
): Promise<{ id: string; tokenHash: string }[]> {
  const carts = Array.from({ length: count }, () => ({
    id: randomUUID(),
    tokenHash: createHash('sha256').update(randomBytes(32)).digest('hex'),
  }))
  const client = new pg.Client({ connectionString: mall.databaseUrl })
  await client.connect()
  try {
    for (const { id, tokenHash } of carts) {
      await client.query('insert into mall.carts (id, token_hash) values ($1, $2)', [id, tokenHash])
      await client.query(
        'insert into mall.cart_lines (id, cart_id, sku_id, quantity, price_when_added) values ($1, $2, $3, 1, 10000)',
        [randomUUID(), id, skuId],
      )
    }
  } finally {
    await client.end()
  }
  return carts
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Sends the statements again and again, each time as another order of another cart. */
async function rateOfLoop(mall: RunningMall, statements: Statements, clients: number, orders: number): Promise<number> {
  const carts = await openCarts(mall, statements.skuId, orders)
  const pool = new pg.Pool({
    connectionString: mall.databaseUrl,
    max: clients,
    options: '-c search_path=public,mall',
  })
  const product = await pool.query<{ id: string }>('select product_id as id from skus where id = $1', [
    statements.skuId,
  ])
  const kept = new Set([statements.skuId, String(product.rows[0]?.id)])
  try {
    return await ratePerSecond(clients, orders, async (index) => {
      const cart = carts[index]
      if (!cart) throw new Error('no cart')
      const fresh = anotherOrder(statements, cart, kept)
      const client = await pool.connect()
      try {
        for (const { text, values } of statements.texts) await client.query(text, values.map(fresh))
      } finally {
        client.release()
      }
    })
  } finally {
    await pool.end()
  }
}

/** Replaces what belongs to one order alone: its ids, number and hashes; everything else stays. */
function anotherOrder(
  { cartId, tokenHash }: Statements,
  cart: { id: string; tokenHash: string },
  kept: ReadonlySet<string>,
): (value: unknown) => unknown {
  const replaced = new Map<string, string>([
    [cartId, cart.id],
    [tokenHash, cart.tokenHash],
  ])
  const other = (was: string, make: () => string): string => {
    const known = replaced.get(was)
    if (known !== undefined) return known
    const made = make()
    replaced.set(was, made)
    return made
  }
  return (value) =>
    typeof value !== 'string'
      ? value
      : value
          .replaceAll(UUID, (id) => (kept.has(id) ? id : other(id, randomUUID)))
          .replaceAll(/\b[0-9a-f]{64}\b/g, (hash) => other(hash, () => randomBytes(32).toString('hex')))
          .replaceAll(/FS\d{6}-[0-9A-Z]{6}/g, (number) =>
            other(number, () => `FS000000-${randomBytes(5).toString('hex').toUpperCase()}`),
          )
}
