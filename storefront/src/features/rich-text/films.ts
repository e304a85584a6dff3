import type { PageBlock, RichNode } from '@fangshi/cms/store-api'

export type FilmNode = Extract<RichNode, { type: 'video' }>

/** Whether a link leads to a film itself and not to a page that shows one. */
export const isFilmFile = (href: string): boolean => /\.(mp4|webm|m4v)(\?|$)/i.test(href)

/** The films of a text in their order, wherever in it they stand. */
export function filmsOf(nodes: RichNode[]): FilmNode[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'video':
        return [node]
      case 'list':
        return node.items.flatMap(({ children }) => filmsOf(children))
      case 'table':
        return node.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => filmsOf(children)))
      default:
        return []
    }
  })
}

/** The films of a page made of blocks. */
export const filmsOfBlocks = (blocks: PageBlock[]): FilmNode[] =>
  blocks.flatMap((block) => (block.block === 'richText' ? filmsOf(block.nodes) : []))
