import type { Payload } from 'payload'
import type { ProviderName } from './rules/payment-methods.ts'

/** What a provider is asked to take. Amount in fen: the stored integer, never reckoned anew. */
export interface PaymentToStart {
  /** our payment's id: the same one asked for twice is one payment there */
  paymentId: string
  amount: number
  /** what the payer reads */
  title: string
  /** where the browser goes afterwards */
  returnUrl: string
  locale: 'zh' | 'en'
}

export interface ProviderState {
  state: 'waiting' | 'paid' | 'failed' | 'closed'
  amount: number
}

/**
 * The port to whoever takes the money (DESIGN.md section 5). All of it may be called again with the same
 * arguments and then does nothing more; none of it is called inside a transaction.
 */
export interface PaymentProvider {
  name: ProviderName
  /** null: nothing is paid through a page of this provider */
  start(payload: Payload, payment: PaymentToStart): Promise<{ externalId: string; payUrl: string } | null>
  /** What the provider knows of a payment; null: nothing. For notifications that were lost. */
  query(payload: Payload, externalId: string): Promise<ProviderState | null>
  /** The payment can no longer be made. False when it has been made already. */
  close(payload: Payload, externalId: string): Promise<boolean>
  /** Gives money back, once for each refund. @throws Error to be tried again */
  refund(
    payload: Payload,
    refund: { refundId: string; externalId: string; amount: number },
  ): Promise<'done' | 'refused'>
}
