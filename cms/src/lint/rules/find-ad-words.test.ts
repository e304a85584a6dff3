import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { LABELLED_SENTENCES } from '../testing/labelled-sentences.ts'
import { KNOWN_PINYIN } from './character-variants.ts'
import { findAdWords } from './find-ad-words.ts'
import { withoutOverlaps } from './finding.ts'

const wordsIn = (text: string): string[] => withoutOverlaps(findAdWords(text)).map(({ found }) => found)

describe('words the advertising law forbids', () => {
  it('are found in labelled mall copy with a precision and a recall of at least 0.95', () => {
    let hits = 0
    let misses = 0
    let falseAlarms = 0
    const unexpected: string[] = []
    for (const { text, marked } of LABELLED_SENTENCES) {
      const spans = marked.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }))
      expect(
        spans.every(({ start }) => start >= 0),
        `label of “${text}”`,
      ).toBe(true)
      const found = withoutOverlaps(findAdWords(text))
      const isOver = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
        a.start < b.end && b.start < a.end
      for (const span of spans) {
        if (found.some((finding) => isOver(finding, span))) hits += 1
        else {
          misses += 1
          unexpected.push(`missed in: ${text}`)
        }
      }
      for (const finding of found) {
        if (spans.some((span) => isOver(finding, span))) continue
        falseAlarms += 1
        unexpected.push(`false “${finding.found}” in: ${text}`)
      }
    }
    const precision = hits / (hits + falseAlarms)
    const recall = hits / (hits + misses)
    console.info(
      `${LABELLED_SENTENCES.length} sentences: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      unexpected.join('\n'),
    )
    expect(LABELLED_SENTENCES.length).toBeGreaterThanOrEqual(300)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  it.each([
    ['最 好的茶', '最 好'],
    ['最\u200b佳选择', '最\u200b佳'],
    ['蕞低价', '蕞低'],
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

  it('are known by the sounds a pinyin library gives them', () => {
    for (const [character, sound] of KNOWN_PINYIN)
      expect(pinyin(character, { toneType: 'none', type: 'array', multiple: true }), character).toContain(
        sound.replace('lv', 'lü'),
      )
  })
})
