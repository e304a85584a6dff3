import type { Banner, StoreLocale } from '@fangshi/cms/store-api'
import { localePath } from '../addresses/locale-path.ts'
import { safeHref } from '../addresses/safe-href.ts'

/** Where a banner leads in a language; null when it is not a link. */
export function bannerHref(banner: Pick<Banner, 'href'>, locale: StoreLocale): string | null {
  const href = banner.href === null ? null : safeHref(banner.href)
  return href === null ? null : localePath(locale, href)
}
