import type { ContainerReading, FilmTrack } from './film-facts.ts'

/** A box (atom) of ISO base media: where its content begins and ends. */
interface Box {
  type: string
  /** of its four characters */
  name: number
  start: number
  end: number
}

/** Sample entries browsers play, by four characters, and what people call them. */
const VIDEO: Readonly<Record<string, string>> = {
  avc1: 'H.264',
  avc3: 'H.264',
  vp08: 'VP8',
  vp09: 'VP9',
  av01: 'AV1',
}
const AUDIO: Readonly<Record<string, string>> = { Opus: 'Opus', fLaC: 'FLAC', '.mp3': 'MP3' }

/** Names of what browsers do not play everywhere, for the sentence. */
const OTHERS: Readonly<Record<string, string>> = {
  hvc1: 'HEVC (H.265)',
  hev1: 'HEVC (H.265)',
  dvh1: 'Dolby Vision',
  dvhe: 'Dolby Vision',
  mp4v: 'MPEG-4 Visual',
  apcn: 'ProRes',
  apch: 'ProRes',
  'ac-3': 'AC-3',
  'ec-3': 'E-AC-3',
  alac: 'ALAC',
  samr: 'AMR',
}

/** H.264 profiles above eight bits or 4:2:0, which browsers do not decode: High 10, 4:2:2, 4:4:4, CAVLC 4:4:4. */
const H264_BEYOND = new Set([110, 122, 244, 44])

/** Objects of MPEG-4 audio that are AAC, and MP3 in its two numbers. */
const AAC_OBJECTS = new Set([0x40, 0x66, 0x67, 0x68])
const MP3_OBJECTS = new Set([0x69, 0x6b])

/**
 * The boxes between two offsets.
 * @throws RangeError when one is longer than what holds it: the file was cut off
 */
function* boxesIn(bytes: Buffer, from: number, to: number): Generator<Box> {
  let at = from
  while (at + 8 <= to) {
    const small = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const isLarge = small === 1
    const length = isLarge ? Number(bytes.readBigUInt64BE(at + 8)) : small === 0 ? to - at : small
    const head = isLarge ? 16 : 8
    if (length < head || at + length > to) throw new RangeError(`the box ${type} is not whole`)
    yield { type, name: at + 4, start: at + head, end: at + length }
    at += length
  }
}

const childOf = (bytes: Buffer, box: Box, type: string): Box | null =>
  [...boxesIn(bytes, box.start, box.end)].find((child) => child.type === type) ?? null

const inside = (bytes: Buffer, box: Box, ...path: string[]): Box | null =>
  path.reduce<Box | null>((found, type) => found && childOf(bytes, found, type), box)

/** Whether the bytes begin as ISO base media, and with which brand. */
export const mp4Brand = (bytes: Buffer): string | null =>
  bytes.length >= 12 && bytes.toString('latin1', 4, 8) === 'ftyp' ? bytes.toString('latin1', 8, 12) : null

/** Tracks and length of an MP4 file. */
export function readMp4(bytes: Buffer): ContainerReading {
  try {
    const top = [...boxesIn(bytes, 0, bytes.length)]
    const moov = top.find(({ type }) => type === 'moov')
    if (!moov || !top.some(({ type, start, end }) => type === 'mdat' && end > start)) return 'broken'
    const tracks = [...boxesIn(bytes, moov.start, moov.end)]
      .filter(({ type }) => type === 'trak')
      .map((trak) => readTrack(bytes, trak))
    return { tracks, seconds: secondsOf(bytes, moov) }
  } catch (error) {
    if (error instanceof RangeError) return 'broken'
    throw error
  }
}

function readTrack(bytes: Buffer, trak: Box): FilmTrack {
  const handler = inside(bytes, trak, 'mdia', 'hdlr')
  const hears = handler ? bytes.toString('latin1', handler.start + 8, handler.start + 12) : ''
  const kind = hears === 'vide' ? 'video' : hears === 'soun' ? 'audio' : 'other'
  const table = inside(bytes, trak, 'mdia', 'minf', 'stbl', 'stsd')
  // Version, flags and count stand before the first entry.
  const entry = table ? (boxesIn(bytes, table.start + 8, table.end).next().value ?? null) : null
  const named = entry?.type ?? ''
  const codec = entry === null ? null : kind === 'video' ? videoCodec(bytes, entry) : audioCodec(bytes, entry)
  return { kind, codec, named: OTHERS[named] ?? named.trim(), ...sizeOf(bytes, trak, kind === 'video' ? entry : null) }
}

/** Bytes of a visual sample entry before its own boxes. */
const VISUAL_HEAD = 78
const AUDIO_HEAD = 28

function videoCodec(bytes: Buffer, entry: Box): string | null {
  const name = VIDEO[entry.type] ?? null
  if (name !== 'H.264') return name
  const avcC = [...boxesIn(bytes, entry.start + VISUAL_HEAD, entry.end)].find(({ type }) => type === 'avcC')
  return avcC && H264_BEYOND.has(bytes.readUInt8(avcC.start + 1)) ? null : name
}

function audioCodec(bytes: Buffer, entry: Box): string | null {
  if (entry.type !== 'mp4a') return AUDIO[entry.type] ?? null
  const esds = [...boxesIn(bytes, entry.start + AUDIO_HEAD, entry.end)].find(({ type }) => type === 'esds')
  const object = esds ? objectType(bytes.subarray(esds.start + 4, esds.end)) : null
  if (object === null || AAC_OBJECTS.has(object)) return 'AAC'
  return MP3_OBJECTS.has(object) ? 'MP3' : null
}

/** The object type in an elementary stream descriptor: tag 4 inside tag 3. */
function objectType(descriptor: Buffer): number | null {
  let at = 0
  const enter = (tag: number): boolean => {
    if (descriptor[at] !== tag) return false
    at += 1
    // Lengths are written in as many bytes as have their high bit set, and one more.
    while (((descriptor[at] ?? 0) & 0x80) !== 0) at += 1
    at += 1
    return true
  }
  if (!enter(3)) return null
  at += 3
  return enter(4) ? (descriptor[at] ?? null) : null
}

/** As it is shown: a film held upright is stored lying and turned by its matrix. */
function sizeOf(bytes: Buffer, trak: Box, entry: Box | null): { width: number; height: number } {
  if (entry === null) return { width: 0, height: 0 }
  const stored = { width: bytes.readUInt16BE(entry.start + 24), height: bytes.readUInt16BE(entry.start + 26) }
  const head = childOf(bytes, trak, 'tkhd')
  if (!head) return stored
  const isLong = bytes.readUInt8(head.start) === 1
  const matrix = head.start + (isLong ? 52 : 40)
  const isTurned = bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 4) !== 0
  return isTurned ? { width: stored.height, height: stored.width } : stored
}

function secondsOf(bytes: Buffer, moov: Box): number | null {
  const head = childOf(bytes, moov, 'mvhd')
  if (!head) return null
  const isLong = bytes.readUInt8(head.start) === 1
  const scale = bytes.readUInt32BE(head.start + (isLong ? 20 : 12))
  const units = isLong ? Number(bytes.readBigUInt64BE(head.start + 24)) : bytes.readUInt32BE(head.start + 16)
  return scale > 0 && units > 0 && units < 0xffff_ffff ? units / scale : null
}

/** Boxes in which cameras and phones write where and with what a film was taken. */
const PRIVATE = new Set(['udta', 'meta', 'uuid'])

/**
 * Blanks what a film says of its maker and place, in the same bytes: everything else of it stands where it stood, so
 * that no offset moves.
 */
export function hideMp4Metadata(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const hide = (box: Box): void => {
    copy.write('free', box.name, 'latin1')
    copy.fill(0, box.start, box.end)
  }
  for (const top of boxesIn(copy, 0, copy.length)) {
    if (PRIVATE.has(top.type)) hide(top)
    if (top.type !== 'moov') continue
    for (const part of boxesIn(copy, top.start, top.end)) {
      if (PRIVATE.has(part.type)) hide(part)
      if (part.type !== 'trak') continue
      for (const inner of boxesIn(copy, part.start, part.end)) if (PRIVATE.has(inner.type)) hide(inner)
    }
  }
  return copy
}
