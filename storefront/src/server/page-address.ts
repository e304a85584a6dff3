import type { StoreLocale } from '@fangshi/cms/store-api'

/**
 * Splits the path of a public address into language and path: Chinese at `/`, English under `/en`.
 * `/en` alone is the English home page; `/english` is an ordinary Chinese path.
 */
export function readAddress(pathname: string): { locale: StoreLocale; path: string } {
  if (pathname === '/en' || pathname === '/en/') return { locale: 'en', path: '/' }
  if (pathname.startsWith('/en/')) return { locale: 'en', path: pathname.slice(3) }
  return { locale: 'zh', path: pathname }
}

/** An address without its query. */
export function pathOf(url: string): string {
  const mark = url.indexOf('?')
  return mark < 0 ? url : url.slice(0, mark)
}
