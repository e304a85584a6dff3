import type { CollectionConfig } from 'payload'
import { Payments } from './collections/payments.ts'
import { Refunds } from './collections/refunds.ts'

export { PAYMENT_TABLES_SQL } from './payment-tables.sql.ts'

/** For payload.config.ts. */
export const paymentCollections: CollectionConfig[] = [Payments, Refunds]
