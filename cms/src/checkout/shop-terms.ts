import { type MethodTerms, offeredMethods } from '../payments/payments.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { PlacingTerms } from './place-order.ts'

/** The ways to pay this shop offers now. */
export function methodsOffered(): MethodTerms[] {
  const settings = currentSettings()
  const sandbox = settings.SANDBOX_PAYMENTS ?? (settings.NODE_ENV === 'production' ? 'off' : 'on')
  return offeredMethods({ sandboxOffered: sandbox === 'on', onlineHoldMinutes: settings.PAYMENT_HOLD_MINUTES })
}

/** What the shop's configuration decides about an order. */
export function placingTerms(): PlacingTerms {
  const { MALL_TIME_ZONE, PAYLOAD_SECRET } = currentSettings()
  return { methods: methodsOffered(), timeZone: MALL_TIME_ZONE, secret: PAYLOAD_SECRET }
}
