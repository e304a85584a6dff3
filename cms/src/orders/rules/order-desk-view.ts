import type { Fen } from '../../money/money.ts'
import type { OrderCommandName, OrderState } from './order-states.ts'
import type { TimelineEntry } from './order-timeline.ts'

/** What the order desk shows of one order: `GET /api/orders/:id/desk`. Amounts in fen, instants ISO 8601. */
export interface OrderDeskView {
  order: OrderState & {
    id: string
    number: string
    totals: { items: Fen; discount: Fen; shipping: Fen; payable: Fen; paid: Fen; refunded: Fen }
    couponCode: string | null
    message: string | null
    cancelReason: string | null
    email: string | null
    /** sent back with each command, so that a command on an outdated page is refused */
    updatedAt: string
  }
  /** who bought without an account */
  isGuest: boolean
  /** null for guests, and for those who may not read shoppers */
  customer: { id: string; name: string; email: string } | null
  /** null for those who may not read addresses */
  address: Partial<
    Record<
      'recipient' | 'phone' | 'province' | 'city' | 'district' | 'regionCode' | 'street' | 'postcode',
      string | null
    >
  > | null
  lines: OrderDeskLine[]
  shipments: OrderDeskParcel[]
  /** what colleagues said to each other, oldest first */
  notes: { id: string; at: string; author: string | null; body: string }[]
  timeline: TimelineEntry[]
  tickets: { id: string; number: string; subject: string; state: string }[]
  /** null for those who may not read payments */
  payments: OrderDeskPayment[] | null
  /** what this person may do now */
  commands: OrderCommandName[]
  canNote: boolean
}

export interface OrderDeskParcel {
  id: string
  carrier: string
  trackingNumber: string
  shippedAt: string
}

export interface OrderDeskLine {
  id: string
  product: string | null
  title: string
  skuCode: string
  options: string | null
  picture: string | null
  unitPrice: Fen
  quantity: number
  discountShare: Fen
  lineTotal: Fen
  refundedQuantity: number
  /** null while the goods are here */
  sentQuantity: number | null
}

interface Word {
  zh: string
  en: string
  tone: 'waiting' | 'good' | 'quiet' | 'bad'
}

/** Money asked for or received for the order, and what of it went back. */
export interface OrderDeskPayment {
  id: string
  provider: { zh: string; en: string }
  state: Word
  amount: Fen
  captured: Fen
  /** who said that the money has come; null: the provider did, or nobody yet */
  confirmedBy: string | null
  note: string | null
  /** when it came; for one that waits, when it was asked for */
  at: string
  refunds: {
    id: string
    amount: Fen
    state: Word
    reason: string
    /** null: the system */
    actor: string | null
    paidOutBy: string | null
    note: string | null
    at: string
    canPayOut: boolean
  }[]
}
