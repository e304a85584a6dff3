export interface LabelledSentence {
  text: string
  /** the marked words as they stand in the text; empty: nothing is to be marked */
  marked: string[]
}

/**
 * Reads hand-made labels, one sentence a line: the marked words as they stand in the sentence, separated by `|`, or `-`
 * where nothing is to be marked; then ` :: `; then the sentence.
 */
export function readLabels(lines: string): LabelledSentence[] {
  return lines
    .split('\n')
    .filter((line) => line.includes(' :: '))
    .map((line) => {
      const [words = '', text = ''] = line.split(' :: ')
      return {
        text: text.trim(),
        marked:
          words.trim() === '-'
            ? []
            : words
                .split('|')
                .map((word) => word.trim())
                .filter(Boolean),
      }
    })
}
