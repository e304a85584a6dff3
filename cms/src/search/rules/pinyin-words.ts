import { pinyin } from 'pinyin-pro'

/** Runs of Chinese characters; everything else in a text is already typed as it is. */
const HAN_RUN = /\p{Script=Han}+/gu

/** Shorter initials are typed for too many things at once. */
const SHORTEST_INITIALS = 3
const LONGEST_WORD = 6

export interface PinyinWords {
  /** `yun dong xie`, for those who type spaces */
  spaced: string[]
  /** `yundongxie`, `dongxie`, …: every word of up to six syllables that stands anywhere in the text */
  joined: string[]
  /** `ydx`, … */
  initials: string[]
}

/**
 * How a Chinese text is typed on a Latin keyboard. Where one word ends and the next begins is not written,
 * so every run of syllables that may be a word is given; the whole runs too, however long. Readings come
 * from the whole text, because a character is read by its neighbours.
 */
export function pinyinWords(texts: readonly string[]): PinyinWords {
  const spaced = new Set<string>()
  const joined = new Set<string>()
  const initials = new Set<string>()
  for (const text of texts) {
    for (const [run] of text.matchAll(HAN_RUN)) {
      const syllables = syllablesOf(run)
      if (syllables.length === 0) continue
      spaced.add(syllables.join(' '))
      joined.add(syllables.join(''))
      initials.add(syllables.map((s) => s[0]).join(''))
      for (let start = 0; start < syllables.length; start += 1) {
        for (let length = 2; length <= LONGEST_WORD && start + length <= syllables.length; length += 1) {
          const word = syllables.slice(start, start + length)
          joined.add(word.join(''))
          if (length >= SHORTEST_INITIALS) initials.add(word.map((s) => s[0]).join(''))
        }
      }
    }
  }
  return { spaced: [...spaced], joined: [...joined], initials: [...initials] }
}

const syllablesOf = (run: string): string[] =>
  pinyin(run, { toneType: 'none', type: 'array', v: true }).filter((s) => /^[a-z]+$/.test(s))

/** The whole of a text as it is typed on a Latin keyboard: `Go跑鞋` is `Gopaoxie`. */
export const typedInPinyin = (text: string): string => text.replace(HAN_RUN, (run) => syllablesOf(run).join(''))
