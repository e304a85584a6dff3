import type { FilmInspection, FilmRefusal } from './film-facts.ts'
import { mp4Brand, readMp4 } from './read-mp4.ts'
import { ebmlKind, readWebm } from './read-webm.ts'

/** A minute and a half at 1080p, or four at 720p. bytes */
export const MAX_FILM_BYTES = 50_000_000

/** Either side; 4K lying or standing. px */
const MAX_SIDE = 3840

/** Containers that are films but none that browsers play, by their first bytes. */
const OTHER_CONTAINERS: readonly (readonly [magic: string, at: number, name: string])[] = [
  ['AVI ', 8, 'AVI'],
  ['FLV', 0, 'FLV'],
  ['\x30\x26\xb2\x75', 0, 'WMV / ASF'],
  ['\0\0\x01\xba', 0, 'MPEG-PS'],
]

/**
 * Looks at the bytes of a film before anything is kept: the container, the tracks in it and whether browsers play
 * them. Nothing is decoded.
 */
export function inspectFilm(bytes: Buffer): FilmInspection {
  const no = (refusal: FilmRefusal): FilmInspection => ({ ok: false, refusal })
  if (bytes.length === 0) return no({ code: 'empty' })
  if (bytes.length > MAX_FILM_BYTES)
    return no({ code: 'too_many_bytes', bytes: bytes.length, maxBytes: MAX_FILM_BYTES })
  const brand = mp4Brand(bytes)
  const kind = brand === null ? ebmlKind(bytes) : null
  if (brand === 'qt  ') return no({ code: 'container', container: 'QuickTime (MOV)' })
  if (brand === null && kind === null) {
    const other = OTHER_CONTAINERS.find(([magic, at]) => bytes.toString('latin1', at, at + magic.length) === magic)
    return no(other ? { code: 'container', container: other[2] } : { code: 'not_a_film' })
  }
  if (kind !== null && kind !== 'webm')
    return no({ code: 'container', container: kind === '' ? 'EBML' : 'Matroska (MKV)' })
  const read = brand === null ? readWebm(bytes) : readMp4(bytes)
  if (read === 'broken') return no({ code: 'broken' })
  const video = read.tracks.find((track) => track.kind === 'video')
  const audio = read.tracks.find((track) => track.kind === 'audio')
  if (!video) return no({ code: 'no_picture' })
  if (video.codec === null) return no({ code: 'video_codec', codec: video.named })
  if (audio?.codec === null) return no({ code: 'audio_codec', codec: audio.named })
  const { width, height } = video
  if (width === 0 || height === 0) return no({ code: 'broken' })
  if (Math.max(width, height) > MAX_SIDE) return no({ code: 'too_many_pixels', width, height, max: MAX_SIDE })
  const format = brand === null ? 'webm' : 'mp4'
  return {
    ok: true,
    film: { format, width, height, seconds: read.seconds, video: video.codec, audio: audio?.codec ?? null },
  }
}
