'use client'
import { useTranslation } from '@payloadcms/ui'

export interface Words {
  zh: string
  en: string
}

/** Picks the sentence in the language the person has set in the admin. */
export function useWords(): (words: Words) => string {
  const { i18n } = useTranslation()
  return (words) => (i18n.language === 'en' ? words.en : words.zh)
}
