/** As much of a parsed tree as cleaning needs. */
export interface PasteNode {
  nodeName: string
  value?: string
  childNodes?: PasteNode[]
}

export interface PasteElement extends PasteNode {
  tagName: string
  attrs: { name: string; value: string }[]
}

export const isElement = (node: PasteNode): node is PasteElement => 'tagName' in node

export const childrenOf = (node: PasteNode): PasteNode[] => node.childNodes ?? []

export const attributeOf = (node: PasteElement, name: string): string =>
  node.attrs.find((attribute) => attribute.name === name)?.value ?? ''

export const styleOf = (node: PasteElement): string => attributeOf(node, 'style').toLowerCase()

export const wordsOf = (node: PasteNode): string => (node.value ?? '') + childrenOf(node).map(wordsOf).join('')
