/** What a file says of the film in it. */
export interface FilmFacts {
  format: 'mp4' | 'webm'
  /** px, as shown: a film that is turned is told as turned */
  width: number
  height: number
  /** null: the file does not say, as recordings of browsers do not */
  seconds: number | null
  /** as people call them: H.264, VP9 */
  video: string
  /** null: without sound */
  audio: string | null
}

/** Why a file is not taken. Figures go into the sentence (`film-words.ts`). */
export type FilmRefusal =
  | { code: 'empty' }
  | { code: 'not_a_film' }
  | { code: 'container'; container: string }
  | { code: 'broken' }
  | { code: 'no_picture' }
  | { code: 'video_codec'; codec: string }
  | { code: 'audio_codec'; codec: string }
  | { code: 'too_many_bytes'; bytes: number; maxBytes: number }
  | { code: 'too_many_pixels'; width: number; height: number; max: number }

export type FilmInspection = { ok: true; film: FilmFacts } | { ok: false; refusal: FilmRefusal }

/** A track of a container, by its codec's own name there. */
export interface FilmTrack {
  kind: 'video' | 'audio' | 'other'
  /** null: one that browsers do not play */
  codec: string | null
  /** what the file calls it */
  named: string
  width: number
  height: number
}

/** What a container holds; `broken` when it ends before it should. */
export type ContainerReading = { tracks: FilmTrack[]; seconds: number | null } | 'broken'
