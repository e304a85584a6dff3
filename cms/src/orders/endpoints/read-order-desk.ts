import type { PayloadRequest, TypedUser } from 'payload'
import { type Region, regionCodeOf } from '../../addresses/addresses.ts'
import { deskEndpoint } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import type { Order, OrderLine } from '../../payload-types.ts'
import { PAYMENT_DESK_WORDS, type PaymentDeskView, paymentsOfOrder } from '../../payments/payments.ts'
import { can, canCommand, canField, type Principal } from '../../permissions/permissions.ts'
import type { OrderDeskLine, OrderDeskPayment, OrderDeskView } from '../rules/order-desk-view.ts'
import { availableCommands, type OrderState } from '../rules/order-states.ts'
import { orderTimeline } from '../rules/order-timeline.ts'

/** More lines than any cart holds; more acts than any order sees. */
const MOST = 300

/** `GET /api/orders/:id/desk`: one order as the desk shows it to the person who asks. */
export const readOrderDesk = deskEndpoint('orders', async (req, id): Promise<OrderDeskView | null> => {
  const user = req.user as Principal
  const order = await req.payload.findByID({
    collection: 'orders',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!order) return null
  const state: OrderState = {
    status: order.status as OrderState['status'],
    payment: order.payment as OrderState['payment'],
    fulfilment: order.fulfilment as OrderState['fulfilment'],
    paymentMethod: order.paymentMethod as OrderState['paymentMethod'],
    payable: order.totals.payable,
    paid: order.totals.paid,
    refunded: order.totals.refunded,
  }
  const ofOrder = { where: { order: { equals: id } }, limit: MOST, pagination: false, overrideAccess: true } as const
  const [lines, shipments, notes, log, tickets, customer, payments] = await Promise.all([
    req.payload.find({ collection: 'order-lines', ...ofOrder, depth: 1, sort: 'createdAt' }),
    req.payload.find({ collection: 'shipments', ...ofOrder, depth: 0, sort: 'shippedAt' }),
    req.payload.find({ collection: 'order-notes', ...ofOrder, depth: 1, sort: 'createdAt' }),
    // Everybody who reads the order reads its history; the log as a whole is for fewer.
    req.payload.find({
      collection: 'activity',
      where: { and: [{ resource: { equals: 'orders' } }, { docId: { equals: id } }] },
      sort: ['at', 'id'],
      limit: MOST,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    }),
    can(user, 'read', 'tickets')
      ? req.payload.find({ collection: 'tickets', ...ofOrder, depth: 0, sort: '-createdAt' })
      : { docs: [] },
    customerOf(req, order.customer),
    can(user, 'read', 'payments') ? paymentsOfOrder(databaseOf(req.payload).drizzle, id, user) : null,
  ])
  const hasGoodsToSend = lines.docs.some(({ quantity, refundedQuantity }) => refundedQuantity < quantity)
  return {
    order: {
      ...state,
      id,
      number: order.number,
      totals: order.totals,
      couponCode: order.couponCode ?? null,
      message: order.message ?? null,
      cancelReason: order.cancelReason ?? null,
      email: order.email ?? null,
      updatedAt: order.updatedAt,
    },
    isGuest: !order.customer,
    customer,
    address: canField(user, 'read', 'orders.address') ? addressView(order.address) : null,
    lines: lines.docs.map(lineView),
    shipments: shipments.docs.map(({ id: parcel, carrier, trackingNumber, shippedAt }) => ({
      id: parcel,
      carrier,
      trackingNumber,
      shippedAt,
    })),
    notes: notes.docs.map(({ id: note, createdAt, author, body }) => ({
      id: note,
      at: createdAt,
      author: author && typeof author === 'object' ? author.name : null,
      body,
    })),
    timeline: orderTimeline(order, log.docs),
    payments: payments?.map((payment) => paymentView(payment, confirmerOf(log.docs))) ?? null,
    tickets: tickets.docs.map(({ id: ticket, number, subject, state: now }) => ({
      id: ticket,
      number,
      subject,
      state: now,
    })),
    commands: availableCommands(state, (name) => canCommand(user, `orders.${name}`)).filter(
      (name) => hasGoodsToSend || (name !== 'startPacking' && name !== 'ship'),
    ),
    canNote: canCommand(user, 'orders.note'),
  }
})

async function customerOf(req: PayloadRequest, reference: unknown): Promise<OrderDeskView['customer']> {
  if (typeof reference !== 'string') return null
  const customer = await req.payload.findByID({
    collection: 'customers',
    id: reference,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user as TypedUser,
  })
  return customer ? { id: customer.id, name: customer.name, email: customer.email ?? '' } : null
}

/** An order that came in by other ways than the checkout has names and no code: the desk's form needs the code. */
function addressView(address: Order['address']): NonNullable<OrderDeskView['address']> {
  const { province = '', city = '', district = '' } = address ?? {}
  return {
    ...address,
    regionCode: address?.regionCode ?? regionCodeOf({ province, city, district } as Region),
  }
}

/** A line with its picture as far as it is still there. */
function lineView(line: OrderLine): OrderDeskLine {
  const { picture, product } = line
  return {
    id: line.id,
    product: typeof product === 'string' ? product : (product?.id ?? null),
    title: line.title,
    skuCode: line.skuCode,
    options: line.options ?? null,
    picture: picture && typeof picture === 'object' ? (picture.thumbnailURL ?? null) : null,
    unitPrice: line.unitPrice,
    quantity: line.quantity,
    discountShare: line.discountShare,
    lineTotal: line.lineTotal,
    refundedQuantity: line.refundedQuantity,
    sentQuantity: line.sentQuantity ?? null,
  }
}

/** Who of the team said that the money has come. */
const confirmerOf = (log: readonly { action: string; actorName: string; actor?: unknown }[]): string | null =>
  log.find(({ action, actor }) => action === 'orders.confirmPayment' && actor)?.actorName ?? null

function paymentView(payment: PaymentDeskView, confirmer: string | null): OrderDeskPayment {
  const { id, provider, state, amount, captured, note } = payment
  return {
    id,
    provider: PAYMENT_DESK_WORDS.provider[provider],
    state: PAYMENT_DESK_WORDS.payment[state],
    amount,
    captured,
    confirmedBy: provider === 'offline' && captured > 0 ? confirmer : null,
    note,
    at: payment.capturedAt ?? payment.createdAt,
    refunds: payment.refunds.map((refund) => ({
      id: refund.id,
      amount: refund.amount,
      state: PAYMENT_DESK_WORDS.refund[refund.state],
      reason: refund.reason,
      actor: refund.automatic ? null : refund.actor,
      paidOutBy: refund.paidOutBy,
      note: refund.note,
      at: refund.doneAt ?? refund.createdAt,
      canPayOut: refund.canPayOut,
    })),
  }
}
