/** A text a shopper reads, in both languages of the mall. */
export interface Bilingual {
  zh: string
  en: string
}

/** Chinese first, English second: the order in which every demo text is written. */
export function zhEn(zh: string, en: string): Bilingual {
  return { zh, en }
}
