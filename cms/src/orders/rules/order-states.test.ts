import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  availableCommands,
  FULFILMENT_STATES,
  isPossible,
  ORDER_COMMANDS,
  ORDER_STATUSES,
  type OrderCommand,
  type OrderCommandName,
  type OrderState,
  PAYMENT_METHODS,
  PAYMENT_STATES,
  takeCommand,
} from './order-states.ts'

const AT = new Date('2026-11-11T02:00:00Z')

const newOrder = (changes: Partial<OrderState> = {}): OrderState => ({
  status: 'open',
  payment: 'pending',
  fulfilment: 'unfulfilled',
  paymentMethod: 'online',
  payable: 25_900,
  paid: 0,
  refunded: 0,
  ...changes,
})

const paidOrder = (changes: Partial<OrderState> = {}) => newOrder({ payment: 'paid', paid: 25_900, ...changes })

/** The order after a command, or the reason it was refused. */
function after(order: OrderState, command: OrderCommand): OrderState | string {
  const outcome = takeCommand(order, command, AT)
  if (!outcome.ok) return outcome.reason
  const { status, payment, fulfilment, paid, refunded } = { ...order, ...outcome.changes }
  return { ...order, status, payment, fulfilment, paid, refunded }
}

const withAmount = (name: OrderCommandName, amount: number): OrderCommand =>
  name === 'confirmPayment' || name === 'refund' ? { name, amount } : { name }

/** Amounts near the interesting ones: exact, a fen off, nothing, negative, anything. */
const anyCommand = (payable: number): fc.Arbitrary<OrderCommand> =>
  fc
    .tuple(
      fc.constantFrom(...ORDER_COMMANDS),
      fc.oneof(fc.constantFrom(payable, payable - 1, payable + 1, 0, -1), fc.integer({ min: 1, max: payable + 100 })),
    )
    .map(([name, amount]) => withAmount(name, amount))

const anyLife = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...PAYMENT_METHODS))
  .chain(([payable, paymentMethod]) =>
    fc.record({
      start: fc.constant(newOrder({ payable, paymentMethod })),
      commands: fc.array(anyCommand(payable), { maxLength: 30 }),
    }),
  )

describe('whatever is asked of an order', () => {
  test('it stays possible, and its states stay in the vocabulary', () => {
    fc.assert(
      fc.property(anyLife, ({ start, commands }) => {
        let order = start
        for (const command of commands) {
          const next = after(order, command)
          if (typeof next !== 'string') order = next
          expect(isPossible(order)).toBe(true)
          expect(ORDER_STATUSES).toContain(order.status)
          expect(PAYMENT_STATES).toContain(order.payment)
          expect(FULFILMENT_STATES).toContain(order.fulfilment)
        }
      }),
    )
  })

  test('refunds never exceed what was paid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.array(fc.integer({ min: -10, max: 60_000 })),
        (paid, amounts) => {
          let order = newOrder({ payable: paid, payment: 'paid', paid })
          let given = 0
          for (const amount of amounts) {
            const next = after(order, { name: 'refund', amount })
            if (typeof next === 'string') continue
            given += amount
            order = next
          }
          expect(given).toBe(order.refunded)
          expect(given).toBeLessThanOrEqual(paid)
        },
      ),
    )
  })

  test('a cancelled order is not under way, and only its money can still come and go', () => {
    fc.assert(
      fc.property(anyLife, ({ start, commands }) => {
        let order = start
        for (const command of commands) {
          const next = after(order, command)
          if (order.status === 'cancelled' && typeof next !== 'string')
            expect(['refund', 'confirmPayment']).toContain(command.name)
          if (typeof next !== 'string') order = next
          if (order.status === 'cancelled') expect(['unfulfilled', 'packing', 'returned']).toContain(order.fulfilment)
        }
      }),
    )
  })

  test('only what left comes back, and it is over then, paid or not', () => {
    fc.assert(
      fc.property(anyLife, ({ start, commands }) => {
        let order = start
        for (const command of commands) {
          const next = after(order, command)
          if (typeof next === 'string') continue
          if (command.name === 'returned') {
            expect(order).toMatchObject({ status: 'open', fulfilment: 'shipped' })
            expect(next).toEqual({ ...order, status: 'cancelled', fulfilment: 'returned' })
          }
          expect(next.fulfilment === 'returned' && order.fulfilment !== 'returned').toBe(command.name === 'returned')
          order = next
        }
      }),
    )
  })

  test('the buttons offered are exactly the commands that can be taken', () => {
    fc.assert(
      fc.property(anyLife, ({ start, commands }) => {
        let order = start
        for (const command of commands) {
          const offered = availableCommands(order, () => true)
          for (const name of ORDER_COMMANDS) {
            const amount = name === 'refund' ? order.paid - order.refunded : order.payable
            expect(takeCommand(order, withAmount(name, amount), AT).ok).toBe(offered.includes(name))
          }
          const next = after(order, command)
          if (typeof next !== 'string') order = next
        }
      }),
    )
  })
})

describe('an order', () => {
  test('goes from placed to delivered by payment, packing, shipping and completion', () => {
    let order: OrderState | string = newOrder()
    for (const name of ['confirmPayment', 'startPacking', 'ship', 'complete'] as const) {
      expect(order).not.toBeTypeOf('string')
      order = after(order as OrderState, withAmount(name, 25_900))
    }
    expect(order).toMatchObject({ status: 'completed', payment: 'paid', fulfilment: 'delivered' })
  })

  test('is not shipped before it is paid', () => {
    expect(after(newOrder(), { name: 'ship' })).toBe('not_paid')
    expect(after(newOrder({ paymentMethod: 'transfer' }), { name: 'startPacking' })).toBe('not_paid')
  })

  test('under cash on delivery ships before it is paid, and completes only after', () => {
    const shipped = after(newOrder({ paymentMethod: 'cod' }), { name: 'ship' }) as OrderState
    expect(shipped.fulfilment).toBe('shipped')
    expect(after(shipped, { name: 'complete' })).toBe('not_paid')
    const paid = after(shipped, { name: 'confirmPayment', amount: shipped.payable }) as OrderState
    expect(after(paid, { name: 'complete' })).toMatchObject({ status: 'completed' })
  })

  test('is paid by the exact amount and once', () => {
    expect(after(newOrder(), { name: 'confirmPayment', amount: 25_899 })).toBe('amount_differs')
    expect(after(paidOrder(), { name: 'confirmPayment', amount: 25_900 })).toBe('already_paid')
  })

  test('says how much of it was refunded', () => {
    expect(after(paidOrder(), { name: 'refund', amount: 900 })).toMatchObject({
      payment: 'partly_refunded',
      refunded: 900,
    })
    expect(after(paidOrder(), { name: 'refund', amount: 25_900 })).toMatchObject({
      payment: 'refunded',
      refunded: 25_900,
    })
    expect(after(paidOrder(), { name: 'refund', amount: 25_901 })).toBe('amount_above_paid')
    expect(after(paidOrder(), { name: 'refund', amount: 0 })).toBe('amount_not_positive')
    expect(after(newOrder(), { name: 'refund', amount: 1 })).toBe('not_paid')
  })

  test('is not sent once all its money went back', () => {
    const refunded = paidOrder({ payment: 'refunded', refunded: 25_900 })
    expect(after(refunded, { name: 'ship' })).toBe('fully_refunded')
    expect(after(refunded, { name: 'cancel' })).toMatchObject({ status: 'cancelled' })
  })

  test('is cancelled by giving all its money back while the goods are here, and by nothing less', () => {
    const whole: OrderCommand = { name: 'refund', amount: 25_900 }
    for (const fulfilment of ['unfulfilled', 'packing'] as const) {
      expect(after(paidOrder({ fulfilment }), whole)).toMatchObject({ status: 'cancelled', payment: 'refunded' })
      expect(after(paidOrder({ fulfilment }), { name: 'refund', amount: 25_899 })).toMatchObject({ status: 'open' })
    }
    expect(after(paidOrder({ fulfilment: 'shipped' }), whole)).toMatchObject({ status: 'open', payment: 'refunded' })
  })

  test('cancelled after payment can still be refunded', () => {
    const cancelled = after(paidOrder(), { name: 'cancel' }) as OrderState
    expect(after(cancelled, { name: 'refund', amount: 25_900 })).toMatchObject({
      status: 'cancelled',
      payment: 'refunded',
    })
  })

  test('under cash on delivery that nobody took comes back unpaid', () => {
    const shipped = newOrder({ paymentMethod: 'cod', fulfilment: 'shipped' })
    expect(after(shipped, { name: 'returned' })).toEqual({ ...shipped, status: 'cancelled', fulfilment: 'returned' })
    expect(after(newOrder({ paymentMethod: 'cod' }), { name: 'returned' })).toBe('not_shipped')
    expect(after(paidOrder({ status: 'completed', fulfilment: 'delivered' }), { name: 'returned' })).toBe(
      'order_completed',
    )
  })

  test('says why a command is refused', () => {
    expect(after(paidOrder({ fulfilment: 'shipped' }), { name: 'ship' })).toBe('already_shipped')
    expect(after(paidOrder({ fulfilment: 'shipped' }), { name: 'cancel' })).toBe('already_shipped')
    expect(after(paidOrder({ fulfilment: 'packing' }), { name: 'startPacking' })).toBe('already_packing')
    expect(after(paidOrder({ fulfilment: 'packing' }), { name: 'complete' })).toBe('not_shipped')
    expect(after(paidOrder({ status: 'cancelled' }), { name: 'ship' })).toBe('order_cancelled')
    expect(after(paidOrder({ status: 'completed', fulfilment: 'delivered' }), { name: 'cancel' })).toBe(
      'order_completed',
    )
  })

  test('is corrected where it can still be: the address until the goods leave, parcels from then on', () => {
    const shipped = paidOrder({ fulfilment: 'shipped' })
    expect(after(paidOrder({ fulfilment: 'packing' }), { name: 'changeAddress' })).toEqual(
      paidOrder({ fulfilment: 'packing' }),
    )
    expect(after(shipped, { name: 'changeAddress' })).toBe('already_shipped')
    expect(after(paidOrder(), { name: 'addParcel' })).toBe('not_shipped')
    expect(after(paidOrder(), { name: 'correctParcel' })).toBe('not_shipped')
    expect(after(shipped, { name: 'addParcel' })).toEqual(shipped)
    const delivered = paidOrder({ status: 'completed', fulfilment: 'delivered' })
    expect(after(delivered, { name: 'addParcel' })).toBe('order_completed')
    expect(after(delivered, { name: 'correctParcel' })).toEqual(delivered)
  })

  test('for nothing is paid by nothing and never refunded', () => {
    const free = newOrder({ payable: 0, payment: 'paid' })
    expect(isPossible(free)).toBe(true)
    expect(after(free, { name: 'refund', amount: 1 })).toBe('not_paid')
    expect(availableCommands(free, () => true)).toEqual(['startPacking', 'ship', 'changeAddress', 'cancel'])
  })
})

test('a person is offered only what they may do', () => {
  expect(availableCommands(paidOrder(), (name) => name === 'refund')).toEqual(['refund'])
})
