import type { CollectionConfig } from 'payload'
import { Payments } from './collections/payments.ts'
import { Refunds } from './collections/refunds.ts'

export { openPayment } from './open-payment.ts'
export { PAYMENT_TABLES_SQL } from './payment-tables.sql.ts'
export {
  METHOD_SENTENCES,
  type MethodTerms,
  methodOfOrder,
  offeredMethods,
  type PaymentSettings,
  type ProviderName,
  transferInstructions,
} from './rules/payment-methods.ts'

/** For payload.config.ts. */
export const paymentCollections: CollectionConfig[] = [Payments, Refunds]
