/** Films (videos of articles): what a file is by its bytes, whether browsers play it, and the words to say so. */

export { answerFilm, type ByteRange, type FilmAnswer } from './answer-range.ts'
export { type CaptionsProblem, checkCaptions } from './captions.ts'
export type { FilmFacts, FilmInspection, FilmRefusal } from './film-facts.ts'
export { describeFilmRefusal } from './film-words.ts'
export { inspectFilm, MAX_FILM_BYTES } from './inspect-film.ts'
export { hideMp4Metadata } from './read-mp4.ts'
