import type { Where } from 'payload'

/** A saved filter of the list of orders. */
export interface OrderList {
  label: { zh: string; en: string }
  /** the address query that opens it; empty shows everything */
  query: string
  where: Where
}

type Field = 'status' | 'payment' | 'fulfilment' | 'paymentMethod'
/** Every one of these. */
type Conditions = [Field, string | readonly string[]][]

/** Orders that fit any of the alternatives, as the database and as the address of the list say it. */
function listOf(label: OrderList['label'], ...alternatives: Conditions[]): OrderList {
  const parts = alternatives.flatMap((conditions, either) =>
    conditions.flatMap(([field, value], index) => {
      const name = `where[or][${either}][and][${index}][${field}]`
      return typeof value === 'string'
        ? [`${name}[equals]=${value}`]
        : value.map((one, at) => `${name}[in][${at}]=${one}`)
    }),
  )
  const and = (conditions: Conditions): Where => ({
    and: conditions.map(([field, value]) => ({
      [field]: typeof value === 'string' ? { equals: value } : { in: value },
    })),
  })
  return { label, query: parts.join('&'), where: { or: alternatives.map(and) } }
}

const ALL: OrderList = { label: { zh: '全部', en: 'All' }, query: '', where: {} }

/** Money that somebody still has to send before the goods leave. */
export const ORDERS_TO_BE_PAID = listOf({ zh: '待付款', en: 'To be paid' }, [
  ['status', 'open'],
  ['payment', 'pending'],
  ['paymentMethod', ['online', 'transfer']],
])

/** What may leave by the table of `ORDER_STEPS`: paid, or to be paid to the courier. */
export const ORDERS_TO_BE_SENT = listOf(
  { zh: '待发货', en: 'To be sent' },
  [
    ['status', 'open'],
    ['fulfilment', ['unfulfilled', 'packing']],
    ['payment', ['paid', 'partly_refunded']],
  ],
  [
    ['status', 'open'],
    ['fulfilment', ['unfulfilled', 'packing']],
    ['payment', 'pending'],
    ['paymentMethod', 'cod'],
  ],
)

/** The saved filters of the list of orders: what somebody waits for, then the rest. */
export const ORDER_LISTS: readonly OrderList[] = [
  ALL,
  ORDERS_TO_BE_PAID,
  ORDERS_TO_BE_SENT,
  listOf({ zh: '配货中', en: 'Packing' }, [
    ['status', 'open'],
    ['fulfilment', 'packing'],
  ]),
  listOf({ zh: '已发货', en: 'Shipped' }, [
    ['status', 'open'],
    ['fulfilment', 'shipped'],
  ]),
  listOf({ zh: '货到待收款', en: 'Cash to come' }, [
    ['status', 'open'],
    ['fulfilment', 'shipped'],
    ['payment', 'pending'],
  ]),
  listOf({ zh: '包裹退回', en: 'Came back' }, [['fulfilment', 'returned']]),
  listOf({ zh: '有退款', en: 'Refunds' }, [['payment', ['partly_refunded', 'refunded']]]),
  listOf({ zh: '已完成', en: 'Completed' }, [['status', 'completed']]),
  listOf({ zh: '已取消', en: 'Cancelled' }, [['status', 'cancelled']]),
]
