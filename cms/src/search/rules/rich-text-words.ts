/** Bytes of a long text that are indexed; more finds nothing new and costs memory. */
const LONGEST_TEXT_BYTES = 20_000

/** What a block says in words a shopper reads. */
const BLOCK_TEXTS = ['title', 'text', 'attribution', 'note', 'caption', 'label'] as const

interface RichNode {
  type?: string
  text?: unknown
  fields?: Record<string, unknown>
  children?: unknown
  root?: unknown
}

/** The words of a rich text as one plain text, a line a paragraph, cut to what is worth indexing. */
export function richTextWords(value: unknown): string {
  const lines: string[] = []
  const visit = (node: RichNode): void => {
    if (node.root) {
      visit(node.root as RichNode)
      return
    }
    if (node.type === 'block') {
      for (const name of BLOCK_TEXTS) {
        const text = node.fields?.[name]
        if (typeof text === 'string') lines.push(text)
      }
      return
    }
    if (!Array.isArray(node.children)) return
    const children = node.children as RichNode[]
    const own = children.map(inlineText).join('').trim()
    if (own) lines.push(own)
    for (const child of children) if (!isInline(child)) visit(child)
  }
  if (typeof value === 'object' && value !== null) visit(value as RichNode)
  return cutToBytes(lines.join('\n'), LONGEST_TEXT_BYTES)
}

const isInline = (node: RichNode): boolean => node.type === 'text' || node.type === 'link' || node.type === 'autolink'

function inlineText(node: RichNode): string {
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : ''
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  return isInline(node) && Array.isArray(node.children) ? (node.children as RichNode[]).map(inlineText).join('') : ''
}

function cutToBytes(text: string, bytes: number): string {
  const buffer = Buffer.from(text)
  return buffer.length <= bytes ? text : buffer.subarray(0, bytes).toString().replace(/�+$/, '')
}
