import {
  attributeOf,
  childrenOf,
  isElement,
  type PasteElement,
  type PasteNode,
  styleOf,
  wordsOf,
} from './paste-tree.ts'

/** One entry of a list that Word writes as a paragraph. */
export interface WordItem {
  /** from 1 */
  level: number
  isOrdered: boolean
  nodes: PasteNode[]
  /** which of the nodes looked at it is */
  offset: number
}

/** 1. a) 一、 （1） and the like; anything else in front of an entry is a bullet. */
const NUMBER = /^[（(]?([0-9]+|[a-z]{1,3}|[一二三四五六七八九十百]+)[.、)）．]/i

/**
 * The list that begins with the first of `nodes`, as Word pastes it: paragraphs whose style says `mso-list`, each with
 * its number or bullet in a part of its own that is not content. Empty when there is none.
 */
export function readWordList(nodes: readonly PasteNode[]): WordItem[] {
  const items: WordItem[] = []
  for (const [offset, node] of nodes.entries()) {
    if (!isElement(node)) {
      if (wordsOf(node).trim() === '' || node.nodeName === '#comment') continue
      break
    }
    const level = /mso-list:\s*\S+\s+level(\d+)/.exec(styleOf(node))?.[1]
    if (level === undefined) break
    items.push({ level: Number(level), isOrdered: NUMBER.test(markerOf(node).trim()), nodes: childrenOf(node), offset })
  }
  return items
}

const markerOf = (node: PasteElement): string => {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue
    if (/mso-list:\s*ignore/.test(styleOf(child)) || attributeOf(child, 'class') === 'MsoListMarker')
      return wordsOf(child)
    const inside = markerOf(child)
    if (inside !== '') return inside
  }
  return ''
}
