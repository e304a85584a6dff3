import { describe, expect, it } from 'vitest'
import { replaceWords } from './replace-words.ts'

describe('taking the replacement on offer', () => {
  it('works in a text, in a list of texts and in the layers of a banner', () => {
    expect(replaceWords('好茶,慢喝', '茶,慢', '茶，慢')).toBe('好茶，慢喝')
    expect(replaceWords(['甲', '乙,丙'], '乙,丙', '乙，丙')).toEqual(['甲', '乙，丙'])
    expect(
      replaceWords({ layers: [{ id: 'title', words: { zh: '顶级的釉', en: '' } }], focal: {} }, '顶级的釉', '上好的釉'),
    ).toEqual({ layers: [{ id: 'title', words: { zh: '上好的釉', en: '' } }], focal: {} })
  })

  it('changes nothing when the words are gone', () => {
    expect(replaceWords('另一句', '好茶', '茶')).toBeNull()
    expect(replaceWords(undefined, '好茶', '茶')).toBeNull()
  })

  it('takes the replacement as it is written', () => {
    expect(replaceWords('价格$', '格$', '$&')).toBe('价$&')
  })
})
