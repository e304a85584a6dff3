import { createHash, timingSafeEqual } from 'node:crypto'
import { currentSettings } from './current-settings.ts'

/** Whether a request comes from a storefront of ours. Compares digests, which have one length whatever was sent. */
export function holdsStoreKey(given: string | null): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== null && timingSafeEqual(digest(given), digest(currentSettings().STORE_KEY))
}
