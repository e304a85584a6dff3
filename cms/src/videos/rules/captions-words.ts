import type { CaptionsProblem } from '@fangshi/media'

/** Why captions are not taken, and what to do. */
export function sayCaptionsProblem(problem: CaptionsProblem, language: 'zh' | 'en'): string {
  const line = 'line' in problem ? problem.line : 0
  const words = {
    no_header: {
      zh: '字幕第一行要写 WEBVTT。SRT 字幕请先转成 WebVTT（.vtt）。',
      en: 'The first line must be WEBVTT. Convert SRT captions to WebVTT (.vtt) first.',
    },
    no_cues: { zh: '字幕里还没有一句话。', en: 'There is no cue in these captions.' },
    bad_time: {
      zh: `第 ${line} 行的时间写得不对，应像 00:01.000 --> 00:03.500。`,
      en: `The times in line ${line} are not right; write them like 00:01.000 --> 00:03.500.`,
    },
    ends_before_it_begins: {
      zh: `第 ${line} 行的结束时间不晚于开始时间。`,
      en: `The cue in line ${line} does not end after it begins.`,
    },
    no_words: { zh: `第 ${line} 行的时间下面没有文字。`, en: `Nothing is said below the times in line ${line}.` },
  }
  return words[problem.code][language]
}
