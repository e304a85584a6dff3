import type { DemoProduct } from './define-product.ts'
import type { DemoOrder } from './orders.ts'

/** One row of the stock ledger, with the level it leaves. */
export interface DemoMovement {
  sku: string
  kind: 'receive' | 'reserve' | 'release' | 'ship'
  quantity: number
  onHandAfter: number
  reservedAfter: number
  at: string
  /** number of the order */
  order: string | null
}

export interface DemoStock {
  movements: DemoMovement[]
  levels: Map<string, { onHand: number; reserved: number }>
}

const HOUR_MS = 3_600_000
/** The first delivery lies before the oldest order. */
const FIRST_DELIVERY_MS = 75 * 24 * HOUR_MS

interface Step {
  sku: string
  kind: DemoMovement['kind']
  quantity: number
  at: number
  order: string | null
}

/**
 * How the stock of the demo came about: one delivery, then what the orders promised, shipped or gave back, each at
 * its instant. In the end as many pieces can be bought of each SKU as its product sheet says.
 */
export function stockHistory(input: {
  products: readonly DemoProduct[]
  orders: readonly DemoOrder[]
  now: Date
}): DemoStock {
  const { products, orders, now } = input
  const orderSteps = orders.flatMap(stepsOf).toSorted((a, b) => a.at - b.at)
  const kept = new Map<string, number>()
  for (const { sku, kind, quantity } of orderSteps) {
    const change = kind === 'reserve' ? quantity : kind === 'release' ? -quantity : 0
    kept.set(sku, (kept.get(sku) ?? 0) + change)
  }
  const deliveries = products
    .flatMap(({ variants }) => variants)
    .map(
      ({ sku, stock }): Step => ({
        sku,
        kind: 'receive',
        quantity: stock + (kept.get(sku) ?? 0),
        at: now.getTime() - FIRST_DELIVERY_MS,
        order: null,
      }),
    )
    .filter(({ quantity }) => quantity > 0)
  const levels: DemoStock['levels'] = new Map()
  const movements = [...deliveries, ...orderSteps].map(({ sku, kind, quantity, at, order }): DemoMovement => {
    const level = levels.get(sku) ?? { onHand: 0, reserved: 0 }
    if (kind === 'receive') level.onHand += quantity
    if (kind === 'ship') level.onHand -= quantity
    level.reserved += kind === 'reserve' ? quantity : kind === 'receive' ? 0 : -quantity
    levels.set(sku, level)
    return {
      sku,
      kind,
      quantity,
      onHandAfter: level.onHand,
      reservedAfter: level.reserved,
      at: new Date(at).toISOString(),
      order,
    }
  })
  return { movements, levels }
}

function stepsOf(order: DemoOrder): Step[] {
  const step = (kind: Step['kind'], at: string | null): Step[] =>
    at === null
      ? []
      : order.lines.map(({ sku, quantity }) => ({ sku, kind, quantity, at: Date.parse(at), order: order.number }))
  return [...step('reserve', order.placedAt), ...step('ship', order.shippedAt), ...step('release', order.cancelledAt)]
}
