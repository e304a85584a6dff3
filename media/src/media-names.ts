import type { AssetKind } from './contract.ts'

/** Private originals, renditions that anyone may fetch, and those of evidence, which only those it concerns may see. */
export type MediaArea = 'originals' | 'renditions' | 'evidence'

const contentTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  heif: 'image/heic',
  jpeg: 'image/jpeg',
  mp4: 'video/mp4',
  png: 'image/png',
  vtt: 'text/vtt; charset=utf-8',
  webm: 'video/webm',
  webp: 'image/webp',
}

/** MIME type of a stored file by its ending; unknown endings are bytes to download. */
export function contentTypeOf(file: string): string {
  return contentTypes[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}

const renditionName = /^[0-9a-f]{32}\.(avif|webp|jpeg)$/
/** What of a film is public: the film itself and its captions. They lie among the renditions and are named as they are. */
const filmName = /^[0-9a-f]{32}\.(mp4|webm|vtt)$/
const originalName = /^[0-9a-z][0-9a-z_-]{0,127}\.(avif|gif|heif|jpeg|mp4|png|webm|webp)$/

/** Thrown for a name that no store keeps anything under: a mistake of the caller or an attempt to leave the folder. */
export class MalformedMediaNameError extends Error {
  override readonly name = 'MalformedMediaNameError'

  constructor(file: string) {
    super(
      `"${file.slice(0, 80)}" is not a name of the media store: expected renditions/ or evidence/<32 hex>.<avif|webp|jpeg>, renditions/<32 hex>.<mp4|webm|vtt> or originals/<name>.<type>`,
    )
  }
}

/** `renditions/<hash>.<format>`, the store's name of a rendition's `file`. */
export function renditionPath(file: string): string {
  return `renditions/${file}`
}

/** `evidence/<hash>.<format>`, the store's name of a rendition that has no public address. */
export function evidencePath(file: string): string {
  return `evidence/${file}`
}

/** Where a rendition of an asset of this kind lies. */
export const pathOfRendition = (kind: AssetKind, file: string): string =>
  kind === 'evidence' ? evidencePath(file) : renditionPath(file)

/** `originals/<sha256>.<format>`, the store's name of an original. */
export function originalPath(sha256: string, format: string): string {
  return `originals/${sha256}.${format}`
}

/** True for the `file` of a rendition: what an endpoint that serves them should ask before it answers. */
export function isRenditionFile(file: string): boolean {
  return renditionName.test(file)
}

/** True for the `file` of a film or of its captions. */
export function isFilmFile(file: string): boolean {
  return filmName.test(file)
}

/**
 * Splits a store's name into area and file.
 * @throws MalformedMediaNameError for every name that is not exactly of these forms
 */
export function parseMediaName(path: string): { area: MediaArea; file: string } {
  const slash = path.indexOf('/')
  const area = path.slice(0, slash)
  const file = path.slice(slash + 1)
  if ((area === 'renditions' || area === 'evidence') && renditionName.test(file)) return { area, file }
  if (area === 'renditions' && filmName.test(file)) return { area, file }
  if (area === 'originals' && originalName.test(file)) return { area, file }
  throw new MalformedMediaNameError(path)
}
