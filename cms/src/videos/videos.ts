/** Films of articles. The library keeps what is used from being deleted; the store shows them (`store-api/`). */
export { Videos } from './collections/videos.ts'
export { restoreFilms } from './jobs/restore-films.ts'
export { CAPTION_LANGUAGE_NAMES, CAPTION_LANGUAGES, type CaptionFiles } from './rules/caption-languages.ts'
