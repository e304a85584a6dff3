/** Characters of Chinese and words of other scripts an adult reads in a minute for pleasure. */
const HAN_A_MINUTE = 400
const WORDS_A_MINUTE = 220

export interface WordCount {
  /** Chinese characters, without punctuation */
  han: number
  /** words of other scripts, and numbers */
  words: number
}

/** How much a text is, as an editor in China counts: each character, and each Latin word or number, is one. */
export function countWords(text: string): WordCount {
  return {
    han: text.match(/\p{Script=Han}/gu)?.length ?? 0,
    words: text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
  }
}

/** How long the running text of an editor's document takes to read, in whole minutes, at least one. */
export function readingMinutes(document: unknown): number {
  const { han, words } = countWords(linesOf(document).join('\n'))
  return Math.max(1, Math.round(han / HAN_A_MINUTE + words / WORDS_A_MINUTE))
}

/** All text of an editor's document or of one of its nodes, blocks left out. */
export function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  const { text, type, root, children } = nodeOf(node)
  if (type === 'linebreak') return ' '
  return (typeof text === 'string' ? text : '') + textOf(root ?? []) + textOf(children ?? [])
}

const CARRIES_LINES = new Set(['root', 'list', 'listitem', 'table', 'tablerow', 'tablecell', 'quote'])

/** The lines of a document in their order, blocks left out; the words of two paragraphs never run together. */
export function linesOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(linesOf)
  const { type, root, children } = nodeOf(node)
  if (root !== undefined) return linesOf(root)
  const inside = Array.isArray(children) ? children : []
  const isCarrier = CARRIES_LINES.has(String(type)) && !inside.some((child) => nodeOf(child).type === 'text')
  if (isCarrier) return inside.flatMap(linesOf)
  const line = textOf(node)
  return line === '' ? [] : [line]
}

export interface OutlineEntry {
  level: 2 | 3 | 4
  text: string
}

/** The headings of a text in their order. */
export function outlineOf(node: unknown): OutlineEntry[] {
  if (Array.isArray(node)) return node.flatMap(outlineOf)
  const { type, tag, root, children } = nodeOf(node)
  if (type === 'heading') {
    const text = textOf(node).trim()
    const level = Math.min(4, Math.max(2, Number(String(tag).slice(1)) || 2)) as 2 | 3 | 4
    return text === '' ? [] : [{ level, text }]
  }
  return [...outlineOf(root ?? []), ...outlineOf(children ?? [])]
}

interface NodeShape {
  text?: unknown
  type?: unknown
  tag?: unknown
  root?: unknown
  children?: unknown
}

const nodeOf = (value: unknown): NodeShape => (typeof value === 'object' && value !== null ? value : {})
