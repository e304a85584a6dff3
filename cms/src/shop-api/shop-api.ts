export { countAttempt, forgetAttempts, hasRoom, isKnownClient, type RateLimit, rememberClient } from './rate-limits.ts'
export { checkShopBody, readShopBody, type ShopCall, type ShopReply, shopEndpoint } from './shop-endpoint.ts'
export { ShopRefused, shopRefusals } from './shop-refused.ts'
export type { SignedInCustomer } from './signed-in-customer.ts'
