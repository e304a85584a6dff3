/**
 * The little markup demo texts are written in, read into a plain tree. Parts are divided by lines:
 *
 *     ## heading            ### smaller heading
 *     - item                1. item
 *     > quotation           ---
 *     {{product slug | note}}         {{grid title | slug, slug}}
 *     {{photo name | caption}}        {{gallery name, name}}
 *     {{pull words | who}}            {{note info | words}}
 *     {{button label | href}}         {{video href | title | poster}}
 *     {{coupon code | note}}          {{countdown title | days from now}}
 *     | heading | heading |           | cell | cell |
 *
 * Inside a line: `**bold**` and `[words](href)`. Leading blanks of a line do not count.
 */
export type MarkupInline = { text: string; bold: boolean } | { text: string; href: string }

export type MarkupNode =
  | { type: 'paragraph' | 'quote'; children: MarkupInline[] }
  | { type: 'heading'; level: 2 | 3; children: MarkupInline[] }
  | { type: 'list'; ordered: boolean; items: MarkupInline[][] }
  | { type: 'rule' }
  | { type: 'product'; slug: string; note: string | null }
  | { type: 'grid'; title: string; slugs: string[] }
  | { type: 'photo'; photo: string; caption: string | null }
  | { type: 'gallery'; photos: string[] }
  | { type: 'pull'; text: string; attribution: string | null }
  | { type: 'note'; tone: 'info' | 'warning'; text: string }
  | { type: 'button'; label: string; href: string }
  | { type: 'video'; url: string; title: string; poster: string }
  | { type: 'coupon'; code: string; note: string | null }
  | { type: 'countdown'; title: string; days: number }
  | { type: 'table'; rows: MarkupInline[][][] }

/** @throws Error naming the line that cannot be read */
export function parseMarkup(source: string): MarkupNode[] {
  const nodes: MarkupNode[] = []
  for (const raw of source.split('\n')) {
    const line = raw.trim()
    if (line === '') continue
    const item = /^(?:(-)|\d+\.) (.+)$/.exec(line)
    if (item) {
      const ordered = item[1] === undefined
      const open = nodes.at(-1)
      const list =
        open?.type === 'list' && open.ordered === ordered ? open : { type: 'list' as const, ordered, items: [] }
      if (list !== open) nodes.push(list)
      list.items.push(parseInline(item[2] ?? ''))
      continue
    }
    if (line.startsWith('| ')) {
      const open = nodes.at(-1)
      const table = open?.type === 'table' ? open : { type: 'table' as const, rows: [] }
      if (table !== open) nodes.push(table)
      table.rows.push(
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => parseInline(cell.trim())),
      )
      continue
    }
    nodes.push(parseLine(line))
  }
  return nodes
}

function parseLine(line: string): MarkupNode {
  if (line === '---') return { type: 'rule' }
  if (line.startsWith('{{')) return parseBlock(line)
  const heading = /^(##|###) (.+)$/.exec(line)
  if (heading) return { type: 'heading', level: heading[1] === '##' ? 2 : 3, children: parseInline(heading[2] ?? '') }
  if (line.startsWith('> ')) return { type: 'quote', children: parseInline(line.slice(2)) }
  return { type: 'paragraph', children: parseInline(line) }
}

function parseBlock(line: string): MarkupNode {
  const match = /^\{\{(\w+) (.+)\}\}$/.exec(line)
  if (!match) throw new Error(`cannot read the block ${line}`)
  const [first = '', second, third] = (match[2] ?? '').split(' | ').map((part) => part.trim())
  const names = (text: string): string[] => text.split(',').map((name) => name.trim())
  switch (match[1]) {
    case 'product':
      return { type: 'product', slug: first, note: second ?? null }
    case 'grid':
      return { type: 'grid', title: first, slugs: names(second ?? '') }
    case 'photo':
      return { type: 'photo', photo: first, caption: second ?? null }
    case 'gallery':
      return { type: 'gallery', photos: names(first) }
    case 'pull':
      return { type: 'pull', text: first, attribution: second ?? null }
    case 'note':
      if (first !== 'info' && first !== 'warning') throw new Error(`a note is info or warning: ${line}`)
      return { type: 'note', tone: first, text: second ?? '' }
    case 'button':
      return { type: 'button', label: first, href: second ?? '' }
    case 'video':
      return { type: 'video', url: first, title: second ?? '', poster: third ?? '' }
    case 'coupon':
      return { type: 'coupon', code: first, note: second ?? null }
    case 'countdown':
      return { type: 'countdown', title: first, days: Number(second) }
    default:
      throw new Error(`unknown block ${line}`)
  }
}

/** Reads `**bold**` and `[words](href)` in one line. */
export function parseInline(line: string): MarkupInline[] {
  const parts: MarkupInline[] = []
  let end = 0
  for (const match of line.matchAll(/\*\*(.+?)\*\*|\[(.+?)\]\((\S+?)\)/g)) {
    if (match.index > end) parts.push({ text: line.slice(end, match.index), bold: false })
    parts.push(match[1] === undefined ? { text: match[2] ?? '', href: match[3] ?? '' } : { text: match[1], bold: true })
    end = match.index + match[0].length
  }
  if (end < line.length) parts.push({ text: line.slice(end), bold: false })
  return parts
}
