import { describe, expect, it } from 'vitest'
import type { Film } from '../contract.ts'
import { Wishes } from '../reading/wishes.ts'
import { type RichTextShelf, richTextNodes } from './rich-text-nodes.ts'
import { wishForRichText } from './rich-text-wishes.ts'
import { sampleCard, samplePicture } from './sample-pictures.ts'

const text = (value: string, format = 0) => ({ type: 'text', text: value, format })
const node = (type: string, children: unknown[], rest: object = {}) => ({ type, children, ...rest })
const document = (...children: unknown[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: unknown[]) => node('paragraph', children)
const link = (url: unknown, ...children: unknown[]) => node('link', children, { fields: { linkType: 'custom', url } })
const internal = (relationTo: string, value: unknown, ...children: unknown[]) =>
  node('link', children, { fields: { linkType: 'internal', doc: { relationTo, value }, newTab: true } })
const block = (blockType: string, fields: object) => ({ type: 'block', fields: { blockType, ...fields } })
const plain = (value: string) => ({ type: 'text', text: value, marks: [] })

const coupon = {
  code: 'SPRING-30',
  threshold: 19_900,
  amount: 3000,
  from: null,
  until: null,
  state: 'open' as const,
}

const sampleFilm = (id: string): Film => ({
  url: `/m/${id}.mp4`,
  contentType: 'video/mp4',
  width: 1280,
  height: 720,
  seconds: 61,
  title: '怎么挂灯',
  uploadedAt: '2026-11-20T08:00:00.000Z',
  captions: [{ language: 'zh', label: '中文', url: `/m/${id}.vtt` }],
})

/** Everything whose id begins with `gone` is not in the shop. */
const shelf: RichTextShelf = {
  product: (id) => (id === '' || id.startsWith('gone') ? null : sampleCard(id)),
  picture: (id) => (id === null || id.startsWith('gone') ? null : samplePicture(id)),
  film: (id) =>
    id === null || id.startsWith('gone')
      ? null
      : { film: sampleFilm(id), poster: id === 'bare' ? null : samplePicture(`poster of ${id}`) },
  coupon: (code) => (code === 'SPRING-30' ? coupon : null),
  at: new Date('2026-12-01T00:00:00.000Z'),
  path: (kind, id) => (kind === 'products' && !id.startsWith('gone') ? `/products/${id}` : null),
}

describe('richTextNodes', () => {
  it('keeps the marks of a text', () => {
    expect(richTextNodes(document(paragraph(text('a', 3), text('b', 124))), shelf)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'a', marks: ['bold', 'italic'] },
          { type: 'text', text: 'b', marks: ['strikethrough', 'underline', 'code', 'subscript', 'superscript'] },
        ],
      },
    ])
  })

  it('gives headings ids of their own, Chinese ones as pinyin', () => {
    const headings = ['怎么选', '怎么选', 'How to choose?', '！？'].map((title) =>
      node('heading', [text(title)], { tag: 'h3' }),
    )
    const ids = richTextNodes(document(...headings), shelf).map((heading) => heading.type === 'heading' && heading.id)
    expect(ids).toEqual(['s-zenmexuan', 's-zenmexuan-2', 's-how-to-choose', 's-4'])
  })

  it('leaves the first level of headings to the page', () => {
    const levels = ['h1', 'h2', 'h3', 'h4', 'h6'].map((tag) => node('heading', [text(tag)], { tag }))
    expect(
      richTextNodes(document(...levels), shelf).map((heading) => heading.type === 'heading' && heading.level),
    ).toEqual([2, 2, 3, 4, 4])
  })

  it('turns a link to a document into its path, and keeps only the words when the document is gone', () => {
    const doc = document(
      paragraph(internal('products', 'lamp', text('lamp')), internal('products', { id: 'gone' }, text('old lamp'))),
    )
    expect(richTextNodes(doc, shelf)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'link', href: '/products/lamp', newTab: true, children: [plain('lamp')] },
          plain('old lamp'),
        ],
      },
    ])
  })

  it('drops a hostile address and keeps its words', () => {
    const doc = document(paragraph(link('javascript:alert(1)', text('click')), link('//evil.example', text(' here'))))
    expect(richTextNodes(doc, shelf)).toEqual([{ type: 'paragraph', children: [plain('click'), plain(' here')] }])
  })

  it('does not put a link into a link', () => {
    const doc = document(paragraph(link('/a', text('outer '), link('/b', text('inner')))))
    expect(richTextNodes(doc, shelf)).toEqual([
      {
        type: 'paragraph',
        children: [{ type: 'link', href: '/a', newTab: false, children: [plain('outer '), plain('inner')] }],
      },
    ])
  })

  it('hangs a nested list on the item before it', () => {
    const inner = node('list', [node('listitem', [text('b')])], { listType: 'number' })
    const doc = document(
      node('list', [node('listitem', [text('a')]), node('listitem', [inner])], { listType: 'bullet' }),
    )
    expect(richTextNodes(doc, shelf)).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [
              { type: 'paragraph', children: [plain('a')] },
              { type: 'list', ordered: true, items: [{ children: [{ type: 'paragraph', children: [plain('b')] }] }] },
            ],
          },
        ],
      },
    ])
  })

  it('keeps the words of a node it does not know', () => {
    const doc = document(
      node('future-panel', [paragraph(text('inside')), text('bare')]),
      paragraph(node('future-mark', [text('marked')])),
    )
    expect(richTextNodes(doc, shelf)).toEqual(
      ['inside', 'bare', 'marked'].map((word) => ({ type: 'paragraph', children: [plain(word)] })),
    )
  })

  it('splits a paragraph round a picture that stands in it', () => {
    const doc = document(
      paragraph(text('before'), { type: 'upload', value: 'photo', fields: { caption: '窗边' } }, text('after')),
    )
    expect(richTextNodes(doc, shelf).map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph'])
  })

  it('leaves out empty paragraphs and everything that is not in the shop', () => {
    const doc = document(
      paragraph(),
      paragraph(text('  ')),
      { type: 'upload', value: 'gone' },
      block('productCard', { product: 'gone' }),
      block('productGrid', { products: ['gone-1', 'gone-2'] }),
      block('gallery', { pictures: [{ picture: 'gone' }] }),
      block('button', { label: 'Go', href: 'javascript:alert(1)' }),
      block('video', { url: 'javascript:alert(1)', title: 'x' }),
      block('video', { video: 'gone', title: 'x' }),
      block('coupon', { code: 'NO-SUCH' }),
      block('countdown', { title: '已过', until: '2026-12-01T00:00:00.000Z' }),
      block('constructor', {}),
      block('future', { text: 'x' }),
    )
    expect(richTextNodes(doc, shelf)).toEqual([])
  })

  it("shows a film of the mall's own with its poster unless the text has another, and a link where it lies elsewhere", () => {
    const [own, other, bare, link] = richTextNodes(
      document(
        block('video', { video: 'f1', title: '挂灯' }),
        block('video', { video: 'f1', title: '挂灯', poster: 'p9', url: 'https://video.example/1' }),
        block('video', { video: 'bare', title: '挂灯' }),
        block('video', { video: 'gone', title: '挂灯', url: 'https://video.example/1' }),
      ),
      shelf,
    )
    expect(own).toMatchObject({ film: { url: '/m/f1.mp4' }, poster: { id: 'poster of f1' }, url: null })
    expect(other).toMatchObject({ film: { url: '/m/f1.mp4' }, poster: { id: 'p9' }, url: null })
    expect(bare).toMatchObject({ film: { url: '/m/bare.mp4' }, poster: null })
    expect(link).toMatchObject({ film: null, url: 'https://video.example/1' })
  })

  it('shows every block a writer can place', () => {
    const doc = document(
      block('productCard', { product: 'lamp', note: '好用' }),
      block('productGrid', { title: '一组', products: ['a', 'gone', 'b'] }),
      block('gallery', { pictures: [{ picture: 'p1', caption: 'one' }, { picture: 'p2' }] }),
      block('video', { url: 'https://video.example/1', title: 'How', poster: 'p3', captionsUrl: '' }),
      block('pullQuote', { text: 'q', attribution: 'someone' }),
      block('note', { tone: 'warning', text: 'hot' }),
      block('button', { label: 'Go', href: '/products/a' }),
      block('coupon', { code: 'SPRING-30', note: '新客' }),
      block('countdown', { title: '开抢', until: '2026-12-01T00:00:00.001Z' }),
      { type: 'horizontalrule' },
      node('quote', [text('said')]),
      node('table', [
        node('tablerow', [
          node('tablecell', [paragraph(text('h'))], { headerState: 1 }),
          node('tablecell', [paragraph(text('d'))], { headerState: 0 }),
        ]),
      ]),
    )
    const nodes = richTextNodes(doc, shelf)
    expect(nodes.map(({ type }) => type)).toEqual([
      'productCard',
      'productGrid',
      'gallery',
      'video',
      'pullQuote',
      'note',
      'button',
      'coupon',
      'countdown',
      'rule',
      'quote',
      'table',
    ])
    expect(nodes[1]).toMatchObject({ products: [{ id: 'a' }, { id: 'b' }] })
    expect(nodes[3]).toMatchObject({ captionsUrl: null, poster: { id: 'p3' } })
    expect(nodes[7]).toEqual({ type: 'coupon', coupon, note: '新客' })
    expect(nodes[11]).toMatchObject({ rows: [{ cells: [{ header: true }, { header: false }] }] })
  })

  it.each([
    null,
    undefined,
    'text',
    7,
    [],
    {},
    { root: null },
    { root: { children: 'x' } },
    { root: { children: [null, 1, {}] } },
  ])('reads %j as no text', (broken) => expect(richTextNodes(broken, shelf)).toEqual([]))
})

describe('wishForRichText', () => {
  it('wishes for everything the text shows or leads to, however deep', () => {
    const wishes = new Wishes()
    const deep = node('list', [
      node('listitem', [internal('articles', 'story', text('x')), { type: 'upload', value: 'photo' }]),
    ])
    wishForRichText(
      document(
        deep,
        block('productCard', { product: { id: 'lamp' } }),
        block('productGrid', { products: ['a', 'b'] }),
        block('gallery', { pictures: [{ picture: 'p1' }] }),
        block('video', { poster: 'p2' }),
        block('coupon', { code: 'SPRING-30' }),
        block('coupon', { code: 'not a code' }),
        block('countdown', { until: '2026-12-12T04:00:00.000Z' }),
        paragraph(internal('staff', 'boss', text('x'))),
      ),
      wishes,
    )
    expect([...wishes.products]).toEqual(['lamp', 'a', 'b'])
    expect([...wishes.coupons]).toEqual(['SPRING-30'])
    expect([...wishes.ends]).toEqual(['2026-12-12T04:00:00.000Z'])
    expect([...wishes.media]).toEqual(['photo', 'p1', 'p2'])
    expect(wishes.links).toEqual({
      products: new Set(),
      categories: new Set(),
      campaigns: new Set(),
      articles: new Set(['story']),
      pages: new Set(),
      topics: new Set(),
    })
  })
})
