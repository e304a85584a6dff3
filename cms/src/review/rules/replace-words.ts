import type { Anchor } from './find-anchor.ts'

/** What taking a suggestion makes of the value of a field; null: the words cannot be found any more. */
export function replaceWords(value: unknown, anchor: Anchor, by: string): unknown {
  if (typeof value === 'string') return replaceOnce(value, anchor, by)
  if (typeof value === 'object' && value !== null && 'root' in value) {
    const copy = structuredClone(value) as { root: TextNode }
    return replaceInLines(copy.root, anchor, by) ? copy : null
  }
  return null
}

interface TextNode {
  type?: string
  text?: string
  children?: TextNode[]
}

/** The place is the one with the words around it as they were, or the only one. */
function placeOf(text: string, { before, quote, after }: Anchor): number | null {
  const exact = text.indexOf(`${before}${quote}${after}`)
  if (exact >= 0) return exact + before.length
  const first = text.indexOf(quote)
  return first >= 0 && text.indexOf(quote, first + 1) < 0 ? first : null
}

function replaceOnce(text: string, anchor: Anchor, by: string): string | null {
  const at = placeOf(text, anchor)
  return at === null ? null : text.slice(0, at) + by + text.slice(at + anchor.quote.length)
}

/** The first line of a running text that holds the words; a line is what stands between two breaks of a block. */
function replaceInLines(node: TextNode, anchor: Anchor, by: string): boolean {
  const texts = inlineTexts(node)
  if (texts.length > 0) {
    const line = texts.map(({ text = '' }) => text).join('')
    const at = placeOf(line, anchor)
    if (at !== null) {
      putInto(texts, at, at + anchor.quote.length, by)
      return true
    }
  }
  return (node.children ?? []).some((child) => child.children && replaceInLines(child, anchor, by))
}

/** Text nodes of one line, through links. */
const inlineTexts = (node: TextNode): TextNode[] =>
  (node.children ?? []).flatMap((child) =>
    child.type === 'text' ? [child] : child.type === 'link' || child.type === 'autolink' ? inlineTexts(child) : [],
  )

/** The new words take the formatting of where the old ones began. */
function putInto(texts: TextNode[], start: number, end: number, by: string): void {
  let from = 0
  let isPut = false
  for (const node of texts) {
    const text = node.text ?? ''
    const [a, b] = [Math.max(start - from, 0), Math.min(end - from, text.length)]
    from += text.length
    if (a >= b) continue
    node.text = text.slice(0, a) + (isPut ? '' : by) + text.slice(b)
    isPut = true
  }
}
