import { readingMinutes } from '../../writing/writing.ts'
import type { ArticleCard } from '../contract.ts'
import type { FindPicture } from './picture.ts'

interface CardArticle {
  id: string
  slug: string
  title: string
  summary: string
  author: string | null
  cover: string | null
  topics: readonly { slug: string; title: string }[]
  since: string | Date
  readingMinutes: number | null
}

export const articleCard = (article: CardArticle, picture: FindPicture): ArticleCard => ({
  id: article.id,
  slug: article.slug,
  title: article.title,
  summary: article.summary,
  cover: picture(article.cover),
  author: article.author || null,
  topics: article.topics.map(({ slug, title }) => ({ slug, title })),
  publishedAt: new Date(article.since).toISOString(),
  // Of an article without a text nothing is stored.
  readingMinutes: article.readingMinutes ?? readingMinutes(null),
})
