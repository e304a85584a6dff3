import type { ContainerReading, FilmTrack } from './film-facts.ts'

/** Elements of EBML and Matroska, by the numbers of their ids. */
const ID = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  kind: 0x83,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cluster: 0x1f43b675,
} as const

/** What WebM allows, and what people call it. */
const CODECS: Readonly<Record<string, string>> = {
  V_VP8: 'VP8',
  V_VP9: 'VP9',
  V_AV1: 'AV1',
  A_OPUS: 'Opus',
  A_VORBIS: 'Vorbis',
}

interface Element {
  id: number
  start: number
  /** of one written while it was recorded, whose length nobody knew: the end of what holds it */
  end: number
}

/** @throws RangeError when an element is longer than what holds it: the file was cut off */
function* elementsIn(bytes: Buffer, from: number, to: number): Generator<Element> {
  let at = from
  while (at < to) {
    const id = readId(bytes, at)
    const size = readSize(bytes, at + id.length)
    const start = at + id.length + size.length
    const end = size.value === null ? to : start + size.value
    if (end > to) throw new RangeError('an element is not whole')
    yield { id: id.value, start, end }
    at = end
  }
}

/** The length of a number is told by how many zero bits it begins with. */
const widthOf = (first: number): number => Math.clz32(first) - 23

function readId(bytes: Buffer, at: number): { value: number; length: number } {
  const length = widthOf(bytes.readUInt8(at))
  if (length > 4) throw new RangeError('no element begins here')
  return { value: bytes.readUIntBE(at, length), length }
}

/** null: unknown, all bits of the number being ones */
function readSize(bytes: Buffer, at: number): { value: number | null; length: number } {
  const first = bytes.readUInt8(at)
  const length = widthOf(first)
  if (length > 8) throw new RangeError('no size stands here')
  let value = first & (0xff >> length)
  let isUnknown = value === 0xff >> length
  for (let index = 1; index < length; index += 1) {
    const next = bytes.readUInt8(at + index)
    isUnknown &&= next === 0xff
    value = value * 256 + next
  }
  return { value: isUnknown ? null : value, length }
}

const unsigned = (bytes: Buffer, { start, end }: Element): number =>
  end > start && end - start <= 6 ? bytes.readUIntBE(start, end - start) : 0

const text = (bytes: Buffer, { start, end }: Element): string =>
  bytes.toString('latin1', start, end).replace(/\0+$/, '')

/** What kind of EBML document the bytes begin: `webm`, `matroska`; null for none. */
export function ebmlKind(bytes: Buffer): string | null {
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== ID.head) return null
  try {
    const head = elementsIn(bytes, 0, bytes.length).next().value
    const kind = head && [...elementsIn(bytes, head.start, head.end)].find(({ id }) => id === ID.docType)
    return kind ? text(bytes, kind) : ''
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}

/** Tracks and length of a WebM file. */
export function readWebm(bytes: Buffer): ContainerReading {
  try {
    const segment = [...elementsIn(bytes, 0, bytes.length)].find(({ id }) => id === ID.segment)
    if (!segment) return 'broken'
    let tracks: FilmTrack[] | null = null
    let seconds: number | null = null
    let hasPictures = false
    for (const part of elementsIn(bytes, segment.start, segment.end)) {
      if (part.id === ID.info) seconds = secondsOf(bytes, part)
      if (part.id === ID.tracks) tracks = tracksOf(bytes, part)
      // What is known stands before the first cluster; one of unknown length goes on to the end of the file.
      if (part.id === ID.cluster) hasPictures = part.end > part.start
      if (hasPictures && tracks !== null) break
    }
    return tracks === null || !hasPictures ? 'broken' : { tracks, seconds }
  } catch (error) {
    if (error instanceof RangeError) return 'broken'
    throw error
  }
}

function tracksOf(bytes: Buffer, tracks: Element): FilmTrack[] {
  return [...elementsIn(bytes, tracks.start, tracks.end)]
    .filter(({ id }) => id === ID.track)
    .map((track) => {
      const parts = [...elementsIn(bytes, track.start, track.end)]
      const part = (id: number): Element | undefined => parts.find((one) => one.id === id)
      const codec = part(ID.codec)
      const kind = part(ID.kind)
      const video = part(ID.video)
      const sizes = video ? [...elementsIn(bytes, video.start, video.end)] : []
      const size = (id: number): number => {
        const found = sizes.find((one) => one.id === id)
        return found ? unsigned(bytes, found) : 0
      }
      const named = codec ? text(bytes, codec) : ''
      const number = kind ? unsigned(bytes, kind) : 0
      return {
        kind: number === 1 ? 'video' : number === 2 ? 'audio' : 'other',
        codec: CODECS[named] ?? null,
        named,
        width: size(ID.width),
        height: size(ID.height),
      }
    })
}

/** ns of a tick unless the file says otherwise */
const USUAL_SCALE = 1_000_000

function secondsOf(bytes: Buffer, info: Element): number | null {
  const parts = [...elementsIn(bytes, info.start, info.end)]
  const duration = parts.find(({ id }) => id === ID.duration)
  if (!duration) return null
  const scale = parts.find(({ id }) => id === ID.scale)
  const ticks =
    duration.end - duration.start === 4 ? bytes.readFloatBE(duration.start) : bytes.readDoubleBE(duration.start)
  const seconds = (ticks * (scale ? unsigned(bytes, scale) : USUAL_SCALE)) / 1e9
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}
