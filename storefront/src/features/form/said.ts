import type { ShopPeopleErrorCode } from '@fangshi/cms/shop-people'

/** Words for what a page can be told to say, by the code in its address. */
export type Sayings = Record<string, string>

/** Codes of things that went well. */
const WELL = new Set([
  'changed',
  'added',
  'coupon',
  'placed',
  'cancelled',
  'sent',
  'saved',
  'address_saved',
  'address_dropped',
  'signed_out',
  'verified',
])

/**
 * The sentence for `?said=code`. Addresses can be written by anybody, so they name one of the page's own sentences and
 * never carry one; a code the page does not know says nothing.
 */
export function saidOf(code: string | null, sayings: Sayings): { text: string | null; problem: boolean } {
  if (code === null || !Object.hasOwn(sayings, code)) return { text: null, problem: false }
  return { text: sayings[code] ?? null, problem: !WELL.has(code) }
}

/** The code to say for a failure: its own when the page has words for it, else that something did not work. */
export function failureCode(code: ShopPeopleErrorCode, sayings: Sayings): string {
  return Object.hasOwn(sayings, code) ? code : 'internal'
}
