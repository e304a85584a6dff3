import type { ShopPeopleErrorCode } from '@fangshi/cms/shop-people'

/**
 * Words for what a page can be told to say, by the code in its address. Where a code stands says how it is told: what
 * went well as news, what is amiss as an alarm that screen readers break in with.
 */
export interface Sayings {
  well: Record<string, string>
  amiss: Record<string, string>
}

/**
 * The sentence for `?said=code`. Addresses can be written by anybody, so they name one of the page's own sentences and
 * never carry one; a code the page does not know says nothing.
 */
export function saidOf(code: string | null, { well, amiss }: Sayings): { text: string | null; problem: boolean } {
  if (code !== null && Object.hasOwn(well, code)) return { text: well[code] ?? null, problem: false }
  if (code !== null && Object.hasOwn(amiss, code)) return { text: amiss[code] ?? null, problem: true }
  return { text: null, problem: false }
}

/** The code to say for a failure: its own when the page has words for it, else that something did not work. */
export function failureCode<A extends { internal: string }>(
  code: ShopPeopleErrorCode,
  { amiss }: { amiss: A },
): keyof A & string {
  return Object.hasOwn(amiss, code) ? (code as keyof A & string) : 'internal'
}
