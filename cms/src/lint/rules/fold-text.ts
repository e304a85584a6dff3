import { Converter } from 'opencc-js/t2cn'

/** A text brought to one spelling, with the way back to the characters as written. */
export interface FoldedText {
  text: string
  /** index in the text as written of each folded character, and its length at the end */
  origin: number[]
}

const simplified = Converter({ from: 't', to: 'cn' })

/** Cyrillic and Greek letters that pass for Latin ones (Unicode confusables), in lower case. */
const LATIN_LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['а', 'a'],
    ['α', 'a'],
    ['в', 'b'],
    ['с', 'c'],
    ['ԁ', 'd'],
    ['е', 'e'],
    ['ε', 'e'],
    ['һ', 'h'],
    ['і', 'i'],
    ['ι', 'i'],
    ['ј', 'j'],
    ['к', 'k'],
    ['κ', 'k'],
    ['м', 'm'],
    ['ν', 'v'],
    ['о', 'o'],
    ['ο', 'o'],
    ['р', 'p'],
    ['ρ', 'p'],
    ['ѕ', 's'],
    ['т', 't'],
    ['τ', 't'],
    ['υ', 'u'],
    ['х', 'x'],
    ['χ', 'x'],
    ['у', 'y'],
  ].map(([from = '', to = '']) => [from, to]),
)

const known = new Map<string, string>()

/**
 * Full-width and compatibility forms, case, circled or bold letters (NFKC), traditional characters and letters of other
 * scripts that look Latin are made alike, one character at a time so that every place can be shown in the text as
 * written. Nothing is dropped.
 */
export function foldText(written: string): FoldedText {
  let text = ''
  const origin: number[] = []
  let index = 0
  for (const character of written) {
    const folded = foldCharacter(character)
    for (let i = 0; i < folded.length; i += 1) origin.push(index)
    text += folded
    index += character.length
  }
  origin.push(written.length)
  return { text, origin }
}

function foldCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const plain = character.normalize('NFKC').toLowerCase()
  const folded = LATIN_LOOK_ALIKES.get(plain) ?? (/\p{Script=Han}/u.test(plain) ? simplified(plain) : plain)
  known.set(character, folded)
  return folded
}
