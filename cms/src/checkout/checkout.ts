import type { Endpoint } from 'payload'
import { addressEndpoints } from './endpoints/address-endpoints.ts'
import { cartEndpoints } from './endpoints/cart-endpoints.ts'
import { checkoutEndpoint } from './endpoints/checkout-endpoint.ts'
import { orderPageEndpoints } from './endpoints/order-endpoints.ts'
import { paymentNotify } from './endpoints/payment-notify.ts'

export { closePayment } from './close-payment.ts'
export { dropOldCarts } from './drop-old-carts.ts'
export { closeUnpaidOrders } from './end-order.ts'
export { ORDER_MAILS } from './mails/order-mails.ts'
export { completeReceived } from './receive-order.ts'

/** `/api/shop/*`, see store-api/shop-contract.ts. */
export const shopEndpoints: Endpoint[] = [
  ...cartEndpoints,
  checkoutEndpoint,
  ...orderPageEndpoints,
  ...addressEndpoints,
]

/** On the collection `payments`: where providers tell of payments. */
export const paymentNotifications = [paymentNotify]
