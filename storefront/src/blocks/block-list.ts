import ArticleRow from './articleRow/ArticleRow.astro'
import type { BlockName } from './block-props.ts'
import CampaignTeaser from './campaignTeaser/CampaignTeaser.astro'
import CategoryStreet from './categoryStreet/CategoryStreet.astro'
import Countdown from './countdown/Countdown.astro'
import Placement from './placement/Placement.astro'
import ProductGrid from './productGrid/ProductGrid.astro'
import RichTextBlock from './richText/RichTextBlock.astro'
import Split from './split/Split.astro'

/** Every block the CMS can send and the component that shows it. A new block is one folder and one line here. */
export const BLOCKS = {
  placement: Placement,
  productGrid: ProductGrid,
  articleRow: ArticleRow,
  categoryStreet: CategoryStreet,
  campaignTeaser: CampaignTeaser,
  countdown: Countdown,
  split: Split,
  richText: RichTextBlock,
} satisfies Record<BlockName, unknown>
