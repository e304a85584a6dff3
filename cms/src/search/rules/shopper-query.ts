/** What a shopper typed, made fit for searching. */
export interface ShopperQuery {
  text: string
  /** It looks like a code: every part of it has to match, and nothing is guessed. */
  isCode: boolean
}

/** Longer input is no search; characters. */
const LONGEST_QUERY = 100

const CODE = /^(?=.*\d)[A-Za-z0-9._-]{4,}$/

/**
 * Full-width letters become plain ones, and quotes and leading minus signs go: to the engine they mean
 * phrases and exclusions, which it cannot do reliably in Chinese, and shoppers rarely mean them.
 */
export function readShopperQuery(q: string | null | undefined): ShopperQuery {
  const text = (q ?? '')
    .normalize('NFKC')
    .replace(/["'“”‘’「」『』《》]/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/(^|\s)-+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  const short = [...text].slice(0, LONGEST_QUERY).join('').trim()
  return { text: short, isCode: CODE.test(short) }
}

/** `wp-205C` and `WP 205c` are the same code. */
export const normalisedCode = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '')

/** What looks like somebody's telephone number or address is not kept. */
const PERSONAL = /@|\d{7}/

/**
 * The form in which a search is counted, or null when it must not be: nothing was asked, or it may tell who
 * asked.
 */
export function countedTerm(q: string): string | null {
  const term = [...readShopperQuery(q).text.toLowerCase()].slice(0, 40).join('')
  return term === '' || PERSONAL.test(term.replace(/[\s-]/g, '')) ? null : term
}
