import type { CollectionBeforeChangeHook } from 'payload'
import { keepCaptions, keepFilm } from '../film-files.ts'
import { inspectedVideoOf } from './inspect-video.ts'

/** Puts a new film and its captions into the store and writes down what was found out about it. */
export const keepVideo: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const captionFiles = await keepCaptions({ ...originalDoc?.captions, ...data.captions })
  const upload = inspectedVideoOf(req)
  if (!upload) return { ...data, captionFiles }
  const { film, bytes, originalName } = upload
  return {
    ...data,
    ...(await keepFilm(bytes, film.format)),
    captionFiles,
    originalName,
    filesize: bytes.length,
    width: film.width,
    height: film.height,
    seconds: film.seconds,
    codecs: [film.video, film.audio].filter(Boolean).join(' + '),
  }
}
