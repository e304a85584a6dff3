import { createLocalReq, type Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { providerOf, readPayment } from '../payments/payments.ts'
import { settleIfPaid } from './start-payment.ts'

/**
 * A job: a payment whose order was given up, or paid in another way, must not be made any more. One that was made all
 * the same, with nobody telling us, is found and settled: that gives its money back.
 * @throws Error to be tried again, while the provider is away or has just been paid
 */
export async function closePayment(payload: Payload, { paymentId }: { paymentId: string }): Promise<void> {
  const payment = await readPayment(databaseOf(payload).drizzle, paymentId)
  if (payment.externalId === null || payment.captured > 0) return
  const req = await createLocalReq({}, payload)
  if (await settleIfPaid(req, payment)) return
  if (!(await providerOf(payment.provider).close(payload, payment.externalId)))
    throw new Error(`payment ${paymentId} was made at this instant: it will be settled`)
}
