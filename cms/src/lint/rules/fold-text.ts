/** A text brought to one spelling, with the way back to the characters as written. */
export interface FoldedText {
  text: string
  /** index in the text as written of each folded character, and its length at the end */
  origin: number[]
}

/**
 * Full-width and compatibility forms, case, and circled or bold letters are made alike (NFKC, lower case), one
 * character at a time so that every place can be shown in the text as written. Nothing is dropped.
 */
export function foldText(written: string): FoldedText {
  let text = ''
  const origin: number[] = []
  let index = 0
  for (const character of written) {
    const folded = character.normalize('NFKC').toLowerCase()
    for (let i = 0; i < folded.length; i += 1) origin.push(index)
    text += folded
    index += character.length
  }
  origin.push(written.length)
  return { text, origin }
}
