const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address of a link written by an editor, or null when it must not become one.
 * Allowed: http(s), mailto, tel, a path of this site, a part of this page. `//host` is refused: it looks like
 * a path and leads elsewhere. Control characters and white space are dropped first, as browsers do.
 */
export function safeHref(written: string): string | null {
  const href = written
    .trim()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore them inside `java\tscript:`, so must we
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, '')
    .trim()
    .replaceAll(' ', '%20')
  if (href === '') return null
  if (/^[/\\]{2}/.test(href) || href.startsWith('\\')) return null
  if (href.startsWith('/') || href.startsWith('#')) return href.includes('\\') ? null : href
  try {
    const url = new URL(href)
    return SCHEMES.has(url.protocol) ? href : null
  } catch {
    return null
  }
}

/** Whether a safe address leaves this site. */
export function leavesSite(href: string): boolean {
  return /^https?:/i.test(href)
}
