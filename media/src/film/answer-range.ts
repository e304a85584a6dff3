/** Bytes of a file from `first` to `last`, both included. */
export interface ByteRange {
  first: number
  last: number
}

/** What a request asks of a film; headers as they came. */
export interface FilmRequest {
  range?: string | null | undefined
  ifRange?: string | null | undefined
  ifNoneMatch?: string | null | undefined
}

/** How to answer: the status, its headers, and which bytes follow; null: none. */
export interface FilmAnswer {
  status: 200 | 206 | 304 | 416
  headers: Record<string, string>
  part: ByteRange | null
}

/**
 * Decides the answer to a request for a film or its captions (RFC 9110, section 14). Names are made of the bytes, so
 * the name is the tag of the only version there is. Of several ranges the whole film is sent, as a server may.
 */
export function answerFilm(asked: FilmRequest, film: { file: string; size: number; contentType: string }): FilmAnswer {
  const etag = `"${film.file}"`
  const kept = {
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': film.contentType,
  }
  if (tagsIn(asked.ifNoneMatch).some((tag) => tag === '*' || tag === etag))
    return { status: 304, headers: kept, part: null }
  const whole: FilmAnswer = {
    status: 200,
    headers: { ...kept, 'content-length': String(film.size) },
    part: { first: 0, last: film.size - 1 },
  }
  // A part of another version is of no use to whoever has the beginning of this one.
  if (asked.ifRange && asked.ifRange.trim() !== etag) return whole
  const part = readRange(asked.range, film.size)
  if (part === 'whole') return whole
  if (part === 'beyond') {
    const headers = { ...kept, 'content-range': `bytes */${film.size}`, 'content-length': '0' }
    return { status: 416, headers, part: null }
  }
  const headers = {
    ...kept,
    'content-range': `bytes ${part.first}-${part.last}/${film.size}`,
    'content-length': String(part.last - part.first + 1),
  }
  return { status: 206, headers, part }
}

/** Weak tags compare like strong ones here. */
const tagsIn = (header: string | null | undefined): string[] =>
  (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/** One range of bytes; what cannot be read is as if it had not been asked. */
function readRange(header: string | null | undefined, size: number): ByteRange | 'whole' | 'beyond' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec((header ?? '').replaceAll(' ', '')) ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'beyond' : { first: size - length, last: size - 1 }
  }
  const first = Number(from)
  if (to !== '' && Number(to) < first) return 'whole'
  if (first >= size) return 'beyond'
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
