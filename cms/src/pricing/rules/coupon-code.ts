/** How a shopper's typing becomes a code: spaces around it and small letters do not matter. */
export const couponCodeOf = (typed: string): string => typed.trim().toUpperCase()

/** Short codes could be guessed; 4 signs are for printed campaigns with a limit, the rest is up to marketing. */
export const isCouponCode = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z0-9][A-Z0-9-]{2,38}[A-Z0-9]$/.test(value)
