import type { PaymentMethod, ShopLocale } from '../../store-api/shop-contract.ts'

export type ProviderName = 'offline' | 'sandbox'

/** What the shop's configuration decides about paying. */
export interface PaymentSettings {
  sandboxOffered: boolean
  /** minutes goods are kept for an order to be paid online */
  onlineHoldMinutes: number
}

export interface MethodTerms {
  method: PaymentMethod
  provider: ProviderName
  /** what the order desk calls it */
  ofOrder: 'online' | 'transfer' | 'cod'
  /** minutes the goods are kept for an unpaid order; null: as long as it takes */
  holdMinutes: number | null
}

/** A bank transfer made on a Friday has arrived by Monday. */
const TRANSFER_HOLD_MINUTES = 3 * 24 * 60

/** The ways to pay the shop offers, in the order in which they are shown. */
export function offeredMethods(settings: PaymentSettings): MethodTerms[] {
  const sandbox: MethodTerms = {
    method: 'sandbox',
    provider: 'sandbox',
    ofOrder: 'online',
    holdMinutes: settings.onlineHoldMinutes,
  }
  return [
    ...(settings.sandboxOffered ? [sandbox] : []),
    { method: 'offline_transfer', provider: 'offline', ofOrder: 'transfer', holdMinutes: TRANSFER_HOLD_MINUTES },
    { method: 'cash_on_delivery', provider: 'offline', ofOrder: 'cod', holdMinutes: null },
  ]
}

/** How the shopper's way to pay is called, from what the order desk calls it. */
export const methodOfOrder = (ofOrder: string): PaymentMethod =>
  ofOrder === 'transfer' ? 'offline_transfer' : ofOrder === 'cod' ? 'cash_on_delivery' : 'sandbox'

export const METHOD_SENTENCES: Record<PaymentMethod, Record<ShopLocale, { label: string; description: string }>> = {
  sandbox: {
    zh: { label: '在线支付（演示）', description: '跳转到演示支付页，不会扣款。' },
    en: { label: 'Pay online (demonstration)', description: 'Opens a demonstration gateway; no money is taken.' },
  },
  offline_transfer: {
    zh: { label: '银行转账', description: '下单后 3 天内转账，财务确认到账后发货。' },
    en: { label: 'Bank transfer', description: 'Transfer within 3 days; we send once it has arrived.' },
  },
  cash_on_delivery: {
    zh: { label: '货到付款', description: '收货时付给快递员。' },
    en: { label: 'Cash on delivery', description: 'Pay the courier when it arrives.' },
  },
}

/** How to pay by transfer; the number lets finance find the order. `account` null: the shop has not said where to. */
export function transferInstructions(order: {
  number: string
  amount: string
  account: string | null
  locale: ShopLocale
}): string {
  const { number, amount, account } = order
  return order.locale === 'zh'
    ? `请在付款期限内转账 ${amount}，并在附言中写明订单号 ${number}。${account ? `收款账户：${account}` : '收款账户请咨询客服。'}`
    : `Please transfer ${amount} in time and give the order number ${number} as the reference. ${account ? `Account: ${account}` : 'Our service desk tells you the account.'}`
}
