import type { PayloadRequest } from 'payload'
import type { ShopLocale } from '../store-api/shop-contract.ts'

/** Where the browser pays, or null when nothing is paid online. */
export async function startPayment(
  _req: PayloadRequest,
  _order: { orderId: string; locale: ShopLocale },
): Promise<{ payUrl: string | null }> {
  return { payUrl: null }
}
