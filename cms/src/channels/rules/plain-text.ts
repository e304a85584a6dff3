import type { RichInline, RichNode } from '../../store-api/contract.ts'

/** The words of an article without pictures and markup, paragraphs apart: what a short channel starts from. */
export function plainText(nodes: readonly RichNode[]): string {
  return nodes
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('\n\n')
}

function wordsOf(node: RichNode): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineWords(node.children).trim()
    case 'list':
      return node.items
        .map(
          (item, index) =>
            `${node.ordered ? `${index + 1}. ` : '· '}${plainText(item.children).replaceAll('\n\n', '\n')}`,
        )
        .join('\n')
    case 'pullQuote':
      return node.attribution ? `“${node.text}”——${node.attribution}` : `“${node.text}”`
    case 'note':
      return node.text
    case 'coupon':
      return [`优惠码 ${node.coupon.code}`, node.note ?? ''].filter((words) => words !== '').join('：')
    case 'countdown':
      return node.title
    case 'productCard':
      return node.product.title
    case 'productGrid':
      return node.products.map(({ title }) => title).join('\n')
    case 'table':
      return node.rows.map(({ cells }) => cells.map(({ children }) => plainText(children)).join(' ')).join('\n')
    default:
      return ''
  }
}

const inlineWords = (children: readonly RichInline[]): string =>
  children
    .map((child) => (child.type === 'text' ? child.text : child.type === 'break' ? '\n' : inlineWords(child.children)))
    .join('')
