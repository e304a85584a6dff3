import type { RichInline, RichNode } from '@fangshi/cms/store-api'

/** The words of a run of inline nodes, without their marks. */
export function plainText(nodes: RichInline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text
        case 'link':
          return plainText(node.children)
        case 'break':
          return ' '
        default:
          node satisfies never
          return ''
      }
    })
    .join('')
}

/** The chapters of a text, for its table of contents: headings of the second level that have words. */
export function headingsOf(nodes: RichNode[]): { id: string; text: string }[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'heading' || node.level !== 2) return []
    const text = plainText(node.children).trim()
    return text === '' ? [] : [{ id: node.id, text }]
  })
}
