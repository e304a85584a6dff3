/** The most pieces of one thing a cart takes. */
export const MOST_PIECES = 99

/** A quantity as a form sends it, 0 to 99, or null when it is none. Full-width digits of input methods count. */
export function readQuantity(value: unknown): number | null {
  const typed = typeof value === 'string' ? value.normalize('NFKC').trim() : ''
  return /^\d{1,2}$/.test(typed) ? Number(typed) : null
}
