import { describe, expect, it } from 'vitest'
import { isPossible } from '../../../cms/src/orders/rules/order-states.ts'
import { CUSTOMERS } from './customers.ts'
import { ORDER_PLANS } from './order-plan.ts'
import { generateOrders } from './orders.ts'
import { PRODUCTS } from './products/products.ts'
import { seededRandom } from './seeded-random.ts'
import { TICKET_SCRIPTS } from './ticket-scripts.ts'
import { generateTickets } from './tickets.ts'

const now = new Date('2026-11-23T04:00:00Z')
const generate = () => generateOrders({ random: seededRandom(20261123), products: PRODUCTS, customers: CUSTOMERS, now })
const orders = generate()
const prices = new Map(PRODUCTS.flatMap(({ variants }) => variants.map(({ sku, price }) => [sku, price] as const)))
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

describe('demo orders', () => {
  it('are the same for the same seed', () => {
    expect(generate()).toEqual(orders)
  })

  it('are forty, in every state of the plan', () => {
    expect(orders).toHaveLength(40)
    for (const plan of ORDER_PLANS) {
      const alike = orders.filter(
        ({ status, payment, fulfilment }) =>
          status === plan.status && payment === plan.payment && fulfilment === plan.fulfilment,
      )
      expect(alike.length).toBeGreaterThanOrEqual(plan.count)
    }
    expect(new Set(orders.map(({ number }) => number)).size).toBe(40)
  })

  it('add up, line by line and in total', () => {
    for (const { lines, totals } of orders) {
      for (const line of lines) {
        expect(line.unitPrice).toBe(prices.get(line.sku))
        expect(line.lineTotal).toBe(line.unitPrice * line.quantity - line.discountShare)
        expect(line.refundedQuantity).toBeLessThanOrEqual(line.quantity)
      }
      expect(totals.items).toBe(sum(lines.map(({ unitPrice, quantity }) => unitPrice * quantity)))
      expect(totals.discount).toBe(sum(lines.map(({ discountShare }) => discountShare)))
      expect(totals.payable).toBe(totals.items - totals.discount + totals.shipping)
      expect(totals.refunded).toBeLessThanOrEqual(totals.paid)
    }
  })

  it('are possible by the rule the order desk lives by', () => {
    for (const order of orders) {
      const { status, payment, fulfilment, paymentMethod, totals } = order
      expect([order.number, isPossible({ status, payment, fulfilment, paymentMethod, ...totals })]).toEqual([
        order.number,
        true,
      ])
    }
  })

  it('have a parcel exactly when the goods have left', () => {
    for (const { fulfilment, shipment, shippedAt } of orders) {
      const hasLeft = fulfilment === 'shipped' || fulfilment === 'delivered'
      expect([shipment !== null, shippedAt !== null]).toEqual([hasLeft, hasLeft])
    }
  })

  it('tell their instants in order and none in the future', () => {
    for (const order of orders) {
      const instants = [order.placedAt, order.shippedAt, order.completedAt, order.cancelledAt].filter(
        (at) => at !== null,
      )
      expect(instants.toSorted()).toEqual(instants)
      for (const at of [...instants, order.paidAt ?? order.placedAt]) expect(Date.parse(at)).toBeLessThan(now.getTime())
    }
  })

  it('belong to known customers or to guests', () => {
    const emails = new Set(CUSTOMERS.map(({ email }) => email))
    for (const { customer, guestEmail } of orders)
      expect(customer === null ? guestEmail !== null : emails.has(customer)).toBe(true)
    expect(orders.some(({ customer }) => customer === null)).toBe(true)
    expect(emails.size).toBe(24)
  })
})

describe('demo tickets', () => {
  const tickets = generateTickets({ orders, now })

  it('are fifteen, in all states and kinds', () => {
    expect(tickets).toHaveLength(15)
    expect(new Set(tickets.map(({ state }) => state))).toEqual(new Set(['open', 'pending', 'resolved', 'closed']))
    expect(new Set(tickets.map(({ kind }) => kind))).toEqual(new Set(['question', 'order', 'complaint', 'return']))
    expect(new Set(tickets.map(({ number }) => number)).size).toBe(15)
  })

  it('leave no blank of their script unfilled and no message out of order', () => {
    for (const { subject, messages } of tickets) {
      expect(`${subject}${messages.map(({ body }) => body).join()}`).not.toMatch(/[{}]/)
      expect(messages.length).toBeGreaterThanOrEqual(1)
      expect(messages.length).toBeLessThanOrEqual(5)
      expect(messages.map(({ at }) => at).toSorted()).toEqual(messages.map(({ at }) => at))
    }
  })

  it('are each about an order of their own', () => {
    const numbers = tickets.flatMap(({ order }) => (order === null ? [] : [order]))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toHaveLength(TICKET_SCRIPTS.filter(({ about }) => about).length)
  })

  it('keep internal notes among colleagues', () => {
    expect(tickets.flatMap(({ messages }) => messages).some(({ internal }) => internal)).toBe(true)
    for (const { author, internal } of tickets.flatMap(({ messages }) => messages))
      expect(author === 'shopper' && internal).toBe(false)
  })
})
