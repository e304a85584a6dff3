import { sql } from '@payloadcms/db-postgres'
import { databaseOf } from '../database/transaction.ts'
import type { OrderDeskView } from '../orders/orders.ts'
import type { AddressInput, OrderView, PaymentMethod } from '../store-api/shop-contract.ts'
import { placedOf, type SampleShopper, sampleShopper } from './sample-shopper.ts'
import type { Answer, Identity, TestMall } from './test-mall.ts'

/** An order bought in the shop, from both sides of the counter. */
export interface BoughtOrder {
  id: string
  number: string
  token: string
  /** fen, to pay */
  amount: number
  shopper: SampleShopper
  /** Gives a command of the order desk. */
  take: (command: string, as: Identity, body?: object) => Promise<Answer>
  /** Finance says that the money has come. */
  pay: () => Promise<Answer>
  /** Sends a parcel under a number nobody else has. */
  send: (command?: 'ship' | 'addParcel') => Promise<Answer>
  /** what the desk shows */
  desk: (as?: Identity) => Promise<OrderDeskView>
  /** what the shopper sees */
  seen: () => Promise<OrderView>
  /** names of the mails that were queued about it, the first first */
  mails: () => Promise<unknown[]>
}

interface Buying {
  paymentMethod?: PaymentMethod
  coupon?: string
  /** somebody who buys again; left out, somebody new */
  by?: SampleShopper
  /** in place of the address of all sample shoppers */
  address?: AddressInput
}

let parcels = 0

/** Buys goods as a shopper does. */
export async function boughtOrder(
  mall: TestMall,
  goods: readonly { id: string; quantity?: number }[],
  { paymentMethod = 'offline_transfer', coupon, by, address }: Buying = {},
): Promise<BoughtOrder> {
  const run = async (statement: ReturnType<typeof sql>) =>
    (await databaseOf(mall.payload).drizzle.execute(statement)).rows
  const shopper = by ?? sampleShopper(mall)
  await shopper.fill(goods.map(({ id, quantity = 1 }) => ({ skuId: id, quantity })))
  if (coupon !== undefined) await shopper.ask('POST', '/cart/coupon', { code: coupon })
  const form = await shopper.form({ paymentMethod, ...(address ? { address } : {}) })
  const { number, token } = placedOf(await shopper.order(form))
  const [row] = await run(sql`select id, totals_payable from orders where number = ${number}`)
  const id = String(row?.id)
  const amount = Number(row?.totals_payable)
  const take: BoughtOrder['take'] = (command, as, body = {}) =>
    mall.request('POST', `/api/orders/${id}/commands/${command}`, { as, body })
  return {
    id,
    number,
    token,
    amount,
    shopper,
    take,
    pay: () => take('confirmPayment', 'finance', { amount }),
    send(command = 'ship') {
      parcels += 1
      return take(command, 'fulfilment', { carrier: '圆通速递', trackingNumber: `YT${parcels}` })
    },
    desk: async (as = 'admin') => (await mall.request('GET', `/api/orders/${id}/desk`, { as })).body as OrderDeskView,
    seen: async () => (await shopper.ask('GET', `/orders/${token}`)).body as OrderView,
    mails: async () =>
      (
        await run(sql`
          select payload ->> 'mail' as mail from graphile_worker._private_jobs where payload ->> 'about' = ${id} order by id`)
      ).map(({ mail }) => mail),
  }
}
