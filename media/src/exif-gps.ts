/**
 * Two questions about a file's EXIF block, asked by walking the TIFF directories inside it. A damaged block answers
 * as if it held nothing: metadata never reaches a shopper anyway, the answers only inform the designer.
 */

const GPS_DIRECTORY = 0x8825
const EXIF_DIRECTORY = 0x8769
const COLOUR_SPACE = 0xa001
/** EXIF's word for "not sRGB"; cameras set to Adobe RGB write it */
const UNCALIBRATED = 0xffff
const GPS_LATITUDE = 0x0002
const GPS_LONGITUDE = 0x0004

/** True when the EXIF or XMP block holds a position. */
export function holdsGpsPosition(exif: Buffer | undefined, xmp: Buffer | undefined): boolean {
  if (xmp && /GPS(Latitude|Longitude)/.test(xmp.toString('latin1'))) return true
  const tiff = exif && openTiff(exif)
  if (!tiff) return false
  const gps = readDirectory(tiff, firstDirectory(tiff)).get(GPS_DIRECTORY)
  if (gps === undefined) return false
  const position = readDirectory(tiff, gps)
  return position.has(GPS_LATITUDE) || position.has(GPS_LONGITUDE)
}

/** True when the camera says that its colours are not sRGB, so that a missing profile loses something. */
export function saysUncalibratedColour(exif: Buffer | undefined): boolean {
  const tiff = exif && openTiff(exif)
  if (!tiff) return false
  const details = readDirectory(tiff, firstDirectory(tiff)).get(EXIF_DIRECTORY)
  return details !== undefined && readDirectory(tiff, details).get(COLOUR_SPACE) === UNCALIBRATED
}

interface Tiff {
  bytes: Buffer
  littleEndian: boolean
}

function openTiff(exif: Buffer): Tiff | null {
  const bytes = exif.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif
  const order = bytes.subarray(0, 2).toString('latin1')
  return bytes.length >= 8 && (order === 'II' || order === 'MM') ? { bytes, littleEndian: order === 'II' } : null
}

function firstDirectory(tiff: Tiff): number {
  return read32(tiff, 4)
}

/** Tag → inline value (16-bit values as such, everything else as its offset). One pass, so no loop can be built. */
function readDirectory(tiff: Tiff, offset: number): Map<number, number> {
  const values = new Map<number, number>()
  if (offset + 2 > tiff.bytes.length) return values
  const count = read16(tiff, offset)
  for (let index = 0; index < count; index++) {
    const entry = offset + 2 + index * 12
    if (entry + 12 > tiff.bytes.length) break
    const isShort = read16(tiff, entry + 2) === 3
    values.set(read16(tiff, entry), isShort ? read16(tiff, entry + 8) : read32(tiff, entry + 8))
  }
  return values
}

function read16(tiff: Tiff, at: number): number {
  return tiff.littleEndian ? tiff.bytes.readUInt16LE(at) : tiff.bytes.readUInt16BE(at)
}

function read32(tiff: Tiff, at: number): number {
  return tiff.littleEndian ? tiff.bytes.readUInt32LE(at) : tiff.bytes.readUInt32BE(at)
}
