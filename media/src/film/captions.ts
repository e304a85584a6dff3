/** Why a text is no captions file; the line is counted from 1. */
export type CaptionsProblem =
  | { code: 'no_header' }
  | { code: 'no_cues' }
  | { code: 'bad_time'; line: number }
  | { code: 'ends_before_it_begins'; line: number }
  | { code: 'no_words'; line: number }

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`
const TIMING = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t].*)?$`)

/** ms of a timestamp in four parts */
const millis = (parts: (string | undefined)[]): number => {
  const [hours = '0', minutes = '0', seconds = '0', rest = '0'] = parts.map((part) => part ?? '0')
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest)
}

/**
 * Whether a text is WebVTT that browsers show: its header, and cues whose times go forward and that say something.
 * @returns null when it is
 */
export function checkCaptions(source: string): CaptionsProblem | null {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) return { code: 'no_header' }
  let cues = 0
  for (const [index, line] of lines.entries()) {
    if (!line.includes('-->')) continue
    const timing = TIMING.exec(line.trim())
    if (!timing) return { code: 'bad_time', line: index + 1 }
    if (millis(timing.slice(5, 9)) <= millis(timing.slice(1, 5)))
      return { code: 'ends_before_it_begins', line: index + 1 }
    if ((lines[index + 1] ?? '').trim() === '') return { code: 'no_words', line: index + 1 }
    cues += 1
  }
  return cues === 0 ? { code: 'no_cues' } : null
}
