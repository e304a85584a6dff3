import type { Fen } from '../../money/money.ts'

/**
 * An order's life in three dimensions that move apart from each other (DESIGN.md section 5): whether it is
 * still worked on, what was paid, and where the goods are. The table below says from where each command
 * may be taken; buttons, endpoints and tests read it.
 */

export const ORDER_STATUSES = ['open', 'completed', 'cancelled'] as const
export const PAYMENT_STATES = ['pending', 'paid', 'partly_refunded', 'refunded'] as const
/** `returned`: it left and came back undelivered. */
export const FULFILMENT_STATES = ['unfulfilled', 'packing', 'shipped', 'delivered', 'returned'] as const
/** `cod`: cash on delivery, the one method under which goods leave before money comes. */
export const PAYMENT_METHODS = ['online', 'transfer', 'cod'] as const

export type OrderStatus = (typeof ORDER_STATUSES)[number]
export type PaymentState = (typeof PAYMENT_STATES)[number]
export type FulfilmentState = (typeof FULFILMENT_STATES)[number]
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

/** Everything a decision about an order needs; amounts in fen. */
export interface OrderState {
  status: OrderStatus
  payment: PaymentState
  fulfilment: FulfilmentState
  paymentMethod: PaymentMethod
  payable: Fen
  paid: Fen
  refunded: Fen
}

export const ORDER_COMMANDS = [
  'confirmPayment',
  'startPacking',
  'ship',
  'addParcel',
  'correctParcel',
  'complete',
  'returned',
  'changeAddress',
  'cancel',
  'refund',
] as const
export type OrderCommandName = (typeof ORDER_COMMANDS)[number]

export type OrderCommand =
  | { name: 'confirmPayment'; amount: Fen }
  | { name: 'refund'; amount: Fen }
  | { name: Exclude<OrderCommandName, 'confirmPayment' | 'refund'> }

interface Step {
  status: readonly OrderStatus[]
  payment: readonly PaymentState[]
  fulfilment: readonly FulfilmentState[]
  /** cash on delivery passes with the payment still pending */
  beforePaymentIfCod?: true
}

const KEPT_MONEY = ['paid', 'partly_refunded'] as const

/** From which states each command may be taken. */
export const ORDER_STEPS: Record<OrderCommandName, Step> = {
  // Also after the order is over: money that has come is booked, and serves the order or goes back.
  confirmPayment: {
    status: ['open', 'cancelled'],
    payment: ['pending'],
    fulfilment: ['unfulfilled', 'packing', 'shipped', 'delivered'],
  },
  startPacking: { status: ['open'], payment: KEPT_MONEY, fulfilment: ['unfulfilled'], beforePaymentIfCod: true },
  ship: { status: ['open'], payment: KEPT_MONEY, fulfilment: ['unfulfilled', 'packing'], beforePaymentIfCod: true },
  // One order in several boxes: the goods have left the books with the first.
  addParcel: { status: ['open'], payment: PAYMENT_STATES, fulfilment: ['shipped'] },
  correctParcel: { status: ['open', 'completed'], payment: PAYMENT_STATES, fulfilment: ['shipped', 'delivered'] },
  complete: { status: ['open'], payment: ['paid', 'partly_refunded', 'refunded'], fulfilment: ['shipped'] },
  // Nobody took it, or nobody was found: paid or not, the order is over and its goods are back.
  returned: { status: ['open'], payment: PAYMENT_STATES, fulfilment: ['shipped'] },
  changeAddress: { status: ['open'], payment: PAYMENT_STATES, fulfilment: ['unfulfilled', 'packing'] },
  cancel: { status: ['open'], payment: PAYMENT_STATES, fulfilment: ['unfulfilled', 'packing'] },
  // Also after the order is over: money goes back for goods returned and for orders cancelled after payment.
  refund: { status: ORDER_STATUSES, payment: KEPT_MONEY, fulfilment: FULFILMENT_STATES },
}

export type OrderRefusal =
  | 'order_completed'
  | 'order_cancelled'
  | 'not_paid'
  | 'already_paid'
  | 'fully_refunded'
  | 'already_packing'
  | 'already_shipped'
  | 'not_shipped'
  | 'amount_not_positive'
  | 'amount_differs'
  | 'amount_above_paid'
  | 'pieces_above_ordered'
  | 'nothing_to_send'
  | 'tracking_number_used'
  | 'nothing_to_exchange'
  | 'no_such_parcel'
  | 'nothing_changed'

export type OrderInstant = 'paidAt' | 'shippedAt' | 'completedAt' | 'cancelledAt'

/** What a command changes; instants in UTC. */
export type OrderChanges = Partial<Pick<OrderState, 'status' | 'payment' | 'fulfilment' | 'paid' | 'refunded'>> &
  Partial<Record<OrderInstant, Date>>

export type OrderOutcome = { ok: true; changes: OrderChanges } | { ok: false; reason: OrderRefusal }

/** Why the state forbids a command, or null when it may be taken. */
export function refusalOf(order: OrderState, name: OrderCommandName): OrderRefusal | null {
  const step = ORDER_STEPS[name]
  if (!step.status.includes(order.status)) return order.status === 'cancelled' ? 'order_cancelled' : 'order_completed'
  if (!step.fulfilment.includes(order.fulfilment)) return fulfilmentRefusal(order.fulfilment, name)
  const waitsForCash = step.beforePaymentIfCod === true && order.paymentMethod === 'cod' && order.payment === 'pending'
  if (!step.payment.includes(order.payment) && !waitsForCash) return paymentRefusal(order.payment)
  if (name === 'refund' && order.paid === 0) return 'not_paid'
  return null
}

/** Commands that need the goods to have left. */
const AFTER_SHIPPING: readonly OrderCommandName[] = ['complete', 'addParcel', 'correctParcel', 'returned']

function fulfilmentRefusal(state: FulfilmentState, name: OrderCommandName): OrderRefusal {
  if (!AFTER_SHIPPING.includes(name)) return state === 'packing' ? 'already_packing' : 'already_shipped'
  return state === 'delivered' ? 'order_completed' : 'not_shipped'
}

const paymentRefusal = (state: PaymentState): OrderRefusal =>
  state === 'pending' ? 'not_paid' : state === 'refunded' ? 'fully_refunded' : 'already_paid'

/** The commands the state allows and the person may take, in the order of the table. */
export const availableCommands = (order: OrderState, can: (command: OrderCommandName) => boolean): OrderCommandName[] =>
  ORDER_COMMANDS.filter((name) => refusalOf(order, name) === null && can(name))

/** Decides a command: what it changes, or why it is refused. Pure; `at` is the instant of the decision. */
export function takeCommand(order: OrderState, command: OrderCommand, at: Date): OrderOutcome {
  const refusal = refusalOf(order, command.name)
  if (refusal) return { ok: false, reason: refusal }
  switch (command.name) {
    case 'confirmPayment':
      return confirmPayment(order, command.amount, at)
    case 'startPacking':
      return { ok: true, changes: { fulfilment: 'packing' } }
    case 'ship':
      return { ok: true, changes: { fulfilment: 'shipped', shippedAt: at } }
    case 'complete':
      return { ok: true, changes: { status: 'completed', fulfilment: 'delivered', completedAt: at } }
    case 'returned':
      return { ok: true, changes: { ...cancelled(at), fulfilment: 'returned' } }
    case 'cancel':
      return { ok: true, changes: cancelled(at) }
    case 'refund':
      return refund(order, command.amount, at)
    case 'addParcel':
    case 'correctParcel':
    case 'changeAddress':
      return { ok: true, changes: {} }
  }
}

const cancelled = (at: Date): OrderChanges => ({ status: 'cancelled', cancelledAt: at })

function confirmPayment(order: OrderState, amount: Fen, at: Date): OrderOutcome {
  // One payment covers the order: a part of it would be neither paid nor unpaid.
  if (amount !== order.payable) return { ok: false, reason: 'amount_differs' }
  return { ok: true, changes: { status: 'open', payment: 'paid', paid: amount, paidAt: at } }
}

/** Whether the goods of an order are still here. */
export const isHere = ({ fulfilment }: Pick<OrderState, 'fulfilment'>): boolean =>
  fulfilment === 'unfulfilled' || fulfilment === 'packing'

function refund(order: OrderState, amount: Fen, at: Date): OrderOutcome {
  if (!Number.isSafeInteger(amount) || amount <= 0) return { ok: false, reason: 'amount_not_positive' }
  const refunded = order.refunded + amount
  if (refunded > order.paid) return { ok: false, reason: 'amount_above_paid' }
  if (refunded < order.paid) return { ok: true, changes: { refunded, payment: 'partly_refunded' } }
  // What nobody has paid for any more is not sent: left open it would keep its goods from others.
  const ends = order.status === 'open' && isHere(order)
  return { ok: true, changes: { refunded, payment: 'refunded', ...(ends ? cancelled(at) : {}) } }
}

/** What must hold of every order at any time; the database has the same as constraints. */
export function isPossible(order: OrderState): boolean {
  const { status, payment, fulfilment, payable, paid, refunded } = order
  return (
    refunded >= 0 &&
    refunded <= paid &&
    paid <= payable &&
    (payment !== 'pending' || paid === 0) &&
    (payment !== 'paid' || (paid === payable && refunded === 0)) &&
    (payment !== 'partly_refunded' || (refunded > 0 && refunded < paid)) &&
    (payment !== 'refunded' || (refunded === paid && paid > 0)) &&
    (status === 'cancelled' ? isHere(order) || fulfilment === 'returned' : fulfilment !== 'returned') &&
    (status === 'completed') === (fulfilment === 'delivered')
  )
}
