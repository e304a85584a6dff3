import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChoices, compareForms, type FormField, isSame, usualChoice, wordsIn } from './compare-forms.ts'
import { linesOf } from './count-words.ts'
import { diffWords } from './diff-words.ts'
import { mergeLines } from './merge-lines.ts'

const FIELDS: FormField[] = [
  { type: 'text', name: 'title', label: '标题' },
  { type: 'group', name: 'seo', label: '搜索引擎', fields: [{ type: 'text', name: 'title', label: '标题' }] },
  { type: 'row', fields: [{ type: 'textarea', name: 'summary' }] },
  { type: 'tabs', tabs: [{ label: '内容', fields: [{ type: 'richText', name: 'body', label: '正文' }] }] },
  { type: 'ui', name: 'lint' },
  { type: 'date', name: 'updatedAt' },
]

const body = (...lines: string[]) => ({
  root: { type: 'root', children: lines.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })) },
})

describe('compareForms', () => {
  it('takes what only one side changed, and asks where both did', () => {
    const base = { title: '旧', summary: '旧', seo: { title: '旧' } }
    const differences = compareForms(FIELDS, {
      base,
      mine: { title: '我的', summary: '旧', seo: { title: '我的' } },
      theirs: { title: '旧', summary: '她的', seo: { title: '她的' }, updatedAt: 'later' },
    })
    expect(differences.map(({ path, changedBy, needsChoice }) => [path, changedBy, needsChoice])).toEqual([
      ['title', 'me', false],
      ['seo.title', 'both', true],
      ['summary', 'them', false],
    ])
    expect(applyChoices({ title: '旧', summary: '她的', seo: { title: '她的' } }, differences, usualChoice)).toEqual({
      title: '我的',
      summary: '她的',
      seo: { title: '我的' },
    })
  })

  it('puts two texts together that were changed in different paragraphs', () => {
    const [difference] = compareForms(FIELDS, {
      base: { body: body('一', '二', '三') },
      mine: { body: body('一', '二', '三', '我加的') },
      theirs: { body: body('一改', '二', '三') },
    })
    expect(linesOf(difference?.merged?.value)).toEqual(['一改', '二', '三', '我加的'])
    expect(difference?.merged?.overlaps).toBe(0)
  })

  it('keeps the words of both where they changed the same paragraph', () => {
    const [difference] = compareForms(FIELDS, {
      base: { body: body('旧') },
      mine: { body: body('我写的') },
      theirs: { body: body('她写的') },
    })
    expect(linesOf(difference?.merged?.value)).toEqual(['她写的', '我写的'])
    expect(difference?.merged?.overlaps).toBe(1)
  })

  it('asks about everything when nobody knows what both began with', () => {
    const differences = compareForms(FIELDS, { base: null, mine: { title: '我' }, theirs: { title: '她' } })
    expect(differences).toMatchObject([{ needsChoice: true, changedBy: 'both' }])
  })

  it('sees no difference in what the editor and the database say anew', () => {
    expect(isSame(null, '')).toBe(true)
    expect(isSame([], undefined)).toBe(true)
    expect(isSame({ id: 'a', title: '灯', updatedAt: 'x' }, 'a')).toBe(true)
    expect(isSame(body(''), null)).toBe(true)
    expect(isSame({ type: 'text', version: 1, text: 'a' }, { text: 'a', type: 'text' })).toBe(true)
    expect(isSame(body('a'), body('b'))).toBe(false)
    expect(isSame({ fields: { product: 'a' } }, { fields: { product: 'b' } })).toBe(false)
  })
})

describe('mergeLines', () => {
  const merge = (base: string[], theirs: string[], mine: string[]) => mergeLines(base, theirs, mine, (a, b) => a === b)
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })

  it('loses no line that either side wrote', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, theirs, mine) => {
        const merged = merge(base, theirs, mine).lines
        for (const side of [theirs, mine])
          for (const line of side) if (!base.includes(line)) expect(merged).toContain(line)
      }),
    )
  })

  it('gives the side that changed something when the other changed nothing, and either when both agree', () => {
    fc.assert(
      fc.property(lines, lines, (base, side) => {
        expect(merge(base, side, base)).toEqual({ lines: side, overlaps: 0 })
        expect(merge(base, base, side)).toEqual({ lines: side, overlaps: 0 })
        expect(merge(base, side, side)).toEqual({ lines: side, overlaps: 0 })
      }),
    )
  })
})

describe('diffWords', () => {
  it('cuts Chinese into words', () => {
    expect(diffWords('春季新品上市', '秋季新品上市')).toEqual([
      { kind: 'gone', text: '春季' },
      { kind: 'new', text: '秋季' },
      { kind: 'same', text: '新品上市' },
    ])
  })

  it('says of any two texts what each of them was', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const changes = diffWords(before, after)
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect([without('new'), without('gone')]).toEqual([before, after])
      }),
    )
  })
})

describe('wordsIn', () => {
  it('gives the words of texts, rows and blocks', () => {
    expect(wordsIn(body('一', '二'))).toBe('一\n二')
    expect(
      wordsIn([
        { id: '1', caption: '窗边' },
        { id: '2', caption: '门口' },
      ]),
    ).toBe('窗边\n门口')
    expect(wordsIn({ root: { children: [{ type: 'block', fields: { text: '提示' } }] } })).toBe('［提示］')
    expect(wordsIn(null)).toBe('')
  })
})
