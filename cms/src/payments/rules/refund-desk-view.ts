import type { RefundStanding } from './payment-words.ts'

/** What the desk shows of one refund. Amounts in fen, instants ISO 8601. */
export interface RefundDeskView {
  id: string
  orderId: string
  orderNumber: string
  amount: number
  state: RefundStanding
  provider: 'offline' | 'sandbox'
  reason: string
  automatic: boolean
  createdAt: string
  doneAt: string | null
  /** who decided it and who paid it out; null: the system, or nobody yet */
  actor: string | null
  paidOutBy: string | null
  note: string | null
  /** this person may say that it has been paid out */
  canPayOut: boolean
}

/**
 * Whether somebody has to hand the money over: offline money has no provider that would, and a provider may have
 * refused.
 */
export const isPaidOutByHand = ({ state, provider }: Pick<RefundDeskView, 'state' | 'provider'>): boolean =>
  state === 'failed' || (state === 'requested' && provider === 'offline')
