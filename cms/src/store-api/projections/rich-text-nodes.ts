import { relatedId } from '../../editorial/editorial.ts'
import { textOf } from '../../writing/writing.ts'
import type { RichInline, RichNode } from '../contract.ts'
import type { Gathered } from '../reading/gather.ts'
import { HeadingIds } from './heading-ids.ts'
import { type LexicalNode, lexicalNodes, textField } from './lexical-nodes.ts'
import { richBlock } from './rich-blocks.ts'
import { inlineOf, isInline } from './rich-inline.ts'

/** What a text may show: products, pictures and coupons that are there, paths that lead somewhere, and what is not over. */
export type RichTextShelf = Pick<Gathered, 'product' | 'picture' | 'film' | 'path' | 'coupon' | 'at'>

interface Projecting {
  shelf: RichTextShelf
  headings: HeadingIds
}

/**
 * An editor's document as the nodes of the store contract. What is not in the shop falls away, a node of an
 * unknown kind gives its children, an unsafe address its text; the words of a writer are never lost.
 */
export function richTextNodes(document: unknown, shelf: RichTextShelf): RichNode[] {
  return blocksOf(lexicalNodes(document), { shelf, headings: new HeadingIds() })
}

/** Blocks, with runs of inline nodes between them gathered into paragraphs. Empty paragraphs fall away. */
function blocksOf(nodes: readonly LexicalNode[], projecting: Projecting): RichNode[] {
  const blocks: RichNode[] = []
  let run: LexicalNode[] = []
  const endRun = (): void => {
    const children = inlineOf(run, projecting.shelf)
    if (hasContent(children)) blocks.push({ type: 'paragraph', children })
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(node)
      continue
    }
    endRun()
    blocks.push(...blockOf(node, projecting))
  }
  endRun()
  return blocks
}

function blockOf(node: LexicalNode, projecting: Projecting): RichNode[] {
  const { shelf, headings } = projecting
  switch (node.type) {
    case 'heading': {
      const children = inlineOf(node.children, shelf)
      if (!hasContent(children)) return []
      return [{ type: 'heading', level: headingLevel(node.tag), id: headings.idOf(textOf(node)), children }]
    }
    case 'quote': {
      const children = inlineOf(node.children, shelf)
      return hasContent(children) ? [{ type: 'quote', children }] : []
    }
    case 'list': {
      const items = listItems(node, projecting)
      return items.length > 0 ? [{ type: 'list', ordered: node.listType === 'number' || node.tag === 'ol', items }] : []
    }
    case 'horizontalrule':
      return [{ type: 'rule' }]
    case 'upload': {
      const picture = shelf.picture(relatedId(node.value))
      const caption = textField((node.fields as { caption?: unknown } | null | undefined)?.caption)
      return picture ? [{ type: 'picture', picture, caption }] : []
    }
    case 'table':
      return tableOf(node, projecting)
    case 'block':
      return richBlock(node, shelf)
    default:
      // Paragraphs, and every kind that this version does not know.
      return blocksOf(node.children, projecting)
  }
}

/** The editor wraps a nested list in an item of its own; on the page it belongs to the item before. */
function listItems(list: LexicalNode, projecting: Projecting): { children: RichNode[] }[] {
  const items: { children: RichNode[] }[] = []
  for (const item of list.children) {
    const children = blocksOf(item.type === 'list' ? [item] : item.children, projecting)
    const before = items.at(-1)
    if (before && children.length > 0 && children.every((child) => child.type === 'list'))
      before.children.push(...children)
    else if (children.length > 0) items.push({ children })
  }
  return items
}

function tableOf(table: LexicalNode, projecting: Projecting): RichNode[] {
  const rows = table.children
    .filter((row) => row.type === 'tablerow')
    .map((row) => ({
      cells: row.children.map((cell) => ({
        header: typeof cell.headerState === 'number' && cell.headerState > 0,
        children: blocksOf(cell.children, projecting),
      })),
    }))
    .filter((row) => row.cells.length > 0)
  return rows.length > 0 ? [{ type: 'table', rows }] : []
}

/** The page's own title is level one. */
function headingLevel(tag: unknown): 2 | 3 | 4 {
  if (tag === 'h1' || tag === 'h2') return 2
  return tag === 'h3' ? 3 : 4
}

const hasContent = (children: readonly RichInline[]): boolean =>
  children.some((child) =>
    child.type === 'text' ? child.text.trim() !== '' : child.type === 'link' && hasContent(child.children),
  )
