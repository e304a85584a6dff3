import { describe, expect, it } from 'vitest'
import { diffPassages } from './diff-passages.ts'
import type { Passage } from './find-anchor.ts'

const passage = (text: string, path = 'body'): Passage => ({
  path,
  locale: 'zh',
  label: { zh: '正文', en: 'Text' },
  text,
  isRichText: true,
})
describe('the difference of two versions', () => {
  it('tells a paragraph that was edited from one that came and one that went', () => {
    const rows = diffPassages(
      [passage('第一段没有变。'), passage('第二段讲灯罩的材料。'), passage('第三段没人要了。')],
      [passage('第一段没有变。'), passage('第二段讲玻璃灯罩的材料。'), passage('完全另写的一句话')],
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'removed', 'changed', 'added'])
  })

  it('finds nothing in a block that only has another number', () => {
    const rows = diffPassages([passage('一', 'blocks.0.text')], [passage('一', 'blocks.4.text')])
    expect(rows.map(({ kind }) => kind)).toEqual(['same'])
  })
})
