import type { ShopFailure } from '../../shop/call-shop.ts'

/** The words of a form that is shown again: a sentence for the whole, and one for each field. */
export interface FormTrouble {
  /** HTTP status of the page */
  status: number
  notice: string
  errors: Record<string, string>
}

interface TroubleWords {
  check: string
  unavailable: string
  failed: string
}

const STATUS: Partial<Record<ShopFailure['code'], number>> = {
  unavailable: 503,
  too_many_requests: 429,
  link_gone: 410,
  // Our own failures are none of what was entered: whoever watches the pages must see them.
  internal: 500,
  unauthorized: 500,
}

/** What to say about an answer of the CMS that is no success. */
export function troubleOf(failure: ShopFailure, words: TroubleWords): FormTrouble {
  const status = STATUS[failure.code] ?? 422
  if (failure.code === 'unavailable') return { status, notice: words.unavailable, errors: {} }
  // It is about our key, which is no matter of the shopper's.
  if (failure.code === 'unauthorized') return { status, notice: words.failed, errors: {} }
  if (failure.code === 'invalid') return { status, notice: words.check, errors: failure.fields }
  return { status, notice: failure.message || words.failed, errors: failure.fields }
}

type Length = readonly [least: number, most: number]

/** Lengths the CMS asks for as well, in characters; the usual slips are answered without asking it. */
export const LENGTHS = {
  name: [1, 60],
  password: [10, 200],
  subject: [2, 120],
  body: [2, 5_000],
} as const satisfies Record<string, Length>

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export const isEmail = (value: string): boolean => value.length <= 200 && EMAIL.test(value)

export const fits = (value: string, [least, most]: Length): boolean => value.length >= least && value.length <= most

/** The trouble with fields that do not hold what they should; null: none. */
export function slips<F extends string>(
  fine: Record<F, boolean>,
  errors: Record<NoInfer<F>, string>,
  notice: string,
): FormTrouble | null {
  const wrong = (Object.keys(fine) as F[]).filter((field) => !fine[field])
  if (wrong.length === 0) return null
  return { status: 422, notice, errors: Object.fromEntries(wrong.map((field) => [field, errors[field]])) }
}
