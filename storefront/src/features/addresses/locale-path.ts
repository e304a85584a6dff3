import type { StoreLocale } from '@fangshi/cms/store-api'

/**
 * Public path of a site path in a language: Chinese as it is, English under `/en`.
 * Anything that is not a site path (`https:`, `tel:`, `#part`) is returned unchanged.
 */
export function localePath(locale: StoreLocale, path: string): string {
  if (!path.startsWith('/') || path.startsWith('//') || locale === 'zh') return path
  return path === '/' ? '/en' : `/en${path}`
}
