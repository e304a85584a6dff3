import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import type { Campaign, Page } from '../../payload-types.ts'
import type { PlacementName } from '../../placements/placements.ts'
import { wishForRichText } from '../projections/rich-text-wishes.ts'
import { newestArticleIds } from './article-lists.ts'
import { type CategoryTree, readCategoryTree } from './category-tree.ts'
import { type BannerRow, readBanners } from './placement-banners.ts'
import { categoryProductIds, newestProductIds } from './product-lists.ts'
import type { Reading } from './reading.ts'
import type { Wishes } from './wishes.ts'

export type Block = NonNullable<NonNullable<Page['blocks']> | NonNullable<Campaign['blocks']>>[number]

/** The members of the floors that fill themselves, and the banners of those that are places. */
export interface BlockLists {
  /** ids, by the place of the block on its page */
  members: ReadonlyMap<number, readonly string[]>
  banners: readonly BannerRow[]
  tree: CategoryTree | undefined
}

/** Products a floor shows when nobody said how many, as the field's default. */
const PRODUCTS_OF_A_FLOOR = 8
const ARTICLES_OF_A_FLOOR = 3

/**
 * Decides what each floor of a page holds and writes it down in `wishes`. The number of queries depends on
 * the floors, never on the catalogue.
 */
export async function readBlockLists(reading: Reading, blocks: readonly Block[], wishes: Wishes): Promise<BlockLists> {
  const places = new Set<PlacementName>(
    blocks.flatMap((block) => (block.blockType === 'placement' ? [block.placement] : [])),
  )
  const needsTree = blocks.some((block) => block.blockType === 'categoryStreet')
  for (const kind of joinable(blocks)) wishes.windows.add(kind)
  const [tree, banners] = await Promise.all([
    needsTree ? readCategoryTree(reading) : undefined,
    readBanners(reading, [...places], wishes),
  ])
  const members = new Map(
    await Promise.all(
      blocks.map(async (block, index) => [index, await membersOf(reading, block, wishes, tree)] as const),
    ),
  )
  return { members, banners, tree }
}

/** The collections whose documents may join a floor by themselves. */
function joinable(blocks: readonly Block[]): ('products' | 'articles' | 'banners')[] {
  const kinds = new Set<'products' | 'articles' | 'banners'>()
  for (const block of blocks) {
    if (block.blockType === 'placement') kinds.add('banners')
    if (block.blockType === 'productGrid' && block.source !== 'picked') kinds.add('products')
    // A street says how many products each category has.
    if (block.blockType === 'categoryStreet') kinds.add('products')
    if (block.blockType === 'articleRow' && relatedIds(block.articles).length === 0) kinds.add('articles')
  }
  return [...kinds]
}

async function membersOf(
  reading: Reading,
  block: Block,
  wishes: Wishes,
  tree: CategoryTree | undefined,
): Promise<string[]> {
  const { scope } = reading
  switch (block.blockType) {
    case 'productGrid': {
      const ids = await productsOf(reading, block)
      wishes.all('products', ids)
      return ids
    }
    case 'articleRow': {
      const picked = relatedIds(block.articles)
      if (picked.length === 0) scope.tag(tagOf.articles)
      const ids = picked.length > 0 ? picked : await newestArticleIds(reading, block.limit ?? ARTICLES_OF_A_FLOOR)
      wishes.all('articles', ids)
      return ids
    }
    case 'categoryStreet': {
      scope.tag(tagOf.categories)
      const picked = relatedIds(block.categories)
      const ids = picked.length > 0 ? picked : (tree?.childrenOf(null) ?? []).map((category) => category.id)
      wishes.all('categories', ids)
      return ids
    }
    case 'campaignTeaser': {
      const ids = relatedIds([block.campaign])
      wishes.all('campaigns', ids)
      return ids
    }
    case 'split':
      wishes.picture(relatedId(block.picture))
      return []
    case 'richText':
      wishForRichText(block.text, wishes)
      return []
    case 'countdown':
    case 'placement':
      return []
  }
}

async function productsOf(reading: Reading, block: Extract<Block, { blockType: 'productGrid' }>): Promise<string[]> {
  const limit = block.limit ?? PRODUCTS_OF_A_FLOOR
  if (block.source === 'newest') {
    reading.scope.tag(tagOf.products)
    return newestProductIds(reading, limit)
  }
  if (block.source === 'category') {
    const category = relatedId(block.category)
    if (category === null) return []
    reading.scope.tag(tagOf.category(category))
    return categoryProductIds(reading, category, limit)
  }
  return relatedIds(block.products)
}
