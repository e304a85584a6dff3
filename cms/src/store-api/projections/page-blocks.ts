import { relatedId } from '../../editorial/editorial.ts'
import type { PageBlock } from '../contract.ts'
import type { Block, BlockLists } from '../reading/block-lists.ts'
import { each } from '../reading/each.ts'
import type { Gathered } from '../reading/gather.ts'
import { type BannerLook, placementView } from './banners.ts'
import { richTextNodes } from './rich-text-nodes.ts'
import { safePageHref } from './safe-href.ts'

interface BlockContext extends BannerLook {
  lists: BlockLists
  shelf: Gathered
  /** the campaign whose page this is */
  campaign?: string
}

/** The floors of a page that have something to show, in their order. */
export const pageBlocks = (blocks: readonly Block[], context: BlockContext): PageBlock[] =>
  blocks.flatMap((block, index) => pageBlock(block, index, context) ?? [])

function pageBlock(block: Block, index: number, { lists, shelf, campaign, ...look }: BlockContext): PageBlock | null {
  const id = block.id ?? String(index)
  const members = lists.members.get(index) ?? []
  switch (block.blockType) {
    case 'placement': {
      const place = { placement: block.placement, ...(campaign ? { campaign } : {}) }
      const view = placementView(place, lists.banners, shelf, look)
      return view.banners.length > 0 || view.fallback !== 'nothing' ? { block: 'placement', id, ...view } : null
    }
    case 'productGrid': {
      const products = each(members, shelf.product)
      const { title, subtitle, layout, more } = block
      return products.length > 0
        ? { block: 'productGrid', id, title, subtitle: subtitle || null, layout, products, more: linkOf(more) }
        : null
    }
    case 'articleRow': {
      const articles = each(members, shelf.article)
      return articles.length > 0
        ? { block: 'articleRow', id, title: block.title, articles, more: linkOf(block.more) }
        : null
    }
    case 'categoryStreet': {
      const categories = each(members, shelf.category)
      return categories.length > 0 ? { block: 'categoryStreet', id, title: block.title, categories } : null
    }
    case 'campaignTeaser': {
      const teased = shelf.campaign(members[0] ?? '')
      return teased && { block: 'campaignTeaser', id, campaign: teased }
    }
    case 'countdown':
      return Date.parse(block.until) > look.at.getTime()
        ? { block: 'countdown', id, title: block.title, until: block.until }
        : null
    case 'split': {
      const picture = shelf.picture(relatedId(block.picture))
      const { title, text, pictureSide, link } = block
      return picture && { block: 'split', id, title, text, picture, pictureSide, link: linkOf(link) }
    }
    case 'richText': {
      const nodes = richTextNodes(block.text, shelf)
      return nodes.length > 0 ? { block: 'richText', id, nodes } : null
    }
  }
}

/** The ends of countdowns still running: each of them changes the page. */
export const countdownEnds = (blocks: readonly Block[], at: Date): Date[] =>
  blocks.flatMap((block) =>
    block.blockType === 'countdown' && Date.parse(block.until) > at.getTime() ? [new Date(block.until)] : [],
  )

/** A link needs both a word and somewhere to lead. */
function linkOf(
  link: { label?: string | null; href?: string | null } | null | undefined,
): { label: string; href: string } | null {
  const href = safePageHref(link?.href)
  return href !== null && link?.label ? { label: link.label, href } : null
}
