import { readFileSync } from 'node:fs'

/** A second of a red square that moves, 320 × 180 px with a tone, drawn and recorded for these tests by a browser. */
export const sampleFilm = (format: 'mp4' | 'webm'): Buffer =>
  readFileSync(new URL(`./films/lamp.${format}`, import.meta.url))

/** The same film with other letters in the place of some: a codec or brand it does not have. */
export function relabelled(film: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('a label is replaced by one of its length')
  const at = film.indexOf(from, 0, 'latin1')
  if (at < 0) throw new Error(`the film says "${from}" nowhere`)
  const copy = Buffer.from(film)
  copy.write(to, at, 'latin1')
  return copy
}
