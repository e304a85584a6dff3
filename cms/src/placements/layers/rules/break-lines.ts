/** Closing marks and the like: none may begin a line (GB/T 15834, W3C 中文排版需求 3.1.3). */
const NEVER_FIRST = new Set([...'、，。．；：！？…—～·）》〉」』】〕］｝’”%‰℃!),.:;?]}»'])
/** Opening marks: none may end a line. */
const NEVER_LAST = new Set([...'（《〈「『【〔［｛‘“([{«¥￥$#'])

const isHan = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(character)

/** A run that stays together: one Han character with its marks, or a Latin word. `space`: one went before it. */
interface Piece {
  text: string
  space: boolean
}

/** Where a line may break, as pieces that may not be broken. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let space = false
  let joined = false
  for (const character of text.trim().replace(/\s+/g, ' ')) {
    if (character === ' ') {
      space = true
      joined = false
      continue
    }
    const last = pieces.at(-1)
    const before = last ? ([...last.text].at(-1) ?? '') : ''
    const glued =
      last !== undefined &&
      !space &&
      (NEVER_FIRST.has(character) || NEVER_LAST.has(before) || (joined && !isHan(character) && !isHan(before)))
    if (glued) last.text += character
    else pieces.push({ text: character, space: space && last !== undefined })
    space = false
    joined = true
  }
  return pieces
}

/**
 * Breaks a text into lines no wider than `width`, as full as they go. A piece wider than the line is broken
 * between characters, since nothing may be lost. `measure` gives the width of a text.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  const place = (piece: string, space: boolean): void => {
    const joined = line === '' ? piece : line + (space ? ' ' : '') + piece
    if (measure(joined) <= width || (line === '' && [...piece].length === 1)) line = joined
    else if (line !== '') {
      lines.push(line)
      line = ''
      place(piece, false)
    } else for (const character of piece) place(character, false)
  }
  for (const { text: piece, space } of piecesOf(text)) place(piece, space)
  if (line !== '') lines.push(line)
  return lines
}

/** As `breakLines`, with lines as equal as their number allows: a title should not leave one character behind. */
export function breakBalanced(text: string, width: number, measure: (text: string) => number): string[] {
  const greedy = breakLines(text, width, measure)
  if (greedy.length < 2) return greedy
  let low = width / greedy.length
  let high = width
  let best = greedy
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2
    const lines = breakLines(text, middle, measure)
    if (lines.length <= greedy.length && Math.max(...lines.map(measure)) <= middle) {
      best = lines
      high = middle
    } else low = middle
  }
  return best
}
