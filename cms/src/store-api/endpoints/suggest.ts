import { tagOf } from '../../outbox/outbox.ts'
import { suggest } from '../../search/search.ts'
import type { SuggestView } from '../contract.ts'
import { suggestQuery } from '../queries.ts'
import { each } from '../reading/each.ts'
import { gather } from '../reading/gather.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

/** `GET /api/store/suggest?q=`: what a shopper may mean while still typing. */
export const suggestEndpoint = storeEndpoint({
  path: '/store/suggest',
  query: suggestQuery,
  read: async (reading, { query: { q } }): Promise<SuggestView> => {
    const { req, locale, at, epoch, scope } = reading
    scope.tag(tagOf.products, tagOf.articles, tagOf.categories, tagOf.pins)
    if (q === '') return { products: [], categories: [], articles: [] }
    const found = await suggest(req, { q, locale, at, epoch })
    const wishes = new Wishes()
    wishes.windows.add('products').add('articles').add('pins')
    wishes.all('products', found.productIds)
    wishes.all('categories', found.categoryIds)
    wishes.all('articles', found.articleIds)
    const shelf = await gather(reading, wishes)
    const link = ({ slug, title }: { slug: string; title: string }) => ({ slug, title })
    return {
      products: each(found.productIds, shelf.product).map(({ slug, title, picture, priceFrom }) => ({
        slug,
        title,
        picture,
        priceFrom,
      })),
      categories: each(found.categoryIds, shelf.category).map(link),
      articles: each(found.articleIds, shelf.article).map(link),
    }
  },
})
