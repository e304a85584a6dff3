import { describe, expect, it } from 'vitest'
import { replaceWords } from './replace-words.ts'

const anchor = (before: string, quote: string, after: string) =>
  ({ path: 'body', locale: 'zh', before, quote, after }) as const

describe('taking a suggestion', () => {
  it('replaces the words it was made about, and no others that read the same', () => {
    expect(replaceWords('好灯配好桌', anchor('配', '好', '桌'), '旧')).toBe('好灯配旧桌')
  })

  it('works across bold letters and links, and leaves the rest of the text as it is', () => {
    const text = {
      root: {
        children: [
          { type: 'paragraph', children: [{ type: 'text', text: '别的段落' }] },
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: '这盏全网' },
              { type: 'text', text: '第一', format: 1 },
              { type: 'link', children: [{ type: 'text', text: '台灯' }] },
            ],
          },
        ],
      },
    }
    const replaced = replaceWords(text, anchor('这盏', '全网第一', '台灯'), '很亮的') as typeof text
    const line = replaced.root.children[1]?.children
    expect(line?.map((node) => ('text' in node ? node.text : node.children?.[0]?.text))).toEqual([
      '这盏很亮的',
      '',
      '台灯',
    ])
    expect(text.root.children[1]?.children[0]).toMatchObject({ text: '这盏全网' })
  })

  it('says so when the words are gone or cannot be told apart', () => {
    expect(replaceWords('换了', anchor('', '好', ''), '旧')).toBeNull()
    expect(replaceWords('好好', anchor('x', '好', 'y'), '旧')).toBeNull()
  })
})
