import { describe, expect, it } from 'vitest'
import { longText, oneLine } from './text.ts'

const takes = (schema: ReturnType<typeof oneLine>, text: string): boolean => schema.safeParse(text).success
const HALF_A_PAIR = '\ud83d'

describe('text that people type', () => {
  it('may be any words, in any script, with pictures of any width', () => {
    for (const text of ['', '文三路 1 号', 'Größe “M”', '👨‍👩‍👧 🇨🇳', 'עברית'])
      expect([takes(oneLine(), text), takes(longText(), text)]).toEqual([true, true])
  })

  it('holds nothing a database cannot keep', () => {
    for (const sign of ['\u0000', '\u0008', '\u001b', '\u007f', HALF_A_PAIR])
      expect([takes(oneLine(), `a${sign}b`), takes(longText(), `a${sign}b`)]).toEqual([false, false])
  })

  it('keeps its line breaks where there may be several lines, and has none where there is one', () => {
    for (const text of ['一\n二', '一\r\n二', 'a\tb'])
      expect([takes(oneLine(), text), longText().parse(text)]).toEqual([false, text])
    expect(oneLine().parse('  SF Express\n')).toBe('SF Express')
  })
})
