import { describe, expect, it } from 'vitest'
import { relabelled, sampleFilm } from '../testing/sample-films.ts'
import { checkCaptions } from './captions.ts'
import { describeFilmRefusal } from './film-words.ts'
import { inspectFilm, MAX_FILM_BYTES } from './inspect-film.ts'
import { hideMp4Metadata } from './read-mp4.ts'

const mp4 = sampleFilm('mp4')
const webm = sampleFilm('webm')

/** A box at the end of an MP4 file. */
const withBox = (film: Buffer, type: string, words: string): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + words.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([film, head, Buffer.from(words)])
}

describe('a film', () => {
  it('is known by its bytes, with size, length and what it is coded as', () => {
    expect(inspectFilm(mp4)).toEqual({
      ok: true,
      film: { format: 'mp4', width: 320, height: 180, seconds: 1.157, video: 'H.264', audio: 'Opus' },
    })
    expect(inspectFilm(webm)).toMatchObject({ ok: true, film: { format: 'webm', video: 'VP8', audio: 'Opus' } })
  })

  it.each([
    ['nothing', Buffer.alloc(0), { code: 'empty' }],
    ['a web page', Buffer.from('<!doctype html><video src=x>'), { code: 'not_a_film' }],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n00000000', 'latin1'), { code: 'not_a_film' }],
    ['a film of a phone', relabelled(mp4, 'ftypisom', 'ftypqt  '), { code: 'container', container: 'QuickTime (MOV)' }],
    ['HEVC', relabelled(mp4, 'avc1\0', 'hvc1\0'), { code: 'video_codec', codec: 'HEVC (H.265)' }],
    ['a sound browsers lack', relabelled(mp4, 'Opus\0', 'ac-3\0'), { code: 'audio_codec', codec: 'AC-3' }],
    ['a codec WebM does not know', relabelled(webm, 'V_VP8', 'V_XX8'), { code: 'video_codec', codec: 'V_XX8' }],
    ['half an MP4', mp4.subarray(0, mp4.length / 2), { code: 'broken' }],
    ['the head of a WebM', webm.subarray(0, 200), { code: 'broken' }],
  ])('is refused when it is %s', (_, bytes, refusal) => {
    expect(inspectFilm(bytes)).toEqual({ ok: false, refusal })
  })

  it('is refused when it is too large, before anything of it is read', () => {
    expect(inspectFilm(Buffer.alloc(MAX_FILM_BYTES + 1))).toMatchObject({ refusal: { code: 'too_many_bytes' } })
  })

  it('is never the end of a reader, whatever byte is wrong', () => {
    for (const film of [mp4, webm]) {
      for (let at = 0; at < Math.min(film.length, 1500); at += 5) {
        const broken = Buffer.from(film)
        broken[at] = (broken[at] ?? 0) ^ 0xff
        expect(() => inspectFilm(broken), `byte ${at}`).not.toThrow()
      }
      for (let end = 1; end < film.length; end += 97) expect(() => inspectFilm(film.subarray(0, end))).not.toThrow()
    }
  })

  it('is refused in words that say what to do', () => {
    const said = describeFilmRefusal({ code: 'video_codec', codec: 'HEVC (H.265)' }, 'zh')
    expect(said).toContain('HEVC')
    expect(said).toContain('H.264')
  })
})

describe('what a film says of where it was taken', () => {
  it('is blanked without moving anything else', () => {
    const film = withBox(mp4, 'meta', 'com.apple.quicktime.location.ISO6709 +31.2304+121.4737/')
    const hidden = hideMp4Metadata(film)
    expect(hidden.length).toBe(film.length)
    expect(hidden.includes('+31.2304')).toBe(false)
    expect(hidden.subarray(0, mp4.length).equals(hideMp4Metadata(mp4))).toBe(true)
    expect(inspectFilm(hidden)).toEqual(inspectFilm(film))
  })
})

describe('captions', () => {
  const captions = (...lines: string[]): string => lines.join('\n')

  it('are WebVTT with cues that go forward and say something', () => {
    expect(checkCaptions(captions('WEBVTT', '', '00:00.000 --> 00:01.500', '灯亮了'))).toBeNull()
    expect(
      checkCaptions(captions('\uFEFFWEBVTT - zh', '', '1', '00:00:00.000 --> 00:00:02.000 line:0', 'On')),
    ).toBeNull()
  })

  it.each([
    ['another format', captions('1', '00:00:00,000 --> 00:00:01,000', '灯'), { code: 'no_header' }],
    ['no cue', 'WEBVTT\n', { code: 'no_cues' }],
    ['commas in a time', captions('WEBVTT', '', '00:00:00,000 --> 00:00:01,000', '灯'), { code: 'bad_time', line: 3 }],
    [
      'a cue that ends first',
      captions('WEBVTT', '', '00:02.000 --> 00:01.000', '灯'),
      { code: 'ends_before_it_begins', line: 3 },
    ],
    ['a cue without words', captions('WEBVTT', '', '00:00.000 --> 00:01.000', ''), { code: 'no_words', line: 3 }],
  ])('are refused with %s', (_, source, problem) => {
    expect(checkCaptions(source)).toEqual(problem)
  })
})
