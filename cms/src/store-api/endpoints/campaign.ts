import { relatedId } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import type { CampaignView } from '../contract.ts'
import { bannersFor } from '../projections/banners.ts'
import { countdownEnds, pageBlocks } from '../projections/page-blocks.ts'
import { seoOf } from '../projections/seo.ts'
import { campaignArticleIds } from '../reading/article-lists.ts'
import { readBlockLists } from '../reading/block-lists.ts'
import { each } from '../reading/each.ts'
import { gather } from '../reading/gather.ts'
import { nextBoundaryOfSlug } from '../reading/next-boundaries.ts'
import { readBanners } from '../reading/placement-banners.ts'
import { asNobody } from '../reading/reading.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

const ARTICLES = 12

/** `GET /api/store/campaigns/:slug`: the page of a promotion while it runs. */
export const campaignEndpoint = storeEndpoint({
  path: '/store/campaigns/:slug',
  read: async (reading, { slug }): Promise<CampaignView | null> => {
    const { payload, scope, at } = reading
    const { docs } = await payload.find({
      collection: 'campaigns',
      where: { slug: { equals: slug } },
      joins: false,
      ...asNobody(reading),
    })
    const campaign = docs[0]
    if (!campaign) {
      scope.until(await nextBoundaryOfSlug(reading, 'campaigns', slug))
      scope.tag(tagOf.campaigns)
      return null
    }
    scope.tag(tagOf.articles)
    const blocks = campaign.blocks ?? []
    const wishes = new Wishes()
    wishes.windows.add('articles').add('banners')
    wishes.campaigns.add(campaign.id)
    wishes.picture(relatedId(campaign.seo?.picture))
    const [lists, banners, articles] = await Promise.all([
      readBlockLists(reading, blocks, wishes),
      readBanners(reading, ['campaign.top'], wishes),
      campaignArticleIds(reading, campaign.id, ARTICLES),
    ])
    scope.until(...countdownEnds(blocks, at))
    wishes.all('articles', articles)
    const shelf = await gather(reading, wishes, lists.tree)
    const card = shelf.campaign(campaign.id)
    return (
      card && {
        ...card,
        blocks: pageBlocks(blocks, { ...reading, lists, shelf, campaign: campaign.id }),
        banners: bannersFor({ placement: 'campaign.top', campaign: campaign.id }, banners, shelf, reading),
        articles: each(articles, shelf.article),
        seo: seoOf(campaign.seo, shelf.picture),
        updatedAt: campaign.updatedAt,
      }
    )
  },
})
