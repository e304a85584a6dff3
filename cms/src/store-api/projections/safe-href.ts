const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** Stands for the shop itself when a path is resolved. */
const SHOP = 'https://shop.invalid'

/**
 * The address of a link if it may stand on a page, otherwise null: a site path, a place on the same page, or
 * an address with a scheme that runs nothing. Text written by people is not trusted, whoever saved it: fields
 * check on saving, but imports and older rows may not have been.
 */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const href = value.trim()
  // Browsers drop control characters and read a backslash as a slash; both turn one address into another.
  if (href === '' || /[\p{Cc}\s\\]/u.test(href)) return null
  if (href.startsWith('#')) return href
  if (href.startsWith('/')) return URL.canParse(href, SHOP) && new URL(href, SHOP).origin === SHOP ? href : null
  if (!URL.canParse(href)) return null
  const { protocol, username, password } = new URL(href)
  // `https://shop.example@elsewhere` shows one name and leads to another.
  return SCHEMES.has(protocol) && username === '' && password === '' ? href : null
}

/** A site path or an https address; what banners and buttons may lead to. */
export function safePageHref(value: unknown): string | null {
  const href = safeHref(value)
  return href?.startsWith('/') || href?.startsWith('https://') ? href : null
}
