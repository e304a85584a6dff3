import { randomUUID } from 'node:crypto'
import type { CartView, OrderPlaced } from '@fangshi/cms/shop-api'
import type { GatewayEvent } from '../../../cms/src/payments/sandbox/notify-shop.ts'
import { sampleSku } from '../../../cms/src/testing/sample-orders.ts'
import { waitUntil } from '../services/wait-until.ts'
import type { Proof, ProofFinding } from './finding.ts'
import { holdAt, installStops, removeStops } from './hold-at.ts'
import { beginToNotify, notify } from './notify.ts'
import type { ProofMall } from './proof-mall.ts'
import { payAt } from './races.ts'
import { PAYING_STOPS, PLACING_STOPS, type Stop } from './stops.ts'

type Victim = 'cms' | 'postgres'

const COUPON_AMOUNT = 500

/** What is ordered: one piece at a time, always with the coupon. */
interface Goods {
  skuId: string
  code: string
}

/** Collects what does not hold at one stop. */
type Expect = (isSo: boolean, what: string) => void

/** Does `work`, stops it at the stop, kills the victim there, and brings it back. Returns what the client heard. */
async function killAt<T>(
  mall: ProofMall,
  victim: Victim,
  stop: Stop,
  orderId: string | null,
  work: () => Promise<T>,
): Promise<T> {
  const held = await holdAt(mall, stop, orderId)
  const answer = work()
  try {
    await held.reached()
    await mall.mall.kill(victim)
  } finally {
    await held.release()
  }
  const heard = await answer
  await mall.mall.restart(victim)
  return heard
}

/** Whether what was stopped here is done all the same: a COMMIT that was sent is carried out while PostgreSQL lives. */
const isDoneAnyway = (stop: Stop, victim: Victim): boolean =>
  stop.name === 'committed' || (stop.hold.kind === 'commit' && victim === 'cms')

/** Only the first cms process is asked: it is the one that is killed. */
const firstOf = (mall: ProofMall): string[] => mall.urls.slice(0, 1)

async function countOf(mall: ProofMall, table: string, condition: string, value: unknown): Promise<number> {
  const [row] = await mall.query(`select count(*)::int as n from ${table} where ${condition}`, [value])
  return Number(row?.n)
}

async function placeThrough(mall: ProofMall, victim: Victim, stop: Stop, goods: Goods, expect: Expect) {
  const buyer = mall.buyer(firstOf(mall))
  await buyer.fill(goods.skuId)
  const cart = (await buyer.ask('POST', '/cart/coupon', { code: goods.code })).body as CartView
  const form = buyer.form(cart.receipt.payable)
  const before = await usesOf(mall, goods)
  const heard = await killAt(mall, victim, stop, null, () => buyer.ask('POST', '/checkout', form))
  const orders = () => countOf(mall, 'orders', 'email = $1', form.contact.email)
  const isDone = isDoneAnyway(stop, victim)
  // An order that was committed may be told though its payment could not be started; none is told that is not there.
  expect(heard.status !== 201 || isDone, `${heard.status} was answered`)
  expect((await orders()) === (isDone ? 1 : 0), `${await orders()} orders stand after the kill`)
  const placed = (await buyer.order(form)).body as OrderPlaced
  const again = (await buyer.order(form)).body as OrderPlaced
  expect(placed.number !== undefined && placed.number === again.number, 'the same key gave two answers')
  expect((await orders()) === 1, `${await orders()} orders with one key`)
  const after = await usesOf(mall, goods)
  expect(after.reserved === before.reserved + 1, `${after.reserved - before.reserved} pieces taken`)
  expect(after.used === before.used + 1, `${after.used - before.used} uses of the coupon counted`)
  return placed
}

async function usesOf(mall: ProofMall, { skuId, code }: Goods): Promise<{ reserved: number; used: number }> {
  const [row] = await mall.query(
    `select (select reserved from stock_levels where sku_id = $1)::int as reserved,
            (select used from mall.coupon_counts n join coupons k on k.id = n.coupon_id where k.code = $2)::int as used`,
    [skuId, code],
  )
  return { reserved: Number(row?.reserved), used: Number(row?.used) }
}

async function payThrough(mall: ProofMall, victim: Victim, stop: Stop, goods: Goods, expect: Expect) {
  const buyer = mall.buyer(firstOf(mall))
  await buyer.fill(goods.skuId)
  const cart = (await buyer.ask('POST', '/cart/coupon', { code: goods.code })).body as CartView
  const placed = (await buyer.order(buyer.form(cart.receipt.payable))).body as OrderPlaced
  await payAt(placed.payUrl, 'lose_notification')
  const { orderId, event } = await eventOf(mall, placed.number)
  const [url = ''] = mall.urls
  const isHalf = stop.hold.kind === 'half-request'
  const heard = isHalf
    ? await killHalfWay(mall, victim, url, event)
    : await killAt(mall, victim, stop, orderId, () => notify(url, event))
  expect(heard.status !== 200, `${heard.status} was answered`)
  const settled = await notifyUntilHeard(url, event)
  expect(settled === (isDoneAnyway(stop, victim) ? 'known' : 'settled'), `told again: ${settled}`)
  const known = await notifyUntilHeard(url, event)
  expect(known === 'known', `told a third time: ${known}`)
  expect((await countOf(mall, 'payments', `state = 'captured' and order_id = $1`, orderId)) === 1, 'not paid once')
  expect((await countOf(mall, 'orders', `payment = 'paid' and status = 'open' and id = $1`, orderId)) === 1, 'not paid')
  const kept = 'ended_at is null and expires_at is null and order_id = $1'
  expect((await countOf(mall, 'mall.reservations', kept, orderId)) === 1, 'its goods are not kept')
  expect((await countOf(mall, 'refunds', 'order_id = $1', orderId)) === 0, 'money went back')
}

async function killHalfWay(mall: ProofMall, victim: Victim, url: string, event: GatewayEvent) {
  const call = await beginToNotify(url, event)
  await mall.mall.kill(victim)
  call.giveUp()
  await mall.mall.restart(victim)
  return { status: 0 }
}

async function eventOf(mall: ProofMall, number: string): Promise<{ orderId: string; event: GatewayEvent }> {
  const [row] = await mall.query(
    `select o.id as order_id, s.id, s.reference, s.amount::int as amount
       from orders o join payments p on p.order_id = o.id join mall.sandbox_payments s on s.reference = p.id
      where o.number = $1`,
    [number],
  )
  const { order_id, id, reference, amount } = row as { order_id: string; id: string; reference: string; amount: number }
  return { orderId: order_id, event: { eventId: randomUUID(), kind: 'paid', paymentId: id, reference, amount } }
}

/** Tells the shop until it takes it, as a gateway does. */
async function notifyUntilHeard(url: string, event: GatewayEvent): Promise<string | null> {
  let outcome: string | null = null
  await waitUntil(
    'the notification being taken',
    async () => {
      const answer = await notify(url, event)
      outcome = answer.outcome
      return answer.status === 200
    },
    { timeoutMs: 60_000, everyMs: 100 },
  )
  return outcome
}

/** Kills the victim once at every stop; after each the books are in order and the client's retry finishes the work. */
async function killEverywhere(mall: ProofMall, victim: Victim): Promise<ProofFinding> {
  const sku = await sampleSku(mall.payload, 1_000)
  const goods = { skuId: sku.id, code: `STOP-${sku.code}` }
  await mall.payload.create({
    collection: 'coupons',
    data: { code: goods.code, threshold: 0, amount: COUPON_AMOUNT, totalLimit: 1_000 },
  })
  const faults: string[] = []
  await installStops(mall)
  try {
    for (const [stops, through] of [
      [PLACING_STOPS, placeThrough],
      [PAYING_STOPS, payThrough],
    ] as const) {
      for (const stop of stops) {
        const expect: Expect = (isSo, what) => {
          if (!isSo) faults.push(`${stop.name}: ${what}`)
        }
        await through(mall, victim, stop, goods, expect).catch((error: unknown) => expect(false, String(error)))
        for (const { rule, rows } of await mall.audit()) expect(false, `${rule}, ${rows.length} rows`)
      }
    }
  } finally {
    await removeStops(mall)
  }
  const count = PLACING_STOPS.length + PAYING_STOPS.length
  const broken = faults.length > 0 ? `; ${faults.slice(0, 8).join('; ')}` : ''
  return { held: faults.length === 0, figures: `${count} places, ${faults.length} faults${broken}` }
}

export const KILLS_BETWEEN_STEPS: readonly Proof[] = [
  {
    name: 'stop-cms',
    promise:
      'a cms process killed between any two steps of placing and paying loses nothing, and a retry makes one order',
    run: (mall) => killEverywhere(mall, 'cms'),
  },
  {
    name: 'stop-postgres',
    promise: 'PostgreSQL killed between any two steps of placing and paying loses nothing, and a retry makes one order',
    run: (mall) => killEverywhere(mall, 'postgres'),
  },
]
