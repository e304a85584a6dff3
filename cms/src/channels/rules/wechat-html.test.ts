import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Picture, ProductCard, RichNode } from '../../store-api/contract.ts'
import { checkVariant } from './check-variant.ts'
import { wechatArticle } from './wechat-html.ts'

const picture: Picture = {
  id: 'p',
  alt: '青瓷 "茶杯" <样>',
  width: 2400,
  height: 1600,
  focal: { x: 0.5, y: 0.5 },
  color: '#888888',
  thumbhash: null,
  parts: [],
  crops: {
    full: {
      width: 1600,
      height: 1067,
      sources: [
        { format: 'avif', width: 1080, height: 720, url: '/m/a.avif' },
        { format: 'jpeg', width: 640, height: 427, url: '/m/small.jpeg' },
        { format: 'jpeg', width: 1080, height: 720, url: '/m/fits.jpeg' },
        { format: 'jpeg', width: 1600, height: 1067, url: '/m/large.jpeg' },
      ],
    },
  },
}
const product: ProductCard = {
  id: '1',
  slug: 'cup',
  title: '茶杯',
  subtitle: null,
  brand: null,
  picture,
  priceFrom: 8800,
  priceTo: 12800,
  compareAt: null,
  stock: 'in',
  badge: null,
}
const options = {
  pictureAddress: (url: string) => url,
  siteAddress: (path: string) => `https://mall.example${path}`,
  instant: (iso: string) => iso,
}

const coupon = {
  code: 'DEC-30',
  threshold: 19_900,
  amount: 3000,
  from: null,
  until: '2026-12-31T16:00:00.000Z',
  state: 'open',
} as const

describe('an article for 公众号', () => {
  it('shows pictures at the width of its column, each named once for the library', () => {
    const { html, pictures } = wechatArticle(
      [
        { type: 'picture', picture, caption: '釉色' },
        { type: 'picture', picture, caption: null },
      ],
      options,
    )
    expect(pictures).toEqual([{ url: '/m/fits.jpeg', alt: picture.alt, width: 1080, height: 720 }])
    expect(html.match(/<img /g)).toHaveLength(2)
    expect(html).not.toContain('<样>')
  })

  it('counts pictures that are not rendered yet instead of dropping them unseen', () => {
    const unrendered: Picture = { ...picture, crops: {} }
    const { html, waiting } = wechatArticle([{ type: 'picture', picture: unrendered, caption: null }], options)
    expect(html).not.toContain('<img')
    expect(waiting).toBe(1)
    expect(wechatArticle([{ type: 'picture', picture, caption: null }], options).waiting).toBe(0)
  })

  it('keeps links to its own articles and turns others into words', () => {
    const link = (href: string): RichNode => ({
      type: 'paragraph',
      children: [{ type: 'link', href, newTab: false, children: [{ type: 'text', text: '这里', marks: [] }] }],
    })
    expect(wechatArticle([link('https://mp.weixin.qq.com/s/x')], options).html).toContain('<a href=')
    expect(wechatArticle([link('/products/cup')], options).html).not.toContain('<a ')
  })

  it('says from what price a product with several sells', () => {
    expect(wechatArticle([{ type: 'productCard', product, note: null }], options).html).toContain('88.00 起')
  })

  it('says what a coupon is worth, its code and until when, and when a countdown ends', () => {
    const { html } = wechatArticle(
      [
        { type: 'coupon', coupon, note: '全场可用' },
        { type: 'countdown', title: '开抢', until: '2026-12-12T04:00:00.000Z' },
      ],
      options,
    )
    for (const words of [
      '满 ¥199.00 减 ¥30.00',
      'DEC-30',
      '全场可用',
      '有效期至 2026-12-31',
      '开抢',
      '截止 2026-12-12',
    ])
      expect(html).toContain(words)
  })

  it('is made of what the editor keeps, whatever a writer wrote', () => {
    const words = fc.string({ unit: fc.constantFrom(...'茶<>"\'&=; /onclascriptfixed:url(') })
    const inline = fc.array(
      fc.record({
        type: fc.constant('text' as const),
        text: words,
        marks: fc.subarray(['bold', 'italic', 'underline', 'code'] as const),
      }),
      { maxLength: 3 },
    )
    const node: fc.Arbitrary<RichNode> = fc.oneof(
      inline.map((children) => ({ type: 'paragraph' as const, children: children as never })),
      inline.map((children) => ({ type: 'heading' as const, level: 2 as const, id: 'x', children: children as never })),
      words.map((text) => ({ type: 'pullQuote' as const, text, attribution: text })),
      words.map((text) => ({ type: 'note' as const, tone: 'warning' as const, text })),
      words.map((label) => ({ type: 'button' as const, label, href: '/x' })),
      words.map((title) => ({ type: 'countdown' as const, title, until: '2026-12-12T04:00:00.000Z' })),
      words.map((note) => ({ type: 'coupon' as const, coupon, note })),
      fc.constant({ type: 'rule' as const }),
      fc.constant({ type: 'productCard' as const, product, note: null }),
    )
    const allowed = new Set(
      'section p h2 h3 h4 blockquote hr ol ul li img strong em u s code sub sup span a br table tbody tr td th'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
        const { html } = wechatArticle(nodes, options)
        for (const [, name, attributes] of html.matchAll(/<\/?([a-z0-9]+)((?:\s[^>]*)?)>/g)) {
          expect(allowed.has(name ?? '')).toBe(true)
          expect((attributes ?? '').replace(/\s(?:style|src|alt|href)="[^"]*"/g, '')).toBe('')
        }
        const draft = {
          channel: 'wechat',
          title: '题',
          author: '',
          digest: '',
          text: '',
          pictures: 0,
          hasCover: true,
        } as const
        const tags = html.replace(/>[^<]*</g, '><')
        expect(checkVariant({ ...draft, html: tags })).toEqual([])
      }),
    )
  })
})
