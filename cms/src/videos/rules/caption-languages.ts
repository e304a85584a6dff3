/** Languages captions are kept in: those of the shop. */
export const CAPTION_LANGUAGES = ['zh', 'en'] as const
export type CaptionLanguage = (typeof CAPTION_LANGUAGES)[number]

/** Names of the caption files of a film, as the store and the address `/m/` know them. */
export type CaptionFiles = Partial<Record<CaptionLanguage, string>>

/** Each by its own name, as players list them. */
export const CAPTION_LANGUAGE_NAMES: Record<CaptionLanguage, string> = { zh: '中文', en: 'English' }
