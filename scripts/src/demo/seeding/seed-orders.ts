import type { PayloadRequest } from 'payload'
import type { DemoOrder } from '../orders.ts'
import { STAFF_NAMES } from '../staff.ts'
import type { DemoTicket } from '../tickets.ts'
import type { CatalogueIds } from './seed-catalogue.ts'
import { type IdsByName, idOf, inSeedTransaction, type SeedContext } from './seed-context.ts'
import { seedMoney } from './seed-money.ts'
import type { PhotoIds } from './seed-photos.ts'
import { seedStock } from './seed-stock.ts'

interface OrderWorld {
  context: SeedContext
  photos: PhotoIds
  catalogue: CatalogueIds
  customers: IdsByName
  /** by role */
  staff: IdsByName
}

/**
 * Orders, their stock and money, and the tickets about them: in one transaction, because numbers and instants
 * follow the moment of seeding and could not be found again by a rerun.
 */
export async function seedOrdersAndTickets(
  world: OrderWorld,
  orders: readonly DemoOrder[],
  tickets: readonly DemoTicket[],
): Promise<void> {
  await inSeedTransaction(world.context, async (req) => {
    const ids: IdsByName = new Map()
    for (const order of orders) ids.set(order.number, await createOrder(world, req, order))
    await seedStock({
      req,
      orders,
      orderIds: ids,
      skus: world.catalogue.skus,
      actor: idOf(world.staff, 'fulfilment'),
      now: world.context.now,
    })
    await seedMoney({
      payload: world.context.payload,
      req,
      orders,
      orderIds: ids,
      customers: world.customers,
      cashier: idOf(world.staff, 'finance'),
    })
    for (const ticket of tickets) await createTicket(world, req, ticket, ids)
  })
  world.context.onProgress(`${orders.length} orders, ${tickets.length} tickets`)
}

async function createOrder(world: OrderWorld, req: PayloadRequest, order: DemoOrder): Promise<string> {
  const { payload } = world.context
  const { id } = await payload.create({
    collection: 'orders',
    req,
    depth: 0,
    data: {
      number: order.number,
      ...(order.customer === null ? {} : { customer: idOf(world.customers, order.customer) }),
      email: order.guestEmail,
      status: order.status,
      payment: order.payment,
      fulfilment: order.fulfilment,
      paymentMethod: order.paymentMethod,
      address: order.address,
      totals: order.totals,
      couponCode: order.couponCode,
      message: order.message,
      locale: order.locale,
      placedAt: order.placedAt,
      payBy: order.payBy,
      paidAt: order.paidAt,
      shippedAt: order.shippedAt,
      completedAt: order.completedAt,
      cancelledAt: order.cancelledAt,
      cancelReason: order.cancelReason,
      createdAt: order.placedAt,
    },
  })
  for (const { product, sku, photo, ...line } of order.lines) {
    await payload.create({
      collection: 'order-lines',
      req,
      depth: 0,
      data: {
        ...line,
        order: id,
        sku: idOf(world.catalogue.skus, sku),
        skuCode: sku,
        product: idOf(world.catalogue.products, product),
        ...(photo === null ? {} : { picture: world.photos(photo) }),
      },
    })
  }
  if (order.shipment && order.shippedAt) {
    const data = { ...order.shipment, order: id, shippedAt: order.shippedAt }
    await payload.create({ collection: 'shipments', req, depth: 0, data })
  }
  for (const act of actsOf(order)) await logAct(world, req, id, order.number, act)
  return id
}

interface Act {
  command: 'confirmPayment' | 'startPacking' | 'ship' | 'cancel' | 'refund'
  words: string
  role: string
  at: string
  details: Record<string, string | number>
}

const MINUTE_MS = 60_000

/** What staff did with the order, as the activity log would have kept it; online payments come from nobody of the staff. */
function actsOf(order: DemoOrder): Act[] {
  const acts: Act[] = []
  if (order.paidAt && order.paymentMethod !== 'online')
    acts.push({
      command: 'confirmPayment',
      words: '确认收款',
      role: 'finance',
      at: order.paidAt,
      details: { amount: order.totals.paid },
    })
  if (order.fulfilment === 'packing' && order.paidAt) {
    const at = new Date(Date.parse(order.paidAt) + 40 * MINUTE_MS).toISOString()
    acts.push({ command: 'startPacking', words: '开始配货', role: 'fulfilment', at, details: {} })
  }
  if (order.shippedAt && order.shipment)
    acts.push({ command: 'ship', words: '发货', role: 'fulfilment', at: order.shippedAt, details: order.shipment })
  if (order.cancelledAt && order.paidAt)
    acts.push({
      command: 'cancel',
      words: '取消订单',
      role: 'service',
      at: order.cancelledAt,
      details: { reason: order.cancelReason ?? '' },
    })
  if (order.refund) {
    const { at, amount, reason } = order.refund
    acts.push({ command: 'refund', words: '退款', role: 'finance', at, details: { amount, reason } })
  }
  return acts
}

async function logAct(
  { context, staff }: OrderWorld,
  req: PayloadRequest,
  id: string,
  number: string,
  act: Act,
): Promise<void> {
  await context.payload.create({
    collection: 'activity',
    req,
    depth: 0,
    data: {
      at: act.at,
      actor: idOf(staff, act.role),
      actorName: STAFF_NAMES[act.role] ?? act.role,
      action: `orders.${act.command}`,
      resource: 'orders',
      docId: id,
      summary: `${number} ${act.words}`,
      details: act.details,
    },
  })
}

async function createTicket(
  world: OrderWorld,
  req: PayloadRequest,
  ticket: DemoTicket,
  orders: IdsByName,
): Promise<void> {
  const { payload } = world.context
  const first = ticket.messages[0]
  const { id } = await payload.create({
    collection: 'tickets',
    req,
    depth: 0,
    data: {
      number: ticket.number,
      subject: ticket.subject,
      kind: ticket.kind,
      state: ticket.state,
      priority: ticket.priority,
      email: ticket.guestEmail,
      ...(ticket.customer === null ? {} : { customer: idOf(world.customers, ticket.customer) }),
      ...(ticket.order === null ? {} : { order: idOf(orders, ticket.order) }),
      ...(ticket.product === null ? {} : { product: idOf(world.catalogue.products, ticket.product) }),
      ...(ticket.assignee === null ? {} : { assignee: idOf(world.staff, ticket.assignee) }),
      firstResponseAt: ticket.firstResponseAt,
      firstResponsePriority: ticket.firstResponseAt === null ? null : ticket.priority,
      lastMessageAt: ticket.messages.at(-1)?.at ?? null,
      resolvedAt: ticket.resolvedAt,
      closedAt: ticket.closedAt,
      ...(first ? { createdAt: first.at } : {}),
    },
  })
  for (const { author, internal, body, at } of ticket.messages) {
    await payload.create({
      collection: 'ticket-messages',
      req,
      depth: 0,
      data: {
        ticket: id,
        author,
        internal,
        body,
        createdAt: at,
        ...(author === 'staff' ? { staff: idOf(world.staff, ticket.assignee ?? 'service') } : {}),
      },
    })
  }
}
