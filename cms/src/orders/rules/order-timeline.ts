import { ORDER_COMMANDS, type OrderCommandName } from './order-states.ts'

/** What happened to an order, as the desk tells it. `place` is the shopper's own act. */
export interface TimelineEntry {
  at: string
  what: 'place' | OrderCommandName
  /** who; null when only the instant is known */
  actor: string | null
  details: Record<string, unknown>
}

/** The instants an order carries, ISO 8601. */
export interface OrderInstants {
  placedAt?: string | null
  paidAt?: string | null
  shippedAt?: string | null
  completedAt?: string | null
  cancelledAt?: string | null
}

export interface LoggedAct {
  at: string
  action: string
  actorName: string
  details?: unknown
}

const INSTANT_OF: Partial<Record<OrderCommandName, keyof OrderInstants>> = {
  confirmPayment: 'paidAt',
  ship: 'shippedAt',
  complete: 'completedAt',
  cancel: 'cancelledAt',
}

/** Commands that set the instant of another as well: a parcel that came back ends its order. */
const ALSO_TELLS: Partial<Record<OrderCommandName, OrderCommandName>> = { cancel: 'returned' }

/**
 * The time line of an order, oldest first: the log says who did what; where it says nothing (an online payment,
 * an imported order) the instants of the order itself stand in.
 */
export function orderTimeline(instants: OrderInstants, log: readonly LoggedAct[]): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  if (instants.placedAt) entries.push({ at: instants.placedAt, what: 'place', actor: null, details: {} })
  for (const act of log) {
    const what = ORDER_COMMANDS.find((name) => act.action === `orders.${name}`)
    if (what)
      entries.push({ at: act.at, what, actor: act.actorName, details: isRecord(act.details) ? act.details : {} })
  }
  for (const [name, key] of Object.entries(INSTANT_OF) as [OrderCommandName, keyof OrderInstants][]) {
    const at = instants[key]
    if (at && !entries.some(({ what }) => what === name || what === ALSO_TELLS[name]))
      entries.push({ at, what: name, actor: null, details: {} })
  }
  return entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
