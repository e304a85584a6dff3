import { formatFen } from '../../money/money.ts'
import type { CouponView, Mark, Picture, ProductCard, RichInline, RichNode } from '../../store-api/contract.ts'

/** A picture of the article that has to be put into the channel's own library. */
export interface HostedPicture {
  /** address of the mall's rendition */
  url: string
  alt: string
  /** px */
  width: number
  /** px */
  height: number
}

export interface WechatArticle {
  html: string
  /** in reading order, each once: what has to be uploaded before the article is sent */
  pictures: HostedPicture[]
  /** pictures left out because nothing of them is rendered yet */
  waiting: number
}

export interface WechatOptions {
  /** what stands in `src`: the rendition's address for a look, its bytes as `data:` for a copy that needs no network */
  pictureAddress: (url: string) => string
  /** address readers are led to by links into the shop */
  siteAddress: (path: string) => string
  /** an instant as readers of the mall read it */
  instant: (iso: string) => string
}

const INK = '#2b2622'
const SOFT = '#7a726a'
const ACCENT = '#b3372b'
const RULE = '#d9d2c8'

const STYLE = {
  article: `margin:0;padding:0 4px;color:${INK};font-size:16px;line-height:1.85;letter-spacing:0.4px;text-align:justify;word-break:break-word;`,
  paragraph: 'margin:0 0 1.2em;',
  h2: `margin:2em 0 0.9em;padding:0 0 0 10px;border-left:3px solid ${ACCENT};font-size:19px;line-height:1.5;font-weight:bold;text-align:left;`,
  h3: 'margin:1.8em 0 0.8em;font-size:17px;line-height:1.5;font-weight:bold;text-align:left;',
  h4: `margin:1.6em 0 0.6em;font-size:16px;line-height:1.5;font-weight:bold;color:${SOFT};text-align:left;`,
  quote: `margin:0 0 1.2em;padding:0 0 0 14px;border-left:2px solid ${RULE};color:${SOFT};`,
  pull: `margin:1.6em 0;padding:16px 0;border-top:1px solid ${RULE};border-bottom:1px solid ${RULE};font-size:18px;line-height:1.8;text-align:center;`,
  by: `margin:8px 0 0;font-size:14px;color:${SOFT};`,
  list: 'margin:0 0 1.2em;padding-left:1.6em;',
  item: 'margin:0 0 0.4em;',
  figure: 'margin:1.4em 0;text-align:center;',
  picture: 'display:block;width:100%;height:auto;margin:0 auto;',
  caption: `margin:6px 0 0;font-size:13px;line-height:1.6;color:${SOFT};text-align:center;`,
  rule: `margin:2em 0;border:0;border-top:1px solid ${RULE};`,
  note: `margin:0 0 1.2em;padding:12px 14px;background-color:#f6f1ea;font-size:15px;`,
  warning: `margin:0 0 1.2em;padding:12px 14px;background-color:#faeeec;border-left:3px solid ${ACCENT};font-size:15px;`,
  card: `margin:1.4em 0;padding:12px;border:1px solid ${RULE};`,
  name: 'margin:10px 0 0;font-weight:bold;text-align:left;line-height:1.5;',
  price: `margin:4px 0 0;color:${ACCENT};font-size:17px;text-align:left;`,
  table: `width:100%;margin:0 0 1.2em;border-collapse:collapse;font-size:14px;`,
  cell: `padding:6px 8px;border:1px solid ${RULE};text-align:left;vertical-align:top;`,
  link: `color:${ACCENT};text-decoration:none;`,
} as const

/**
 * An article as 公众号's editor takes it: only elements and inline styles on its list, no class, id, script, style sheet
 * or external background; every picture an `img` of its own, so that the editor can fetch it into its library.
 */
export function wechatArticle(nodes: readonly RichNode[], options: WechatOptions): WechatArticle {
  const pictures = new Map<string, HostedPicture>()
  const writing: Writing = { options, pictures, waiting: 0 }
  const html = `<section style="${STYLE.article}">${nodes.map((node) => block(node, writing)).join('')}</section>`
  return { html, pictures: [...pictures.values()], waiting: writing.waiting }
}

interface Writing {
  options: WechatOptions
  pictures: Map<string, HostedPicture>
  waiting: number
}

function block(node: RichNode, writing: Writing): string {
  switch (node.type) {
    case 'paragraph':
      return tag('p', STYLE.paragraph, inline(node.children, writing))
    case 'heading':
      return tag(`h${node.level}`, STYLE[`h${node.level}`], inline(node.children, writing))
    case 'quote':
      return tag('blockquote', STYLE.quote, inline(node.children, writing))
    case 'rule':
      return `<hr style="${STYLE.rule}">`
    case 'list': {
      const items = node.items.map((item) =>
        tag('li', STYLE.item, item.children.map((child) => tight(child, writing)).join('')),
      )
      return tag(node.ordered ? 'ol' : 'ul', STYLE.list, items.join(''))
    }
    case 'picture':
      return figure(node.picture, node.caption, writing)
    case 'gallery':
      return node.pictures.map(({ picture, caption }) => figure(picture, caption, writing)).join('')
    case 'video':
      // Films cannot be pasted: the poster is, and where to see them, unless the channel knows the link itself.
      return (
        (node.poster ? figure(node.poster, node.title, writing) : '') +
        tag(
          'p',
          STYLE.caption,
          `视频：${node.url ? link(node.url, escaped(node.title), writing) : escaped(node.title)}（点“阅读原文”观看）`,
        )
      )
    case 'pullQuote':
      return tag(
        'section',
        STYLE.pull,
        escaped(node.text) + (node.attribution ? tag('p', STYLE.by, escaped(node.attribution)) : ''),
      )
    case 'productCard':
      return product(node.product, node.note, writing)
    case 'productGrid':
      return (
        (node.title ? tag('h3', STYLE.h3, escaped(node.title)) : '') +
        node.products.map((one) => product(one, null, writing)).join('')
      )
    case 'note':
      return tag('section', node.tone === 'warning' ? STYLE.warning : STYLE.note, escaped(node.text))
    case 'coupon':
      return coupon(node.coupon, node.note, writing)
    case 'countdown':
      // Nothing counts down inside 公众号: the end is said in words.
      return tag(
        'section',
        STYLE.note,
        `${tag('strong', '', escaped(node.title))}<br>截止 ${escaped(writing.options.instant(node.until))}`,
      )
    case 'button':
      return tag('p', STYLE.paragraph, link(node.href, escaped(node.label), writing))
    case 'table':
      return tag(
        'table',
        STYLE.table,
        tag(
          'tbody',
          '',
          node.rows
            .map((row) =>
              tag(
                'tr',
                '',
                row.cells
                  .map((cell) =>
                    tag(
                      cell.header ? 'th' : 'td',
                      STYLE.cell,
                      cell.children.map((child) => tight(child, writing)).join(''),
                    ),
                  )
                  .join(''),
              ),
            )
            .join(''),
        ),
      )
  }
}

/** Paragraphs inside list items and cells carry no margin of their own. */
const tight = (node: RichNode, writing: Writing): string =>
  node.type === 'paragraph' ? inline(node.children, writing) : block(node, writing)

const MARKS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

function inline(children: readonly RichInline[], writing: Writing): string {
  return children
    .map((child) => {
      if (child.type === 'break') return '<br>'
      if (child.type === 'link') return link(child.href, inline(child.children, writing), writing)
      return child.marks.reduce((text, mark) => tag(MARKS[mark], '', text), escaped(child.text))
    })
    .join('')
}

/** 公众号 keeps links to its own articles alone: any other stays as words, with the way to the shop under 阅读原文. */
function link(href: string, words: string, { options }: Writing): string {
  const address = href.startsWith('/') ? options.siteAddress(href) : href
  return /^https:\/\/mp\.weixin\.qq\.com\//.test(address)
    ? `<a href="${escaped(address)}" style="${STYLE.link}">${words}</a>`
    : tag('span', STYLE.link, words)
}

function figure(picture: Picture, caption: string | null, writing: Writing): string {
  const shown = image(picture, 'full', writing)
  return shown === ''
    ? ''
    : tag('section', STYLE.figure, shown + (caption ? tag('p', STYLE.caption, escaped(caption)) : ''))
}

function product(card: ProductCard, note: string | null, writing: Writing): string {
  return tag(
    'section',
    STYLE.card,
    (card.picture ? image(card.picture, 'square', writing) : '') +
      tag('p', STYLE.name, escaped(card.title)) +
      (note ? tag('p', STYLE.caption, escaped(note)) : '') +
      tag('p', STYLE.price, `${formatFen(card.priceFrom)}${card.priceTo > card.priceFrom ? ' 起' : ''}`),
  )
}

function coupon({ code, threshold, amount, until }: CouponView, note: string | null, { options }: Writing): string {
  const worth = threshold > 0 ? `满 ${formatFen(threshold)} 减 ${formatFen(amount)}` : `减 ${formatFen(amount)}`
  return tag(
    'section',
    STYLE.card,
    tag('p', STYLE.price, worth) +
      tag('p', STYLE.name, `优惠码 ${escaped(code)}`) +
      (note ? tag('p', STYLE.caption, escaped(note)) : '') +
      (until ? tag('p', STYLE.caption, `有效期至 ${escaped(options.instant(until))}`) : ''),
  )
}

/** px: the widest 公众号 shows on a phone, twice over for fine screens. */
const WIDTH = 1080

/** JPEG, which the channel's library takes without converting; the smallest that fills its column. */
function image(picture: Picture, crop: 'full' | 'square', writing: Writing): string {
  const sources = (picture.crops[crop] ?? picture.crops.full)?.sources ?? []
  const sorted = sources.filter(({ format }) => format === 'jpeg').toSorted((a, b) => a.width - b.width)
  const chosen = sorted.find(({ width }) => width >= WIDTH) ?? sorted.at(-1)
  if (!chosen) {
    writing.waiting += 1
    return ''
  }
  const { url, width, height } = chosen
  writing.pictures.set(url, { url, alt: picture.alt, width, height })
  return `<img src="${escaped(writing.options.pictureAddress(url))}" alt="${escaped(picture.alt)}" style="${STYLE.picture}">`
}

const tag = (name: string, style: string, inside: string): string =>
  `<${name}${style === '' ? '' : ` style="${style}"`}>${inside}</${name}>`

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
