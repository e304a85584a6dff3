/**
 * Two pictures whose 64-bit difference hashes differ in at most so many bits are shown side by side: a resized or
 * recompressed copy differs in up to 6, another view of the same thing in more than 10.
 */
export const LOOK_ALIKE_BITS = 5

/** A nearly even picture has a hash of almost nothing but one bit; many such are near each other by accident. */
const LEAST_BITS = 6

/** Whether a difference hash (16 hex digits) says enough of its picture to compare by. */
export function tellsPicturesApart(hash: string): boolean {
  if (!/^[0-9a-f]{16}$/.test(hash)) return false
  const ones = BigInt(`0x${hash}`).toString(2).replaceAll('0', '').length
  return ones >= LEAST_BITS && ones <= 64 - LEAST_BITS
}
