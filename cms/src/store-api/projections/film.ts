import type { Video } from '../../payload-types.ts'
import { CAPTION_LANGUAGE_NAMES, CAPTION_LANGUAGES, type CaptionFiles } from '../../videos/videos.ts'
import type { Film } from '../contract.ts'

/** What a film is shown from. */
export type FilmRow = Pick<
  Video,
  'id' | 'title' | 'publicFile' | 'width' | 'height' | 'seconds' | 'captionFiles' | 'poster' | 'createdAt'
>

/** A film as the shop shows it; null when there is no file of it. */
export function filmOf(row: FilmRow, urlOf: (file: string) => string): Film | null {
  const { publicFile: file, width, height, seconds } = row
  if (!file || !width || !height) return null
  const captions = (row.captionFiles ?? {}) as CaptionFiles
  return {
    url: urlOf(file),
    contentType: file.endsWith('.webm') ? 'video/webm' : 'video/mp4',
    width,
    height,
    seconds: seconds ?? null,
    title: row.title,
    uploadedAt: row.createdAt,
    captions: CAPTION_LANGUAGES.flatMap((language) => {
      const track = captions[language]
      return track ? [{ language, label: CAPTION_LANGUAGE_NAMES[language], url: urlOf(track) }] : []
    }),
  }
}
