/** Characters of Chinese and words of other scripts an adult reads in a minute for pleasure. */
const HAN_A_MINUTE = 400
const WORDS_A_MINUTE = 220

/** How long the running text of an editor's document takes to read, in whole minutes, at least one. */
export function readingMinutes(document: unknown): number {
  const text = textOf(document)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return Math.max(1, Math.round(han / HAN_A_MINUTE + words / WORDS_A_MINUTE))
}

/** All text of an editor's document or of one of its nodes, blocks left out. */
export function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { text, type, root, children } = node as { text?: unknown; type?: unknown; root?: unknown; children?: unknown }
  if (type === 'linebreak') return ' '
  return (typeof text === 'string' ? text : '') + textOf(root) + textOf(children)
}
