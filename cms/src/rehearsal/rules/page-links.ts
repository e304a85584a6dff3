/** Addresses that belong to one visitor, change something or lead to no page: nothing to look at. */
const NO_PAGE = /^\/(cart|account|checkout|orders|tickets|_|m\/|api\/|search)/

/** The pages of the shop a page leads to, each once, without query and fragment. */
export function linksOf(html: string, origin: string): string[] {
  const paths = new Set<string>()
  for (const [, written = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
    const href = written.replaceAll('&amp;', '&')
    if (href === '' || href.startsWith('#')) continue
    let url: URL
    try {
      url = new URL(href, origin)
    } catch {
      continue
    }
    if (url.origin !== origin || !/^https?:$/.test(url.protocol)) continue
    const path = url.pathname
    if (!NO_PAGE.test(path.replace(/^\/en(?=\/|$)/, '') || '/') && !/\.\w{1,5}$/.test(path)) paths.add(path)
  }
  return [...paths]
}
