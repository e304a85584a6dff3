import type { Inspection } from './contract.ts'

/** What the bytes say a file is. `other` is a picture of a type we do not take, by name. */
export type FileSignature =
  | { is: 'picture'; format: Inspection['format'] }
  | { is: 'other'; type: string }
  | { is: 'not_an_image' }

export const mimeTypes: Readonly<Record<Inspection['format'], string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  heif: 'image/heic',
}

/**
 * Reads the type from the first bytes, never from a name. Text formats (SVG, HTML, XML, PDF, plain text) are not
 * images here: they can carry script.
 */
export function fileSignature(bytes: Buffer): FileSignature {
  const text = (from: number, to: number) => bytes.subarray(from, to).toString('latin1')
  if (text(0, 3) === '\xff\xd8\xff') return { is: 'picture', format: 'jpeg' }
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return { is: 'picture', format: 'png' }
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return { is: 'picture', format: 'webp' }
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return { is: 'picture', format: 'gif' }
  if (text(4, 8) === 'ftyp') return isoBrand(bytes)
  const other = otherPictures.find(([magic, at]) => text(at, at + magic.length) === magic)
  return other ? { is: 'other', type: other[2] } : { is: 'not_an_image' }
}

/** magic, offset, name */
const otherPictures: readonly (readonly [string, number, string])[] = [
  ['II*\0', 0, 'TIFF'],
  ['MM\0*', 0, 'TIFF'],
  ['II+\0', 0, 'TIFF'],
  ['MM\0+', 0, 'TIFF'],
  ['8BPS', 0, 'PSD'],
  ['BM', 0, 'BMP'],
  ['\0\0\x01\0', 0, 'ICO'],
  ['\xff\x0a', 0, 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 0, 'JPEG XL'],
  ['\0\0\0\x0cjP  ', 0, 'JPEG 2000'],
]

/** AVIF and HEIC share a container: the list of brands in its first box tells them apart. */
function isoBrand(bytes: Buffer): FileSignature {
  const boxEnd = Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  const brands = new Set<string>()
  for (let at = 8; at + 4 <= boxEnd; at += at === 8 ? 8 : 4) brands.add(bytes.subarray(at, at + 4).toString('latin1'))
  if (brands.has('avif') || brands.has('avis')) return { is: 'picture', format: 'avif' }
  const heif = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'].some((brand) => brands.has(brand))
  return heif ? { is: 'picture', format: 'heif' } : { is: 'not_an_image' }
}

/** Long enough that compressed pixels practically never spell one by chance. */
const activeContent =
  /<script[\s>/]|<html[\s>]|<!doctype html|<iframe[\s>]|<svg[\s>][^>]{0,200}xmlns|<\?php\s|%PDF-1\.\d[\r\n]/i
const CHUNK = 1 << 20
const OVERLAP = 256

/**
 * True when the file is at the same time something a browser or a server might run (a polyglot): script in a comment,
 * in the metadata or behind the end of the picture.
 */
export function carriesActiveContent(bytes: Buffer): boolean {
  for (let from = 0; from < bytes.length; from += CHUNK) {
    if (activeContent.test(bytes.subarray(from, from + CHUNK + OVERLAP).toString('latin1'))) return true
  }
  return false
}
