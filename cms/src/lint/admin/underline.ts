import type { PlacedFinding } from '../lint-document.ts'

const NAMES = { error: 'fangshi-lint-error', warning: 'fangshi-lint-warning', hint: 'fangshi-lint-hint' } as const

/** Ranges of a finding inside a running text on the page; words cut by formatting are found too. */
export function rangesOf(finding: PlacedFinding): Range[] {
  const editor = editorOf(finding.path)?.querySelector('[contenteditable]')
  if (!editor) return []
  return [...editor.querySelectorAll('p, li, h2, h3, h4, blockquote, td, th')].flatMap((line) =>
    rangesIn(line, finding),
  )
}

/** The running text of a path: the editor carries no id of its own, its label names it. */
export const editorOf = (path: string): Element | null =>
  document.querySelector(`label[for="field-${path.replaceAll('.', '__')}"]`)?.closest('.rich-text-lexical') ?? null

/** Underlines what was found in running texts, without touching the editor's own nodes. */
export function underline(findings: readonly PlacedFinding[]): void {
  if (!('highlights' in CSS)) return
  for (const severity of ['error', 'warning', 'hint'] as const) {
    const ranges = findings
      .filter((finding) => finding.isRichText && finding.severity === severity)
      .flatMap((finding) => rangesOf(finding))
    if (ranges.length === 0) CSS.highlights.delete(NAMES[severity])
    else CSS.highlights.set(NAMES[severity], new Highlight(...ranges))
  }
}

/** Found by the words around it: a space or a comma alone stands in many innocent places. */
function rangesIn(line: Element, { found, excerpt }: PlacedFinding): Range[] {
  const written = `${excerpt.before}${found}${excerpt.after}`
  const nodes: { node: Text; start: number }[] = []
  let text = ''
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length })
    text += node.textContent ?? ''
  }
  const ranges: Range[] = []
  for (let from = text.indexOf(written); from >= 0 && found !== ''; from = text.indexOf(written, from + 1)) {
    const at = from + excerpt.before.length
    const first = nodes.findLast(({ start }) => start <= at)
    const last = nodes.findLast(({ start }) => start < at + found.length)
    if (!first || !last) continue
    const range = document.createRange()
    range.setStart(first.node, at - first.start)
    range.setEnd(last.node, at + found.length - last.start)
    ranges.push(range)
  }
  return ranges
}
