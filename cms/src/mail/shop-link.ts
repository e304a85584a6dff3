import { currentSettings } from '../settings/current-settings.ts'

/** An address of the storefront in a mail: `/account/reset?token=…`, with `/en` before it for English. */
export const shopLink = (locale: 'zh' | 'en', path: `/${string}`): string =>
  `${currentSettings().STOREFRONT_URL}${locale === 'en' ? '/en' : ''}${path}`
