import { describe, expect, it } from 'vitest'
import { CUSTOMERS } from './customers.ts'
import { generateOrders } from './orders.ts'
import { PRODUCTS } from './products/products.ts'
import { seededRandom } from './seeded-random.ts'
import { stockHistory } from './stock-history.ts'

const now = new Date('2026-11-23T04:00:00Z')
const orders = generateOrders({ random: seededRandom(20261123), products: PRODUCTS, customers: CUSTOMERS, now })
const { movements, levels } = stockHistory({ products: PRODUCTS, orders, now })

describe('the stock of the demo', () => {
  it('leaves to be bought what the product sheets say', () => {
    for (const { sku, stock } of PRODUCTS.flatMap(({ variants }) => variants)) {
      const { onHand, reserved } = levels.get(sku) ?? { onHand: 0, reserved: 0 }
      expect([sku, onHand - reserved]).toEqual([sku, stock])
    }
  })

  it('was never impossible on the way', () => {
    for (const { onHandAfter, reservedAfter, quantity } of movements) {
      expect(quantity).toBeGreaterThan(0)
      expect(reservedAfter).toBeGreaterThanOrEqual(0)
      expect(onHandAfter).toBeGreaterThanOrEqual(reservedAfter)
    }
  })

  it('holds for open orders exactly what they ordered and have not got', () => {
    const waiting = orders.filter(({ status, shippedAt }) => status === 'open' && shippedAt === null)
    const promised = waiting.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)
    expect([...levels.values()].reduce((sum, { reserved }) => sum + reserved, 0)).toBe(promised)
  })
})
