import { relatedId } from '../../editorial/editorial.ts'
import type { Mark, RichInline } from '../contract.ts'
import type { LinkTarget } from '../reading/wishes.ts'
import { fieldsOf, type LexicalNode } from './lexical-nodes.ts'
import type { RichTextShelf } from './rich-text-nodes.ts'
import { safeHref } from './safe-href.ts'

const INLINE = new Set(['text', 'tab', 'linebreak', 'link', 'autolink'])

export const isInline = (node: LexicalNode): boolean => INLINE.has(node.type)

/** The editor's format bits. */
const MARKS: readonly (readonly [bit: number, mark: Mark])[] = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'strikethrough'],
  [8, 'underline'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
]

/** Inline nodes in their order; whatever else stands among them gives its text. */
export function inlineOf(nodes: readonly LexicalNode[], shelf: Pick<RichTextShelf, 'path'>): RichInline[] {
  return nodes.flatMap((node): RichInline[] => {
    switch (node.type) {
      case 'text':
      case 'tab':
        return textOfNode(node)
      case 'linebreak':
        return [{ type: 'break' }]
      case 'link':
      case 'autolink': {
        const children = inlineOf(node.children, shelf)
        const href = hrefOf(node, shelf)
        if (href === null || children.length === 0) return children
        return [{ type: 'link', href, newTab: fieldsOf(node).newTab === true, children: withoutLinks(children) }]
      }
      default:
        return inlineOf(node.children, shelf)
    }
  })
}

function textOfNode(node: LexicalNode): RichInline[] {
  const text = typeof node.text === 'string' ? node.text : ''
  if (text === '') return []
  const format = typeof node.format === 'number' ? node.format : 0
  return [{ type: 'text', text, marks: MARKS.filter(([bit]) => (format & bit) !== 0).map(([, mark]) => mark) }]
}

/** An internal link leads to the page of its document while that is in the shop; null: show the text alone. */
function hrefOf(node: LexicalNode, shelf: Pick<RichTextShelf, 'path'>): string | null {
  const fields = fieldsOf(node)
  if (fields.linkType !== 'internal') return safeHref(fields.url)
  const doc = fields.doc as { relationTo?: unknown; value?: unknown } | null | undefined
  const id = relatedId(doc?.value)
  return id === null ? null : shelf.path(doc?.relationTo as LinkTarget, id)
}

/** A link inside a link is not a link in HTML. */
const withoutLinks = (children: readonly RichInline[]): RichInline[] =>
  children.flatMap((child) => (child.type === 'link' ? withoutLinks(child.children) : [child]))
