import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import type { VisibilityWindow } from '../../time/time.ts'
import { readingMinutes } from '../../writing/writing.ts'
import type { ArticleCard } from '../contract.ts'
import type { FindPicture } from './picture.ts'

interface CardArticle {
  id: string
  slug: string
  title: string
  summary: string
  cover?: unknown
  author?: string | null
  topics?: unknown
  window?: VisibilityWindow | null
  readingMinutes?: number | null
  createdAt: string
}

export function articleCard(
  article: CardArticle,
  topics: ReadonlyMap<string, { slug: string; title: string }>,
  picture: FindPicture,
): ArticleCard {
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    summary: article.summary,
    cover: picture(relatedId(article.cover)),
    author: article.author || null,
    topics: relatedIds(article.topics).flatMap((id) => {
      const topic = topics.get(id)
      return topic ? [{ slug: topic.slug, title: topic.title }] : []
    }),
    publishedAt: visibleSince(article),
    // Of an article without a text nothing is stored.
    readingMinutes: article.readingMinutes ?? readingMinutes(null),
  }
}

/** The instant something became visible: the start of its window, or its making when it has none. ISO 8601, UTC. */
export function visibleSince({ window, createdAt }: { window?: VisibilityWindow | null; createdAt: string }): string {
  return new Date(window?.from ?? createdAt).toISOString()
}
