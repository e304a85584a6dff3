import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import type { RichNode } from '../contract.ts'
import { each } from '../reading/each.ts'
import { fieldsOf, type LexicalNode, rowsOf, textField } from './lexical-nodes.ts'
import type { RichTextShelf } from './rich-text-nodes.ts'
import { safePageHref } from './safe-href.ts'

/** One block of `richTextBlocks` in the running text; none when what it is about is not in the shop. */
export function richBlock(node: LexicalNode, shelf: RichTextShelf): RichNode[] {
  const fields = fieldsOf(node)
  const make = Object.hasOwn(BLOCKS, String(fields.blockType))
    ? BLOCKS[fields.blockType as keyof typeof BLOCKS]
    : undefined
  const made = make?.(fields, shelf)
  return made ? [made] : []
}

type MakeBlock = (fields: Record<string, unknown>, shelf: RichTextShelf) => RichNode | null

const BLOCKS = {
  productCard: (fields, shelf) => {
    const product = shelf.product(relatedId(fields.product) ?? '')
    return product && { type: 'productCard', product, note: textField(fields.note) }
  },
  productGrid: (fields, shelf) => {
    const products = each(relatedIds(fields.products), shelf.product)
    return products.length > 0 ? { type: 'productGrid', title: textField(fields.title), products } : null
  },
  gallery: (fields, shelf) => {
    const pictures = rowsOf(fields.pictures).flatMap((row) => {
      const picture = shelf.picture(relatedId(row.picture))
      return picture ? [{ picture, caption: textField(row.caption) }] : []
    })
    return pictures.length > 0 ? { type: 'gallery', pictures } : null
  },
  video: (fields, shelf) => {
    const title = textField(fields.title) ?? ''
    const own = shelf.film(relatedId(fields.video))
    const poster = shelf.picture(relatedId(fields.poster)) ?? own?.poster ?? null
    if (own) return { type: 'video', title, poster, film: own.film, url: null, captionsUrl: null }
    const url = safePageHref(fields.url)
    if (url === null) return null
    return { type: 'video', title, poster, film: null, url, captionsUrl: safePageHref(fields.captionsUrl) }
  },
  pullQuote: (fields) => {
    const text = textField(fields.text)
    return text === null ? null : { type: 'pullQuote', text, attribution: textField(fields.attribution) }
  },
  note: (fields) => {
    const text = textField(fields.text)
    return text === null ? null : { type: 'note', tone: fields.tone === 'warning' ? 'warning' : 'info', text }
  },
  button: (fields) => {
    const label = textField(fields.label)
    const href = safePageHref(fields.href)
    return label === null || href === null ? null : { type: 'button', label, href }
  },
  coupon: (fields, shelf) => {
    const coupon = shelf.coupon(textField(fields.code) ?? '')
    return coupon && { type: 'coupon', coupon, note: textField(fields.note) }
  },
  countdown: (fields, shelf) => {
    const title = textField(fields.title)
    const until = textField(fields.until)
    return title !== null && until !== null && Date.parse(until) > shelf.at.getTime()
      ? { type: 'countdown', title, until }
      : null
  },
} satisfies Record<string, MakeBlock>
