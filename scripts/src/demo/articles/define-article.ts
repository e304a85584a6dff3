import { type Bilingual, zhEn } from '../bilingual.ts'
import type { DemoWindow } from '../demo-window.ts'
import type { PhotoName } from '../photos.ts'

export interface DemoTopic {
  slug: string
  title: Bilingual
  summary: Bilingual
}

export const TOPICS = [
  {
    slug: 'shouyi',
    title: zhEn('手艺', 'Craft'),
    summary: zhEn('东西是怎么做成、怎么修好的。', 'How things are made, and made to work again.'),
  },
  {
    slug: 'jujia',
    title: zhEn('居家', 'Living'),
    summary: zhEn('房间、椅子、窗台与一点耐心。', 'Rooms, chairs, window sills and a little patience.'),
  },
  {
    slug: 'xuanwu',
    title: zhEn('选物', 'Choosing'),
    summary: zhEn('买之前想清楚的几件事，也包括不买。', 'What to think through before you buy, not buying included.'),
  },
  {
    slug: 'chumen',
    title: zhEn('出门', 'Out of doors'),
    summary: zhEn('球场、林子和回家的路。', 'Courts, woods and the way home.'),
  },
] as const satisfies readonly DemoTopic[]

export type TopicSlug = (typeof TOPICS)[number]['slug']

export interface DemoArticle {
  slug: string
  title: Bilingual
  summary: Bilingual
  author: Bilingual
  topics: TopicSlug[]
  cover: PhotoName
  /** demo markup, see rich-markup.ts */
  body: Bilingual
  window: DemoWindow
}
