import { createHash, randomUUID } from 'node:crypto'
import { type CookieContext, readCookie } from './shop-cookies.ts'

/**
 * The key of one press of "add to cart". Product pages are the same bytes for everybody, so none can stand in the
 * form: it follows from a number the browser was given with the last answer. A form pressed twice, or sent again
 * because no answer came, carries the same number and adds once; whoever has seen an answer carries another. Works
 * alike with and without scripts.
 */
export function pressKey(context: CookieContext, skuId: string, quantity: number): string {
  // Before the first answer, whose cart it is names the press; without a cart each press opens one of its own.
  const turn = readCookie(context, 'turn') ?? readCookie(context, 'shopper') ?? readCookie(context, 'cart')
  if (turn === null) return randomUUID()
  return uuidOf(
    createHash('sha256')
      .update(JSON.stringify([turn, skuId, quantity]))
      .digest(),
  )
}

/** A UUID of version 8: the bits of a hash. */
function uuidOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16))
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
