import type { StoreLocale } from '../../store-api/contract.ts'
import { type IndexedWindow, windowForIndex } from '../../time/time.ts'
import { hanGrams } from './han-grams.ts'
import { pinyinWords } from './pinyin-words.ts'
import type { Both } from './product-document.ts'
import { richTextWords } from './rich-text-words.ts'

/** A published article as it stands in the database now. */
export interface ArticleRecord {
  id: string
  title: Both
  summary: Both
  body: Both<unknown>
  author: Both
  topics: { id: string; title: Both }[]
  window: { from: string | null; until: string | null }
  createdAt: string
}

export interface ArticleDocument extends IndexedWindow {
  id: string
  title: string
  otherNames: string[]
  topicTitles: string[]
  topicIds: string[]
  summary: string
  author: string
  pinyin: string[]
  initials: string[]
  grams: string[]
  body: string
  /** milliseconds since 1970 */
  newest: number
}

export function articleDocument(article: ArticleRecord, locale: StoreLocale): ArticleDocument {
  const other: StoreLocale = locale === 'zh' ? 'en' : 'zh'
  const textIn = (text: Both): string => text[locale]?.trim() || text[other]?.trim() || ''
  const names = [article.title, ...article.topics.map((topic) => topic.title)]
  const chinese = names.flatMap((name) => name.zh ?? [])
  const pinyin = pinyinWords(chinese)
  return {
    id: article.id,
    title: textIn(article.title),
    otherNames: names.flatMap((name) => name[other] ?? []),
    topicTitles: article.topics.map((topic) => textIn(topic.title)),
    topicIds: article.topics.map((topic) => topic.id),
    summary: textIn(article.summary),
    author: textIn(article.author),
    pinyin: [...pinyin.spaced, ...pinyin.joined],
    initials: pinyin.initials,
    grams: hanGrams(chinese),
    body: richTextWords(article.body[locale] ?? article.body[other]),
    newest: Date.parse(article.window.from ?? article.createdAt),
    ...windowForIndex(article.window),
  }
}
