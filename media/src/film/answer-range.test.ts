import { describe, expect, it } from 'vitest'
import { answerFilm, type FilmRequest } from './answer-range.ts'

const film = { file: `${'ab'.repeat(16)}.mp4`, size: 1000, contentType: 'video/mp4' }
const etag = `"${film.file}"`
const ask = (asked: FilmRequest) => answerFilm(asked, film)

describe('a request for a film', () => {
  it('is answered whole without a range, and says that parts may be asked', () => {
    expect(ask({})).toMatchObject({
      status: 200,
      part: { first: 0, last: 999 },
      headers: { 'accept-ranges': 'bytes', 'content-length': '1000', etag },
    })
  })

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=900-', 900, 999],
    ['bytes=-100', 900, 999],
    ['bytes=990-5000', 990, 999],
    ['bytes=-5000', 0, 999],
  ])('for %s gets that part', (range, first, last) => {
    expect(ask({ range })).toMatchObject({
      status: 206,
      part: { first, last },
      headers: { 'content-range': `bytes ${first}-${last}/1000`, 'content-length': String(last - first + 1) },
    })
  })

  it.each(['bytes=1000-', 'bytes=-0'])('for %s, beyond its end, is told how long it is', (range) => {
    expect(ask({ range })).toMatchObject({ status: 416, part: null, headers: { 'content-range': 'bytes */1000' } })
  })

  it.each(['bytes=5-2', 'bytes=0-1,5-9', 'lines=1-2', 'bytes=a-b', ''])('for %j gets the whole', (range) => {
    expect(ask({ range }).status).toBe(200)
  })

  it('with a part of this version goes on from there, and of another begins anew', () => {
    expect(ask({ range: 'bytes=500-', ifRange: etag }).status).toBe(206)
    expect(ask({ range: 'bytes=500-', ifRange: '"other"' }).status).toBe(200)
  })

  it('by whoever has it already is answered with nothing', () => {
    expect(ask({ ifNoneMatch: `"x", W/${etag}` })).toMatchObject({ status: 304, part: null })
  })
})
