import { expect, test } from 'vitest'
import { ORDER_LISTS, ORDERS_TO_BE_PAID, ORDERS_TO_BE_SENT, type OrderList } from './order-lists.ts'
import {
  FULFILMENT_STATES,
  isPossible,
  ORDER_STATUSES,
  type OrderState,
  PAYMENT_METHODS,
  PAYMENT_STATES,
  refusalOf,
} from './order-states.ts'

/** Every order there can be, by its states. */
const ALL_ORDERS: OrderState[] = ORDER_STATUSES.flatMap((status) =>
  PAYMENT_STATES.flatMap((payment) =>
    FULFILMENT_STATES.flatMap((fulfilment) =>
      PAYMENT_METHODS.map((paymentMethod) => ({
        status,
        payment,
        fulfilment,
        paymentMethod,
        payable: 100,
        paid: payment === 'pending' ? 0 : 100,
        refunded: payment === 'refunded' ? 100 : payment === 'partly_refunded' ? 40 : 0,
      })),
    ),
  ),
).filter(isPossible)

type Condition = Record<string, { equals?: string; in?: readonly string[] }>
const holds = (order: OrderState, { where }: OrderList): boolean =>
  (where.or as { and: Condition[] }[]).some(({ and }) =>
    and.every((condition) =>
      Object.entries(condition).every(([field, { equals, in: some }]) => {
        const value = order[field as keyof OrderState] as string
        return equals === undefined ? some?.includes(value) === true : value === equals
      }),
    ),
  )

test('what is to be sent is exactly what may be shipped', () => {
  for (const order of ALL_ORDERS) expect(holds(order, ORDERS_TO_BE_SENT)).toBe(refusalOf(order, 'ship') === null)
})

test('an order is to be paid before it leaves, unless the courier takes the money', () => {
  for (const order of ALL_ORDERS) {
    const isWaiting = order.status === 'open' && order.payment === 'pending' && order.paymentMethod !== 'cod'
    expect(holds(order, ORDERS_TO_BE_PAID)).toBe(isWaiting)
  }
})

test('the address of a list says what its number counts', () => {
  for (const { query, where } of ORDER_LISTS) {
    const said = [...new URLSearchParams(query)].map(([name, value]) => `${name.replace(/^where/, '')}=${value}`)
    const counted = ((where.or ?? []) as { and: Condition[] }[]).flatMap(({ and }, either) =>
      and.flatMap((condition, index) =>
        Object.entries(condition).flatMap(([field, { equals, in: some }]) =>
          equals === undefined
            ? (some ?? []).map((one, at) => `[or][${either}][and][${index}][${field}][in][${at}]=${one}`)
            : [`[or][${either}][and][${index}][${field}][equals]=${equals}`],
        ),
      ),
    )
    expect(said).toEqual(counted)
  }
})
