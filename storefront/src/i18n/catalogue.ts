import type { StoreLocale } from '@fangshi/cms/store-api'
import { en } from './en.ts'
import { type Catalogue, zh } from './zh.ts'

export type { Catalogue } from './zh.ts'

/** The words of one language. */
export function catalogue(locale: StoreLocale): Catalogue {
  return locale === 'en' ? en : zh
}
