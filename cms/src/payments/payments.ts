import type { CollectionConfig, Endpoint } from 'payload'
import { Payments } from './collections/payments.ts'
import { Refunds } from './collections/refunds.ts'
import { PAYMENT_STANDING_WORDS, PROVIDER_WORDS, REFUND_STANDING_WORDS } from './rules/payment-words.ts'

export {
  bookImportedPayment,
  capturePayment,
  endPendingPayment,
  findPayment,
  giveBack,
  lockPayment,
  nameExternally,
  openPayment,
  type PaymentRow,
  paymentByHand,
  pendingPayment,
  readPayment,
} from './payment-books.ts'
export { providerOf } from './providers/providers.ts'
export { type PaymentDeskView, paymentsOfOrder } from './read-payments.ts'
export {
  METHOD_SENTENCES,
  type MethodTerms,
  methodOfOrder,
  offeredMethods,
  type ProviderName,
  transferInstructions,
} from './rules/payment-methods.ts'
export { REFUNDS_TO_PAY_OUT } from './rules/refund-lists.ts'
export { gatewayEndpoints } from './sandbox/gateway-endpoints.ts'
export { type GatewayEvent, notifyShop } from './sandbox/notify-shop.ts'
export { sandboxKey, verifyNotification } from './sandbox/signature.ts'
export { sendRefund } from './send-refund.ts'

/** What states and providers are called at the desks. */
export const PAYMENT_DESK_WORDS = {
  provider: PROVIDER_WORDS,
  payment: PAYMENT_STANDING_WORDS,
  refund: REFUND_STANDING_WORDS,
} as const

/**
 * For payload.config.ts. Where providers tell of payments is under `/api/payments` and so hangs on the collection;
 * what becomes of an order then is the checkout's.
 */
export const paymentCollections = (notifications: Omit<Endpoint, 'root'>[]): CollectionConfig[] => [
  { ...Payments, endpoints: notifications },
  Refunds,
]
