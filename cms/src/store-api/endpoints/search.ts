import { tagOf } from '../../outbox/outbox.ts'
import { searchArticles } from '../../search/search.ts'
import type { SearchView } from '../contract.ts'
import { searchQuery } from '../queries.ts'
import { each } from '../reading/each.ts'
import { gather } from '../reading/gather.ts'
import { findListing, listingOf } from '../reading/listing.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

const ARTICLES = 6

/** `GET /api/store/search?q=`: products, and the articles beside them. Without words: everything, filtered. */
export const searchEndpoint = storeEndpoint({
  path: '/store/search',
  query: searchQuery,
  read: async (reading, { query: { q, ...filters } }): Promise<SearchView> => {
    const { req, locale, at, epoch, scope } = reading
    scope.tag(tagOf.articles)
    const wishes = new Wishes()
    wishes.windows.add('articles')
    const [found, articles] = await Promise.all([
      findListing(reading, { ...(q === '' ? {} : { q }), ...filters }, wishes),
      q === '' ? { ids: [], total: 0 } : searchArticles(req, { q, locale, at, epoch, limit: ARTICLES }),
    ])
    wishes.all('articles', articles.ids)
    const shelf = await gather(reading, wishes)
    return {
      q,
      listing: listingOf(found, shelf),
      articles: each(articles.ids, shelf.article),
      articleTotal: articles.total,
    }
  },
})
