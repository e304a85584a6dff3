import { describe, expect, it } from 'vitest'
import { articleDocument } from './article-document.ts'
import { hanGrams } from './han-grams.ts'
import { pinyinWords } from './pinyin-words.ts'
import { plainWords } from './plain-words.ts'
import { richTextWords } from './rich-text-words.ts'

describe('pinyin', () => {
  it('is there spaced, joined from every syllable on, and as initials', () => {
    const { spaced, joined, initials } = pinyinWords(['针织运动鞋 Go 远路'])
    expect(spaced).toEqual(['zhen zhi yun dong xie', 'yuan lu'])
    expect(joined).toEqual(expect.arrayContaining(['zhenzhiyundongxie', 'yundongxie', 'dongxie', 'yuanlu']))
    expect(initials).toEqual(expect.arrayContaining(['zzydx', 'ydx', 'yl']))
    expect(initials).not.toContain('dx')
  })

  it('reads a character by its neighbours', () => {
    expect(pinyinWords(['重庆火锅', '重量']).joined).toEqual(expect.arrayContaining(['chongqing', 'zhongliang']))
  })

  it('writes ü as it is typed', () => {
    expect(pinyinWords(['绿萝']).joined).toContain('lvluo')
  })

  it('has nothing to say of texts without Chinese', () => {
    expect(pinyinWords(['Go', ''])).toEqual({ spaced: [], joined: [], initials: [] })
  })

  it('stays small for the longest title', () => {
    const title = '鞋'.repeat(80)
    const long = [...title].map((_, n) => '运动鞋跑步针织轻量训练'[n % 11]).join('')
    expect(JSON.stringify(pinyinWords([long])).length).toBeLessThan(20_000)
  })
})

describe('grams', () => {
  it('hold every character and every pair of neighbours', () => {
    expect(hanGrams(['潜水泵 A', '水泵'])).toEqual(['潜', '潜水', '水', '水泵', '泵'])
  })
})

describe('the words of a plain search', () => {
  it('are cut where Chinese words end and kept where Latin ones do', () => {
    expect(plainWords('黑色帆布 QB-1').join('|')).toBe('黑色|帆布|QB-1')
    expect(plainWords('')).toEqual([])
  })
})

describe('the words of a rich text', () => {
  const text = (words: string) => ({ type: 'text', text: words })
  const rich = {
    root: {
      children: [
        { type: 'heading', children: [text('选码')] },
        {
          type: 'paragraph',
          children: [text('先看'), { type: 'link', children: [text('脚型')] }, { type: 'linebreak' }, text('再看足弓')],
        },
        {
          type: 'list',
          children: [
            { type: 'listitem', children: [text('室内试穿')] },
            {
              type: 'listitem',
              children: [{ type: 'list', children: [{ type: 'listitem', children: [text('鞋底干净')] }] }],
            },
          ],
        },
        { type: 'block', fields: { blockType: 'productCard', product: 'id-not-a-word', note: '掌柜推荐' } },
      ],
    },
  }

  it('are those a reader sees, a line a paragraph', () => {
    expect(richTextWords(rich)).toBe('选码\n先看脚型 再看足弓\n室内试穿\n鞋底干净\n掌柜推荐')
    expect(richTextWords(null)).toBe('')
  })

  it('are cut at 20 kB without breaking a character', () => {
    const long = richTextWords({ root: { children: [{ type: 'paragraph', children: [text('鞋'.repeat(20_000))] }] } })
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(20_000)
    expect(long).toBe('鞋'.repeat(6_666))
  })

  it('are the body of an article in each language, the other one while there is no translation', () => {
    const article = {
      id: 'a1',
      title: { zh: '跑鞋怎么选', en: 'Choosing shoes' },
      summary: { zh: '摘要', en: null },
      body: { zh: rich },
      author: { zh: '林桥' },
      topics: [{ id: 't1', title: { zh: '脚', en: 'Feet' } }],
      window: { from: null, until: '2026-12-01T00:00:00.000Z' },
      createdAt: '2026-01-01T00:00:00.000Z',
    }
    expect(articleDocument(article, 'en')).toMatchObject({
      title: 'Choosing shoes',
      otherNames: ['跑鞋怎么选', '脚'],
      topicTitles: ['Feet'],
      topicIds: ['t1'],
      summary: '摘要',
      body: expect.stringContaining('足弓'),
      visibleUntil: Date.UTC(2026, 11, 1),
      newest: Date.UTC(2026, 0, 1),
    })
    expect(articleDocument(article, 'zh').pinyin).toContain('paoxie')
  })
})
