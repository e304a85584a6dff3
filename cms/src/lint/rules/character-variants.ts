import { pinyin } from 'pinyin-pro'

/**
 * Characters and groups that stand for a character of the dictionary because they look or sound like it. Traditional
 * forms are no concern of this table: texts are folded to simplified ones first.
 */
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  最: ['朂', '㝡', '蕞', '樶', '冣'],
  好: ['女子'],
  第: ['苐', '弟'],
  一: ['1', '壹', '弌', '幺'],
  佳: ['佶'],
  高: ['髙'],
  国: ['囯', '囗'],
  级: ['j'],
  老: ['佬'],
  独: ['犭虫'],
}

/**
 * What may stand between the characters of a word without a reader taking it for the end of one: spaces, invisible
 * characters, quotes, brackets, dashes, emoji; not the marks that part sentences.
 */
const SEPARATORS = '[^\\p{L}\\p{N}，。！？；：、,!?;\\n]{0,3}'
/** 、 parts an enumeration and hides a superlative: 最、好. */
const SEPARATORS_OF_MOST = '[^\\p{L}\\p{N}，。！？；：,!?;\\n]{0,3}'
const HAN = /\p{Script=Han}/u

/** A word of the dictionary with everything a character of it may be written as. */
export interface DisguisedWord {
  /** for each character of the word, its spellings in folded text */
  spellings: readonly (readonly string[])[]
  separators: string
}

/**
 * How a word may be disguised, in folded text. In Chinese words each character may be replaced by its look-alikes or its
 * pinyin, with separators between; Latin words stand for themselves.
 */
export function disguise(word: string): DisguisedWord {
  if (!HAN.test(word)) return { spellings: [[word]], separators: '' }
  const characters = [...word]
  return {
    // A syllable alone is no word: 最 is not meant wherever somebody writes “zui”.
    spellings: characters.map((character) =>
      HAN.test(character)
        ? [character, ...(LOOK_ALIKES[character] ?? []), ...(characters.length > 1 ? soundsOf(character) : [])]
        : [character],
    ),
    separators: characters[0] === '最' ? SEPARATORS_OF_MOST : SEPARATORS,
  }
}

/** Whether a text made of these characters could hold the word at all: much cheaper than looking for it. */
export const couldHold = (characters: ReadonlySet<string>, { spellings }: DisguisedWord): boolean =>
  spellings.every((forms) =>
    forms.some((form) => [...form].every((character) => character === ' ' || characters.has(character))),
  )

/** Finds the word in folded text. Latin letters count only as whole words: no syllable is found inside an English one. */
export function disguisedPattern({ spellings, separators }: DisguisedWord): RegExp {
  const last = spellings.length - 1
  const characters = spellings.map((forms, index) => {
    const written = forms.map((form) => {
      if (!/[a-z#]/.test(form)) return escaped(form)
      const letters = last === 0 ? escaped(form).replaceAll(' ', '\\s+') : [...form].join(' ?')
      return `${index === 0 ? '(?<![a-z0-9])' : ''}${letters}${index === last ? '(?![a-z0-9])' : ''}`
    })
    return `(?:${written.join('|')})`
  })
  return new RegExp(characters.join(separators), 'gu')
}

const known = new Map<string, readonly string[]>()

/** Every reading of a character, without tones. */
function soundsOf(character: string): readonly string[] {
  const before = known.get(character)
  if (before) return before
  const sounds = pinyin(character, { toneType: 'none', type: 'array', multiple: true })
  const typed = [...new Set(sounds.map((sound) => sound.replaceAll('ü', 'v')))]
  known.set(character, typed)
  return typed
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
