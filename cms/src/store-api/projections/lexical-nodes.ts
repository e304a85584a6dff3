/** A node as the editor stores it. Nothing about it is certain: documents outlive editors. */
export interface LexicalNode {
  type: string
  children: LexicalNode[]
  [field: string]: unknown
}

/** The nodes of a stored document, of a node's children, or of anything else: none. */
export function lexicalNodes(value: unknown): LexicalNode[] {
  if (typeof value !== 'object' || value === null) return []
  const { root, children } = value as { root?: unknown; children?: unknown }
  if (root !== undefined) return lexicalNodes(root)
  return Array.isArray(children) ? children.flatMap(readNode) : []
}

function readNode(value: unknown): LexicalNode[] {
  if (typeof value !== 'object' || value === null) return []
  const { type } = value as { type?: unknown }
  return [{ ...value, type: typeof type === 'string' ? type : '', children: lexicalNodes(value) }]
}

/** The fields of a block or link node. */
export const fieldsOf = (node: LexicalNode): Record<string, unknown> =>
  typeof node.fields === 'object' && node.fields !== null ? (node.fields as Record<string, unknown>) : {}

export const textField = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

/** The rows of an array field. */
export const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    : []
