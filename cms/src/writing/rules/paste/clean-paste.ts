import { parse } from 'parse5'
import { attributeOf, childrenOf, isElement, type PasteElement, type PasteNode, styleOf } from './paste-tree.ts'
import { isBlank, tidyLine } from './tidy-line.ts'
import { withoutTracking } from './without-tracking.ts'
import { readWordList, type WordItem } from './word-lists.ts'

/** A picture that came with pasted text. It is never shown from where it lies: it goes through the photo gate first. */
export interface PastedPicture {
  /** how many blocks of the cleaned text stand before it */
  after: number
  /** `https:` address elsewhere, or `data:` with the bytes themselves */
  address: string
  alt: string
}

export interface CleanPaste {
  /** paragraphs, headings, lists, quotes, tables and rules, with bold, italic, links and the like, and nothing else */
  html: string
  pictures: PastedPicture[]
}

/**
 * Text pasted from Word, 公众号, a web page or another editor, as this editor writes it: structure kept, looks dropped.
 * Styles, classes, mso markup, scripts, tracking, invisible and empty parts go; indents of full-width spaces go; line
 * breaks that only wrapped the source go. Written anew from the parsed tree, so nothing that is not named here comes out.
 */
export function cleanPaste(html: string): CleanPaste {
  const writing: Writing = { blocks: [], pictures: [], hasTitle: /<h1[\s>]/i.test(html) }
  writeBlocks(childrenOf(parse(html) as never), writing)
  return { html: writing.blocks.join(''), pictures: writing.pictures }
}

interface Writing {
  blocks: string[]
  pictures: PastedPicture[]
  /** the source has a heading of the first level, which the page's own title is: all move down by one */
  hasTitle: boolean
}

/** Carry nothing a reader sees, or something no reader should get. */
const DROPPED = new Set(
  'head script style meta link title xml iframe object embed noscript template svg math canvas form input button select textarea audio video source track map o:p'.split(
    ' ',
  ),
)
const LINES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd', 'figcaption', 'address', 'center', 'pre'])
const BLOCKS = new Set([
  ...LINES,
  ...'html body div section article main header footer aside nav figure blockquote ul ol li dl table tbody thead tfoot tr td th hr fieldset details summary'.split(
    ' ',
  ),
])

function writeBlocks(nodes: readonly PasteNode[], writing: Writing): void {
  let run: PasteNode[] = []
  const endRun = (): void => {
    writeLines(run, 'p', writing)
    run = []
  }
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index] as PasteNode
    if (isDropped(node)) continue
    if (!isElement(node) || !holdsBlocks(node)) {
      run.push(node)
      continue
    }
    endRun()
    const list = readWordList(nodes.slice(index))
    if (list.length > 0) {
      writing.blocks.push(wordList(list, writing))
      index += list.at(-1)?.offset ?? 0
      continue
    }
    writeBlock(node, writing)
  }
  endRun()
}

function writeBlock(node: PasteElement, writing: Writing): void {
  const { tagName } = node
  if (/^h[1-6]$/.test(tagName)) {
    writeLines(childrenOf(node), headingOf(tagName, writing), writing)
    return
  }
  if (LINES.has(tagName) && !childrenOf(node).some((child) => isElement(child) && holdsBlocks(child))) {
    writeLines(childrenOf(node), 'p', writing)
    return
  }
  switch (tagName) {
    case 'ul':
    case 'ol': {
      const items = listItems(node, writing)
      if (items !== '') writing.blocks.push(`<${tagName}>${items}</${tagName}>`)
      return
    }
    case 'table':
      writeTable(node, writing)
      return
    case 'blockquote': {
      const inside: Writing = { ...writing, blocks: [], pictures: [] }
      writeBlocks(childrenOf(node), inside)
      for (const block of inside.blocks)
        writing.blocks.push(block.replace(/^<p>(.*)<\/p>$/s, '<blockquote>$1</blockquote>'))
      takePictures(inside.pictures, writing)
      return
    }
    case 'hr':
      writing.blocks.push('<hr>')
      return
    default:
      writeBlocks(childrenOf(node), writing)
  }
}

/** The page's own title is level one. */
function headingOf(tagName: string, { hasTitle }: Writing): string {
  const level = Number(tagName.slice(1)) + (hasTitle ? 1 : 0)
  return `h${Math.min(4, Math.max(2, level))}`
}

/** One line a run of inline nodes; two line breaks in a row were meant as the end of a paragraph. */
function writeLines(nodes: readonly PasteNode[], tag: string, writing: Writing): void {
  const pictures: Omit<PastedPicture, 'after'>[] = []
  const inside = nodes.map((node) => inline(node, pictures)).join('')
  for (const part of inside.split(/(?:<br>\s*){2,}/)) {
    const line = tidyLine(part)
    if (!isBlank(line)) writing.blocks.push(`<${tag}>${line}</${tag}>`)
  }
  for (const picture of pictures) writing.pictures.push({ ...picture, after: writing.blocks.length })
}

const MARKS: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  ins: 'u',
  s: 's',
  strike: 's',
  del: 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
}

function inline(node: PasteNode, pictures: Omit<PastedPicture, 'after'>[]): string {
  if (isDropped(node)) return ''
  if (!isElement(node)) return escaped(node.value ?? '')
  if (node.tagName === 'br') return '<br>'
  if (node.tagName === 'img') {
    const picture = pictureOf(node)
    if (picture) pictures.push(picture)
    return ''
  }
  const inside = childrenOf(node)
    .map((child) => inline(child, pictures))
    .join('')
  if (isBlank(inside)) return inside
  if (node.tagName === 'a') {
    const href = withoutTracking(attributeOf(node, 'href'))
    return href === null ? inside : `<a href="${escaped(href)}">${inside}</a>`
  }
  return marksOf(node).reduce((text, mark) => `<${mark}>${text}</${mark}>`, inside)
}

/** By element and by style: Word and 公众号 say bold with either. */
function marksOf(node: PasteElement): string[] {
  const style = styleOf(node)
  const marks = new Set<string>()
  const own = Object.hasOwn(MARKS, node.tagName) ? MARKS[node.tagName] : undefined
  // Google Docs wraps everything in a <b> that says it is none.
  if (own && !(own === 'strong' && /(?:^|[;\s])font-weight:\s*(normal|400)/.test(style))) marks.add(own)
  if (/(?:^|[;\s])font-weight:\s*(bold|[6-9]00)/.test(style)) marks.add('strong')
  if (/font-style:\s*italic/.test(style)) marks.add('em')
  if (/text-decoration[^;]*line-through/.test(style)) marks.add('s')
  if (/text-decoration[^;]*underline/.test(style)) marks.add('u')
  return [...marks]
}

/** px: smaller than this it is a spacer or counts readers. */
const SMALLEST_PICTURE = 8

function pictureOf(node: PasteElement): Omit<PastedPicture, 'after'> | null {
  // 公众号 and many pages load late: the address waits in an attribute of its own.
  const address =
    ['data-src', 'data-original', 'src'].map((name) => attributeOf(node, name)).find((value) => value !== '') ?? ''
  const size = ['width', 'height'].map((name) => Number.parseInt(attributeOf(node, name), 10))
  if (size.some((px) => px < SMALLEST_PICTURE)) return null
  const isPicture = /^data:image\//i.test(address) || /^(https?:)?\/\//i.test(address)
  // Word names files on the writer's own disk, which nobody else can read.
  return isPicture || /^file:/i.test(address) ? { address, alt: attributeOf(node, 'alt').trim() } : null
}

function listItems(list: PasteElement, writing: Writing): string {
  return childrenOf(list)
    .filter((child) => isElement(child) && !isDropped(child))
    .map((child) => {
      const item = child as PasteElement
      // Lists straight inside lists belong to the item before; browsers and this editor read an item of their own.
      const parts = item.tagName === 'li' ? childrenOf(item) : [item]
      const { words, lists } = cellWords(parts, writing)
      return `${isBlank(words) ? '' : `<li>${words}</li>`}${lists === '' ? '' : `<li>${lists}</li>`}`
    })
    .join('')
}

/** The words of a list item or a cell in one line, and the lists inside it. */
function cellWords(nodes: readonly PasteNode[], writing: Writing): { words: string; lists: string } {
  const lists: string[] = []
  const inside: Writing = { ...writing, blocks: [], pictures: [] }
  writeBlocks(nodes, inside)
  const words = inside.blocks.flatMap((block) => {
    if (/^<[uo]l>/.test(block)) {
      lists.push(block)
      return []
    }
    return block.replace(/^<(p|h\d|blockquote)>(.*)<\/\1>$/s, '$2')
  })
  takePictures(inside.pictures, writing)
  return { words: words.join('<br>'), lists: lists.join('') }
}

function writeTable(table: PasteElement, writing: Writing): void {
  const rows = rowsOf(table)
  const cells = rows.flatMap((row) => childrenOf(row).filter((cell) => isElement(cell)))
  // A table of one cell, or of one column, is a box somebody drew round text.
  if (rows.every((row) => childrenOf(row).filter((cell) => isElement(cell)).length <= 1)) {
    for (const cell of cells) writeBlocks(childrenOf(cell as PasteElement), writing)
    return
  }
  const written = rows.map((row) => {
    const all = childrenOf(row).filter((cell): cell is PasteElement => isElement(cell) && /^t[dh]$/.test(cell.tagName))
    const inside = all.map((cell) => {
      const { words, lists } = cellWords(childrenOf(cell), writing)
      const span = ['colspan', 'rowspan']
        .map((name) => [name, Number.parseInt(attributeOf(cell, name), 10)] as const)
        .filter(([, count]) => count > 1 && count < 100)
        .map(([name, count]) => ` ${name}="${count}"`)
        .join('')
      return `<${cell.tagName}${span}><p>${words}</p>${lists}</${cell.tagName}>`
    })
    return `<tr>${inside.join('')}</tr>`
  })
  writing.blocks.push(`<table><tbody>${written.join('')}</tbody></table>`)
}

const rowsOf = (node: PasteElement): PasteElement[] =>
  childrenOf(node).flatMap((child) => {
    if (!isElement(child) || child.tagName === 'table') return []
    return child.tagName === 'tr' ? [child] : rowsOf(child)
  })

function wordList(items: readonly WordItem[], writing: Writing): string {
  let html = ''
  const open: ('ul' | 'ol')[] = []
  for (const { level, isOrdered, nodes } of items) {
    const tag = isOrdered ? 'ol' : 'ul'
    while (open.length > level) html += `</${open.pop()}>${open.length > 0 ? '</li>' : ''}`
    while (open.length < level) {
      html += `${open.length > 0 ? '<li>' : ''}<${tag}>`
      open.push(tag)
    }
    const { words } = cellWords(nodes, writing)
    html += `<li>${words}</li>`
  }
  while (open.length > 0) html += `</${open.pop()}>${open.length > 0 ? '</li>' : ''}`
  return html
}

const takePictures = (pictures: readonly PastedPicture[], writing: Writing): void => {
  for (const picture of pictures) writing.pictures.push({ ...picture, after: writing.blocks.length })
}

function isDropped(node: PasteNode): boolean {
  if (!isElement(node)) return node.nodeName !== '#text'
  if (DROPPED.has(node.tagName) || /^(o|v|w|m|st1):/.test(node.tagName)) return true
  return /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/i.test(styleOf(node))
}

const holdsBlocks = (node: PasteElement): boolean =>
  BLOCKS.has(node.tagName) ||
  (node.tagName !== 'a' && childrenOf(node).some((child) => isElement(child) && holdsBlocks(child)))

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
