import { relatedIds } from '../../editorial/editorial.ts'

/** Ids of the products that the blocks of a rich text show, each once. Anything that is no rich text shows none. */
export function productsInText(text: unknown): string[] {
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child)
    if (typeof node !== 'object' || node === null) return
    const { type, fields, children, root } = node as {
      type?: string
      fields?: Record<string, unknown>
      children?: unknown
      root?: unknown
    }
    if (type === 'block' && fields)
      for (const id of relatedIds(fields.blockType === 'productCard' ? [fields.product] : fields.products))
        found.add(id)
    visit(children)
    visit(root)
  }
  visit(text)
  return [...found]
}
