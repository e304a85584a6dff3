import type { Endpoint } from 'payload'
import { cartEndpoints } from './endpoints/cart-endpoints.ts'
import { checkoutEndpoint } from './endpoints/checkout-endpoint.ts'

export { CHECKOUT_TABLES_SQL } from './checkout-tables.sql.ts'

/** `/api/shop/*`, see store-api/shop-contract.ts. */
export const shopEndpoints: Endpoint[] = [...cartEndpoints, checkoutEndpoint]
