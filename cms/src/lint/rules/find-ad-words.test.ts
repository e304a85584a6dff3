import { describe, expect, it } from 'vitest'
import { LABELLED_SENTENCES } from '../testing/labelled-sentences.ts'
import type { LabelledSentence } from '../testing/read-labels.ts'
import { SECOND_SENTENCES } from '../testing/second-sentences.ts'
import { THIRD_SENTENCES } from '../testing/third-sentences.ts'
import { findAdWords } from './find-ad-words.ts'
import { withoutOverlaps } from './finding.ts'

const wordsIn = (text: string): string[] => withoutOverlaps(findAdWords(text)).map(({ found }) => found)

interface Measured {
  hits: number
  misses: number
  falseAlarms: number
  /** what was missed or marked in vain, for who betters the rules */
  unexpected: string[]
}

/** A marked word counts as found when a finding touches it; a finding that touches none is a false alarm. */
function measure(sentences: readonly LabelledSentence[]): Measured {
  const measured: Measured = { hits: 0, misses: 0, falseAlarms: 0, unexpected: [] }
  for (const { text, marked } of sentences) {
    const spans = marked.flatMap((word) => placesOf(word, text))
    const found = withoutOverlaps(findAdWords(text))
    for (const span of spans) {
      if (found.some((finding) => isOver(finding, span))) measured.hits += 1
      else {
        measured.misses += 1
        measured.unexpected.push(`missed in: ${text}`)
      }
    }
    for (const finding of found) {
      if (spans.some((span) => isOver(finding, span))) continue
      measured.falseAlarms += 1
      measured.unexpected.push(`false “${finding.found}” in: ${text}`)
    }
  }
  return measured
}

function placesOf(word: string, text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
    places.push({ start, end: start + word.length })
  if (places.length === 0) throw new Error(`The label ${word} does not stand in “${text}”`)
  return places
}

const isOver = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

describe('words the advertising law forbids', () => {
  it.each([
    ['the first set', 0.95, LABELLED_SENTENCES],
    ['the second set', 0.95, SECOND_SENTENCES],
    ['the third set, never used to change a rule', 0.9, THIRD_SENTENCES],
  ] as const)(
    'are found in labelled mall copy, %s, with a precision and a recall of at least %d',
    (name, floor, sentences) => {
      const { hits, misses, falseAlarms, unexpected } = measure(sentences)
      const precision = hits / (hits + falseAlarms)
      const recall = hits / (hits + misses)
      console.info(
        `${name}: ${sentences.length} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
        unexpected.join('\n'),
      )
      expect(precision).toBeGreaterThanOrEqual(floor)
      expect(recall).toBeGreaterThanOrEqual(floor)
    },
  )

  it('are measured on at least 300 sentences, no sentence twice', () => {
    const texts = [...LABELLED_SENTENCES, ...SECOND_SENTENCES, ...THIRD_SENTENCES].map(({ text }) => text)
    expect(texts.length).toBeGreaterThanOrEqual(300)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it.each([
    ['最 好的茶', '最 好'],
    ['最\u200b佳选择', '最\u200b佳'],
    ['蕞低价', '蕞低价'],
    ['zui hao 的茶', 'zui hao'],
    ['頂級皮料', '頂級'],
    ['ＮＯ．１ 保温杯', 'ＮＯ．１'],
    ['销量第①', '销量第①'],
  ])('are found in disguise: %s', (text, found) => {
    expect(wordsIn(text)).toEqual([found])
  })

  it('are pointed at where they stand, whatever came before them', () => {
    const text = '①𠮷野家同款：全网最低价'
    const [finding] = withoutOverlaps(findAdWords(text))
    expect(text.slice(finding?.start, finding?.end)).toBe('全网最低价')
  })
})
