import { diffArrays } from 'diff'

/** A stretch of words that stayed, went or came. */
export interface WordChange {
  kind: 'same' | 'gone' | 'new'
  text: string
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** What changed between two texts, word by word; Chinese is cut into words, not into characters. */
export function diffWords(before: string, after: string): WordChange[] {
  return diffArrays(cut(before), cut(after)).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
}

const cut = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment)
