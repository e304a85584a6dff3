import { readFile } from 'node:fs/promises'
import { describeFilmRefusal, type FilmFacts, type FilmRefusal, inspectFilm, MAX_FILM_BYTES } from '@fangshi/media'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { deskLanguage } from '../../commands/commands.ts'
import { newId } from '../../database/new-id.ts'

/** What was found out about the file of this request. */
export interface InspectedVideo {
  film: FilmFacts
  bytes: Buffer
  originalName: string
}

const CONTEXT_KEY = 'inspectedVideo'

/** What `inspectVideo` found for the file of this request, if there is one. */
export const inspectedVideoOf = (req: PayloadRequest): InspectedVideo | undefined =>
  req.context[CONTEXT_KEY] as InspectedVideo | undefined

/**
 * Looks at an uploaded film before anything of it is kept: what browsers do not play, what is no film and what is cut
 * off is refused with a sentence that says what to do.
 */
export const inspectVideo: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  delete req.context[CONTEXT_KEY]
  const { file } = req
  if (!file) return args
  const refuse = (refusal: FilmRefusal): never => {
    const said = describeFilmRefusal(refusal, deskLanguage(req.i18n.language))
    throw new APIError(`${file.name}: ${said}`, 400, { refusal, errors: [{ path: 'file', message: said }] })
  }
  // A film that is too large is not even read.
  if (file.size > MAX_FILM_BYTES) refuse({ code: 'too_many_bytes', bytes: file.size, maxBytes: MAX_FILM_BYTES })
  const bytes = file.tempFilePath ? await readFile(file.tempFilePath) : file.data
  const inspected = inspectFilm(bytes)
  if (!inspected.ok) return refuse(inspected.refusal)
  const { film } = inspected
  req.context[CONTEXT_KEY] = { film, bytes, originalName: file.name } satisfies InspectedVideo
  file.mimetype = `video/${film.format}`
  // A name no other upload takes in the same moment; people see the one it came with.
  file.name = `${newId()}.${film.format}`
  return args
}
