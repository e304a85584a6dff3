import { tagOf } from '../../outbox/outbox.ts'
import { nextBoundaryOf } from '../../time/time.ts'
import type { ArticleListView } from '../contract.ts'
import { articleListQuery } from '../queries.ts'
import { articleCounts, articlePage } from '../reading/article-lists.ts'
import { each } from '../reading/each.ts'
import { gather } from '../reading/gather.ts'
import { asNobody } from '../reading/reading.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

const PAGE_SIZE = 12

/** `GET /api/store/articles?topic=&page=`: the articles, newest first, of one topic or of all. */
export const articlesEndpoint = storeEndpoint({
  path: '/store/articles',
  query: articleListQuery,
  read: async (reading, { query }): Promise<ArticleListView | null> => {
    const { payload, db, scope } = reading
    scope.tag(tagOf.articles)
    const [{ docs: topics }, counts, boundary] = await Promise.all([
      payload.find({ collection: 'topics', sort: ['createdAt', 'id'], ...asNobody(reading) }),
      articleCounts(reading),
      nextBoundaryOf(db, ['articles'], reading.at),
    ])
    scope.until(boundary)
    const topic = query.topic === undefined ? null : topics.find(({ slug }) => slug === query.topic)
    if (topic === undefined) return null
    const { ids, total } = await articlePage(reading, { topicId: topic?.id ?? null, page: query.page, size: PAGE_SIZE })
    const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
    if (query.page > pageCount) return null
    const wishes = new Wishes()
    wishes.all('articles', ids)
    const shelf = await gather(reading, wishes)
    return {
      articles: each(ids, shelf.article),
      topics: topics.flatMap(({ id, slug, title }) => {
        const count = counts.get(id) ?? 0
        return count > 0 ? [{ slug, title, count }] : []
      }),
      topic: topic && { slug: topic.slug, title: topic.title, summary: topic.summary || null },
      page: query.page,
      pageCount,
      total,
    }
  },
})
