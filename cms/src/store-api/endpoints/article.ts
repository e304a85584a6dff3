import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import type { ArticleView } from '../contract.ts'
import { bannersFor } from '../projections/banners.ts'
import { richTextNodes } from '../projections/rich-text-nodes.ts'
import { wishForRichText } from '../projections/rich-text-wishes.ts'
import { seoOf } from '../projections/seo.ts'
import { relatedArticleIds } from '../reading/article-lists.ts'
import { each } from '../reading/each.ts'
import { gather } from '../reading/gather.ts'
import { nextBoundaryOfSlug } from '../reading/next-boundaries.ts'
import { readBanners } from '../reading/placement-banners.ts'
import { asNobody } from '../reading/reading.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

const RELATED = 3

/** `GET /api/store/articles/:slug`. */
export const articleEndpoint = storeEndpoint({
  path: '/store/articles/:slug',
  read: async (reading, { slug }): Promise<ArticleView | null> => {
    const { payload, scope } = reading
    // Any article may take this address or become related to this one.
    scope.tag(tagOf.articles)
    const { docs } = await payload.find({
      collection: 'articles',
      where: { slug: { equals: slug } },
      ...asNobody(reading),
    })
    const article = docs[0]
    if (!article) {
      scope.until(await nextBoundaryOfSlug(reading, 'articles', slug))
      return null
    }
    const wishes = new Wishes()
    wishes.windows.add('articles').add('banners')
    wishes.articles.add(article.id)
    wishes.picture(relatedId(article.seo?.picture))
    wishForRichText(article.body, wishes)
    const [related, banners] = await Promise.all([
      relatedArticleIds(reading, article.id, relatedIds(article.topics), RELATED),
      readBanners(reading, ['article.aside'], wishes),
    ])
    wishes.all('articles', related)
    const shelf = await gather(reading, wishes)
    const card = shelf.article(article.id)
    return (
      card && {
        ...card,
        nodes: richTextNodes(article.body, shelf),
        related: each(related, shelf.article),
        aside: bannersFor({ placement: 'article.aside' }, banners, shelf, reading),
        seo: seoOf(article.seo, shelf.picture),
        updatedAt: article.updatedAt,
      }
    )
  },
})
