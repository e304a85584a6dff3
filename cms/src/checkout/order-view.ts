import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { formatFen } from '../money/money.ts'
import { orderTimeline, type TimelineEntry } from '../orders/orders.ts'
import { methodOfOrder, transferInstructions } from '../payments/payments.ts'
import type { PriceEntry } from '../pricing/pricing.ts'
import type { Picture } from '../store-api/contract.ts'
import type { OrderEvent, OrderLineView, OrderView, ShopLocale } from '../store-api/shop-contract.ts'
import { picturesOf, receiptView } from './cart-view.ts'
import { readTransferAccount } from './mails/order-mails.ts'
import { autoCompleteDays, hasOpenTicket } from './receive-order.ts'
import { completesAt, orderActs, orderStanding, type StandingFacts } from './rules/order-standing.ts'

/** An order with everything its page shows, as one JSON document of the database. */
interface OrderDocument {
  number: string
  status: StandingFacts['status']
  payment: StandingFacts['payment']
  fulfilment: StandingFacts['fulfilment']
  payment_method: StandingFacts['paymentMethod']
  email: string | null
  message: string | null
  cancel_reason: string | null
  receipt: { entries?: PriceEntry[] } | null
  placed_at: string
  paid_at: string | null
  shipped_at: string | null
  completed_at: string | null
  cancelled_at: string | null
  pay_by: string | null
  totals_items: number
  totals_discount: number
  totals_shipping: number
  totals_payable: number
  totals_paid: number
  totals_refunded: number
  address_recipient: string
  address_phone: string
  address_province: string
  address_city: string
  address_district: string
  address_street: string
  address_postcode: string | null
  lines: LineDocument[]
  shipments: { carrier: string; tracking_number: string; shipped_at: string }[]
  refunds: {
    amount: number
    state: 'requested' | 'done' | 'failed'
    created_at: string
    reason: string
    done_at: string | null
  }[]
  log: { at: string; action: string; details: unknown }[]
  has_open_ticket: boolean
  auto_complete_days: number
}

interface LineDocument {
  id: string
  slug: string | null
  title: string
  sku_code: string
  options: string | null
  picture_id: string | null
  unit_price: number
  quantity: number
  discount_share: number
  line_total: number
  refunded_quantity: number
}

const orderQuery = (id: string) => sql`
  select to_jsonb(o)
         || jsonb_build_object(
              'lines', (select coalesce(jsonb_agg(to_jsonb(l) || jsonb_build_object('slug', p.slug) order by l.id), '[]')
                          from order_lines l
                          left join products p on p.id = l.product_id and p._status = 'published' and p.deleted_at is null
                           and (p.window_from is null or p.window_from <= now()) and (p.window_until is null or p.window_until > now())
                         where l.order_id = o.id),
              'shipments', (select coalesce(jsonb_agg(to_jsonb(s) order by s.shipped_at), '[]') from shipments s where s.order_id = o.id),
              'refunds', (select coalesce(jsonb_agg(to_jsonb(r) order by r.created_at), '[]')
                            from refunds r join payments p on p.id = r.payment_id
                           where r.order_id = o.id and p.state = 'captured'),
              'has_open_ticket', ${hasOpenTicket(sql`o.id`)},
              'auto_complete_days', ${autoCompleteDays},
              'log', (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'action', a.action, 'details', a.details) order by a.at, a.id), '[]')
                        from activity a where a.resource = 'orders' and a.doc_id = o.id::text)
            ) as document
    from orders o where o.id = ${id}::uuid`

/** An order as its shopper sees it. @throws Error when there is none */
export async function orderView(payload: Payload, id: string, locale: ShopLocale, at: Date): Promise<OrderView> {
  const { rows } = await databaseOf(payload).drizzle.execute(orderQuery(id))
  const order = rows[0]?.document as OrderDocument | undefined
  if (!order) throw new Error(`order ${id} is gone`)
  const facts: StandingFacts = {
    status: order.status,
    payment: order.payment,
    fulfilment: order.fulfilment,
    paymentMethod: order.payment_method,
    payBy: order.pay_by === null ? null : new Date(order.pay_by),
  }
  const lastParcel = order.shipments.at(-1)
  const received = {
    ...facts,
    lastParcelAt: lastParcel ? new Date(lastParcel.shipped_at) : null,
    hasOpenTicket: order.has_open_ticket,
  }
  const standing = orderStanding(facts, at)
  const pictures = await picturesOf(
    payload,
    order.lines.map((line) => line.picture_id),
    locale,
  )
  return {
    number: order.number,
    standing,
    status: order.status,
    payment: order.payment,
    fulfilment: order.fulfilment,
    paymentMethod: methodOfOrder(order.payment_method),
    paymentInstructions:
      standing === 'awaiting_transfer'
        ? transferInstructions({
            number: order.number,
            amount: formatFen(order.totals_payable),
            account: await readTransferAccount(payload),
            locale,
          })
        : null,
    placedAt: iso(order.placed_at),
    payBy: order.payment === 'pending' && order.status === 'open' && facts.payBy ? facts.payBy.toISOString() : null,
    lines: order.lines.map((line) => lineView(line, pictures)),
    receipt: receiptView(
      {
        items: order.totals_items,
        discount: order.totals_discount,
        shipping: order.totals_shipping,
        payable: order.totals_payable,
        entries: order.receipt?.entries ?? [],
      },
      locale,
    ),
    paid: order.totals_paid,
    refunded: order.totals_refunded,
    address: {
      recipient: order.address_recipient,
      phone: order.address_phone,
      province: order.address_province,
      city: order.address_city,
      district: order.address_district,
      street: order.address_street,
      postcode: order.address_postcode,
    },
    email: order.email,
    message: order.message,
    cancelReason: order.cancel_reason,
    timeline: timelineOf(order),
    shipments: order.shipments.map((sent) => ({
      carrier: sent.carrier,
      trackingNumber: sent.tracking_number,
      shippedAt: iso(sent.shipped_at),
    })),
    refunds: order.refunds.map(({ amount, state, reason, created_at, done_at }) => ({
      amount,
      state,
      reason,
      at: iso(done_at ?? created_at),
    })),
    completesAt: completesAt(received, order.auto_complete_days)?.toISOString() ?? null,
    can: orderActs(facts, at),
  }
}

const iso = (instant: string): string => new Date(instant).toISOString()

const lineView = (line: LineDocument, pictures: Map<string, Picture>): OrderLineView => ({
  id: line.id,
  productSlug: line.slug,
  title: line.title,
  skuCode: line.sku_code,
  options: line.options ?? '',
  picture: line.picture_id === null ? null : (pictures.get(line.picture_id) ?? null),
  unitPrice: line.unit_price,
  quantity: line.quantity,
  discountShare: line.discount_share,
  lineTotal: line.line_total,
  refundedQuantity: line.refunded_quantity,
})

const EVENTS: Record<TimelineEntry['what'], OrderEvent['what']> = {
  place: 'placed',
  confirmPayment: 'paid',
  startPacking: 'packing',
  ship: 'shipped',
  addParcel: 'parcel_added',
  correctParcel: 'parcel_corrected',
  changeAddress: 'address_changed',
  complete: 'completed',
  returned: 'returned',
  cancel: 'cancelled',
  refund: 'refunded',
}

/** What happened, without who of the team did it. */
function timelineOf(order: OrderDocument): OrderEvent[] {
  const instants = {
    placedAt: order.placed_at,
    paidAt: order.paid_at,
    shippedAt: order.shipped_at,
    completedAt: order.completed_at,
    cancelledAt: order.cancelled_at,
  }
  const log = order.log.map((act) => ({ ...act, actorName: '' }))
  return orderTimeline(instants, log).map(({ at, what, details }) => ({
    at: iso(at),
    what: EVENTS[what],
    detail: detailOf(what, details),
  }))
}

function detailOf(what: TimelineEntry['what'], details: Record<string, unknown>): string | null {
  if (['ship', 'addParcel', 'correctParcel'].includes(what) && details.trackingNumber)
    return `${String(details.carrier)} ${String(details.trackingNumber)}`
  if (what === 'refund' && typeof details.amount === 'number') return formatFen(details.amount)
  return null
}
