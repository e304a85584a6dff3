import type { Sentence } from '../../commands/commands.ts'

/** Where one payment of an order stands. */
export type PaymentStanding = 'pending' | 'captured' | 'surplus' | 'failed' | 'cancelled'
/** Where money on its way back stands. */
export type RefundStanding = 'requested' | 'done' | 'failed'

type Toned = Sentence & { tone: 'waiting' | 'good' | 'quiet' | 'bad' }

export const PAYMENT_STANDING_WORDS: Record<PaymentStanding, Toned> = {
  pending: { zh: '待付款', en: 'Awaiting payment', tone: 'waiting' },
  captured: { zh: '已收款', en: 'Received', tone: 'good' },
  surplus: { zh: '多收，应退回', en: 'Not due, to be returned', tone: 'bad' },
  failed: { zh: '付款失败', en: 'Failed', tone: 'bad' },
  cancelled: { zh: '已关闭', en: 'Closed', tone: 'quiet' },
}

export const REFUND_STANDING_WORDS: Record<RefundStanding, Toned> = {
  requested: { zh: '退款中', en: 'On its way', tone: 'waiting' },
  done: { zh: '已退款', en: 'Refunded', tone: 'good' },
  failed: { zh: '退款失败', en: 'Failed', tone: 'bad' },
}

export const PROVIDER_WORDS: Record<'offline' | 'sandbox', Sentence> = {
  offline: { zh: '线下', en: 'Offline' },
  sandbox: { zh: '沙箱网关', en: 'Sandbox gateway' },
}
