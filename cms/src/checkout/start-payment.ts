import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf } from '../database/transaction.ts'
import { nameExternally, openPayment, type PaymentRow, pendingPayment, providerOf } from '../payments/payments.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { ShopLocale } from '../store-api/shop-contract.ts'
import { orderToken } from './rules/tokens.ts'
import { settlePayment } from './settle-payment.ts'

interface OrderToPay {
  orderId: string
  locale: ShopLocale
}

/** Where the shopper looks at an order. */
export function orderPageUrl(orderId: string, locale: ShopLocale): string {
  const { PAYLOAD_SECRET, STOREFRONT_URL } = currentSettings()
  return `${STOREFRONT_URL}${locale === 'en' ? '/en' : ''}/orders/${orderToken(PAYLOAD_SECRET, orderId)}`
}

/**
 * Where the browser pays, or null when nothing is paid online or everything is paid. Asks the provider after the
 * commit, never inside a transaction; asked again it is the same payment. A payment that went through though
 * nobody told us is found here.
 */
export async function startPayment(
  req: PayloadRequest,
  { orderId, locale }: OrderToPay,
): Promise<{ payUrl: string | null }> {
  const payment = await paymentToMake(req, orderId)
  if (!payment) return { payUrl: null }
  const provider = providerOf(payment.provider)
  if (await settleIfPaid(req, payment)) return { payUrl: null }
  const started = await provider.start(req.payload, {
    paymentId: payment.id,
    amount: payment.amount,
    title: await numberOf(req, orderId),
    returnUrl: orderPageUrl(orderId, locale),
    locale,
  })
  if (!started) return { payUrl: null }
  await nameExternally(databaseOf(req.payload).drizzle, payment.id, started.externalId)
  return { payUrl: started.payUrl }
}

/** Asks the provider of a payment and settles what was paid without our being told. */
export async function settleIfPaid(req: PayloadRequest, payment: PaymentRow): Promise<boolean> {
  if (payment.externalId === null) return false
  const known = await providerOf(payment.provider).query(req.payload, payment.externalId)
  if (known?.state !== 'paid') return false
  const outcome = await settlePayment(req, {
    provider: payment.provider,
    eventId: `query:${payment.externalId}`,
    kind: 'paid',
    paymentId: payment.id,
    externalId: payment.externalId,
    amount: known.amount,
  })
  // What does not fit our books is nobody's settled payment: somebody has to look at it.
  return outcome !== 'amount_differs' && outcome !== 'unknown_payment'
}

/** The payment the order waits for; a new one after one that failed. */
async function paymentToMake(req: PayloadRequest, orderId: string): Promise<PaymentRow | null> {
  return inTransaction(req, async (tx) => {
    const { rows } = await tx.execute(sql`
      select status, payment, payment_method, totals_payable from orders where id = ${orderId}::uuid for update`)
    const order = rows[0]
    if (order?.status !== 'open' || order.payment !== 'pending' || order.payment_method !== 'online') return null
    const waiting = await pendingPayment(tx, orderId)
    return waiting ?? openPayment(tx, { orderId, provider: 'sandbox', amount: Number(order.totals_payable) })
  })
}

async function numberOf(req: PayloadRequest, orderId: string): Promise<string> {
  const { rows } = await databaseOf(req.payload).drizzle.execute(
    sql`select number from orders where id = ${orderId}::uuid`,
  )
  return String(rows[0]?.number)
}
