import { expect, it } from 'vitest'
import { completesAt, orderActs, orderStanding, type StandingFacts } from './order-standing.ts'

const at = new Date('2026-11-23T04:00:00Z')
const order = (changes: Partial<StandingFacts> = {}): StandingFacts => ({
  status: 'open',
  payment: 'pending',
  fulfilment: 'unfulfilled',
  paymentMethod: 'online',
  payBy: new Date('2026-11-23T04:30:00Z'),
  ...changes,
})

it('says in one word where an order stands', () => {
  const cases: [Partial<StandingFacts>, string][] = [
    [{}, 'awaiting_payment'],
    [{ payBy: at }, 'payment_overdue'],
    [{ paymentMethod: 'transfer' }, 'awaiting_transfer'],
    [{ paymentMethod: 'cod', payBy: null }, 'preparing'],
    [{ payment: 'paid', payBy: at }, 'preparing'],
    [{ payment: 'partly_refunded', fulfilment: 'packing' }, 'packing'],
    [{ payment: 'paid', fulfilment: 'shipped' }, 'shipped'],
    [{ paymentMethod: 'cod', payBy: null, fulfilment: 'shipped' }, 'shipped'],
    [{ status: 'completed', payment: 'paid', fulfilment: 'delivered' }, 'completed'],
    [{ status: 'cancelled' }, 'cancelled'],
    [{ status: 'cancelled', payment: 'refunded' }, 'refunded'],
    [{ payment: 'refunded' }, 'refunded'],
    [{ status: 'cancelled', paymentMethod: 'cod', payBy: null, fulfilment: 'returned' }, 'returned'],
    [{ status: 'cancelled', payment: 'refunded', fulfilment: 'returned' }, 'returned'],
  ]
  expect(cases.map(([changes]) => orderStanding(order(changes), at))).toEqual(cases.map(([, word]) => word))
})

it('offers what can still be done', () => {
  expect(orderActs(order(), at)).toEqual(['pay', 'cancel', 'ask'])
  expect(orderActs(order({ payBy: at }), at)).toEqual(['cancel', 'ask'])
  expect(orderActs(order({ payment: 'paid' }), at)).toEqual(['cancel', 'ask'])
  expect(orderActs(order({ payment: 'paid', fulfilment: 'packing' }), at)).toEqual(['ask'])
  expect(orderActs(order({ status: 'cancelled' }), at)).toEqual(['ask'])
  expect(orderActs(order({ status: 'cancelled', payment: 'refunded', fulfilment: 'returned' }), at)).toEqual(['ask'])
  expect(orderActs(order({ payment: 'paid', fulfilment: 'shipped' }), at)).toEqual(['received', 'ask'])
  expect(orderActs(order({ paymentMethod: 'cod', fulfilment: 'shipped' }), at)).toEqual(['ask'])
})

it('counts a paid parcel as received some days after the last left, while nobody asks about it', () => {
  const sent = {
    ...order({ payment: 'paid', fulfilment: 'shipped' }),
    lastParcelAt: new Date('2026-11-20T04:00:00Z'),
    hasOpenTicket: false,
  }
  expect(completesAt(sent, 10)).toEqual(new Date('2026-11-30T04:00:00Z'))
  expect(completesAt({ ...sent, hasOpenTicket: true }, 10)).toBeNull()
  expect(completesAt({ ...sent, lastParcelAt: null }, 10)).toBeNull()
  expect(completesAt({ ...sent, payment: 'pending', paymentMethod: 'cod' }, 10)).toBeNull()
  expect(completesAt({ ...sent, status: 'completed', fulfilment: 'delivered' }, 10)).toBeNull()
})
