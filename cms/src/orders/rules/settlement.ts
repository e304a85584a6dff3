import type { OrderState } from './order-states.ts'

/** Why an order was ended that was not paid in time; money that comes later may still have it served. */
export const CANCELLED_BY_TIME = '超过付款期限'

/** What an order is when its money comes in. */
export interface PaidFor extends Pick<OrderState, 'status' | 'payment'> {
  /** it was ended because its time was over, and by nobody's wish */
  endedByTime: boolean
}

/**
 * What becomes of money that has come in. `serve`: the order is paid, if it can have its goods (it still holds
 * them, or takes them again); else the money goes back. `give_back`: nobody wants the order any more.
 * `surplus`: the order does not wait for this money; all of it goes back.
 */
export type Settlement = 'serve' | 'give_back' | 'surplus'

export function settlementOf({ status, payment, endedByTime }: PaidFor): Settlement {
  if (payment !== 'pending') return 'surplus'
  if (status === 'cancelled') return endedByTime ? 'serve' : 'give_back'
  return 'serve'
}
