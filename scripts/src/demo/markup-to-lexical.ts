import { type MarkupInline, type MarkupNode, parseMarkup } from './rich-markup.ts'

/** How names in demo texts become ids in the database. */
export interface MarkupIds {
  product(slug: string): string
  photo(name: string): string
  /** galleries may show another rendering of a photograph than single pictures do */
  galleryPhoto(name: string): string
  /** the instant some days after the seeding; ISO, UTC */
  instant(days: number): string
  /** a fresh id for a block or link inside the text */
  fresh(): string
}

interface LexicalNode {
  type: string
  version: number
  [key: string]: unknown
}

/** A rich text as Payload's Lexical editor keeps it. */
export interface LexicalText {
  root: {
    type: string
    children: LexicalNode[]
    direction: 'ltr'
    format: ''
    indent: 0
    version: number
  }
  [key: string]: unknown
}

const BOLD = 1
const element = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

/** Writes demo markup as the editor of the admin would have written it. */
export function markupToLexical(source: string, ids: MarkupIds): LexicalText {
  return { root: { ...element, type: 'root', children: parseMarkup(source).map((node) => nodeOf(node, ids)) } }
}

function nodeOf(node: MarkupNode, ids: MarkupIds): LexicalNode {
  const block = (fields: Record<string, unknown>): LexicalNode => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: ids.fresh(), blockName: '', ...fields },
  })
  switch (node.type) {
    case 'paragraph':
      return { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: inlinesOf(node.children, ids) }
    case 'heading':
      return { ...element, type: 'heading', tag: `h${node.level}`, children: inlinesOf(node.children, ids) }
    case 'quote':
      return { ...element, type: 'quote', children: inlinesOf(node.children, ids) }
    case 'rule':
      return { type: 'horizontalrule', version: 1 }
    case 'list':
      return {
        ...element,
        type: 'list',
        listType: node.ordered ? 'number' : 'bullet',
        tag: node.ordered ? 'ol' : 'ul',
        start: 1,
        children: node.items.map((item, index) => ({
          ...element,
          type: 'listitem',
          value: index + 1,
          children: inlinesOf(item, ids),
        })),
      }
    case 'photo':
      return {
        type: 'upload',
        version: 3,
        format: '',
        id: ids.fresh(),
        relationTo: 'media',
        value: ids.photo(node.photo),
        fields: { caption: node.caption },
      }
    case 'product':
      return block({ blockType: 'productCard', product: ids.product(node.slug), note: node.note })
    case 'grid':
      return block({
        blockType: 'productGrid',
        title: node.title,
        products: node.slugs.map((slug) => ids.product(slug)),
      })
    case 'gallery':
      return block({
        blockType: 'gallery',
        pictures: node.photos.map((name) => ({ id: ids.fresh(), picture: ids.galleryPhoto(name), caption: null })),
      })
    case 'pull':
      return block({ blockType: 'pullQuote', text: node.text, attribution: node.attribution })
    case 'note':
      return block({ blockType: 'note', tone: node.tone, text: node.text })
    case 'button':
      return block({ blockType: 'button', label: node.label, href: node.href })
    case 'video':
      return block({ blockType: 'video', url: node.url, title: node.title, poster: ids.photo(node.poster) })
    case 'coupon':
      return block({ blockType: 'coupon', code: node.code, note: node.note })
    case 'countdown':
      return block({ blockType: 'countdown', title: node.title, until: ids.instant(node.days) })
    case 'table':
      return {
        ...element,
        type: 'table',
        children: node.rows.map((cells, row) => ({
          ...element,
          type: 'tablerow',
          children: cells.map((cell) => ({
            ...element,
            type: 'tablecell',
            colSpan: 1,
            rowSpan: 1,
            backgroundColor: null,
            // The first row says what is below it.
            headerState: row === 0 ? 1 : 0,
            children: [{ ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: inlinesOf(cell, ids) }],
          })),
        })),
      }
  }
}

function inlinesOf(parts: readonly MarkupInline[], ids: MarkupIds): LexicalNode[] {
  const text = (words: string, format: number): LexicalNode => ({
    type: 'text',
    version: 1,
    text: words,
    format,
    detail: 0,
    mode: 'normal',
    style: '',
  })
  return parts.map((part) =>
    'href' in part
      ? {
          ...element,
          type: 'link',
          version: 3,
          id: ids.fresh(),
          fields: { linkType: 'custom', url: part.href, newTab: false },
          children: [text(part.text, 0)],
        }
      : text(part.text, part.bold ? BOLD : 0),
  )
}
