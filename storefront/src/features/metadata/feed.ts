import type { ArticleCard, Shell } from '@fangshi/cms/store-api'
import { localePath } from '../addresses/locale-path.ts'
import { escapeXml } from './escape-xml.ts'
import type { Place } from './json-ld.ts'

/** The newest articles of one language as an Atom feed. */
export function atomFeed(
  { site, locale }: Place,
  shell: Pick<Shell, 'mallName' | 'tagline'>,
  articles: ArticleCard[],
): string {
  const href = (path: string) => escapeXml(new URL(localePath(locale, path), site).href)
  const newest =
    articles
      .map(({ publishedAt }) => publishedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00Z'
  const entries = articles.map((article) =>
    [
      '<entry>',
      `<id>${href(`/articles/${article.slug}`)}</id>`,
      `<title>${escapeXml(article.title)}</title>`,
      `<link href="${href(`/articles/${article.slug}`)}"/>`,
      `<published>${escapeXml(article.publishedAt)}</published><updated>${escapeXml(article.publishedAt)}</updated>`,
      ...(article.author ? [`<author><name>${escapeXml(article.author)}</name></author>`] : []),
      ...article.topics.map((topic) => `<category term="${escapeXml(topic.slug)}" label="${escapeXml(topic.title)}"/>`),
      `<summary>${escapeXml(article.summary)}</summary>`,
      '</entry>',
    ].join(''),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale === 'zh' ? 'zh-CN' : 'en'}">`,
    `<id>${href('/feed.xml')}</id><title>${escapeXml(shell.mallName)}</title><subtitle>${escapeXml(shell.tagline)}</subtitle>`,
    `<link rel="self" href="${href('/feed.xml')}"/><link href="${href('/articles')}"/><updated>${escapeXml(newest)}</updated>`,
    `<author><name>${escapeXml(shell.mallName)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}
