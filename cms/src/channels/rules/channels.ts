/** Where an article goes: the mall's own site, and the channels it is carried to by hand. */
export const CHANNELS = ['site', 'wechat', 'weibo', 'xiaohongshu'] as const
export type Channel = (typeof CHANNELS)[number]

export interface ChannelLimits {
  label: { zh: string; en: string }
  /** true: the channel shows the article's own words, so there is nothing to write here */
  showsArticle: boolean
  /** characters; null: the channel has no title */
  title: number | null
  author: number | null
  digest: number | null
  /** characters of the text a writer types; null: the article itself is laid out */
  text: number | null
  /** characters beyond which the channel folds the text away */
  fold: number | null
  pictures: { least: number; most: number }
  /** of the laid-out article */
  html: { characters: number; bytes: number } | null
  /** width over height of the covers it asks for */
  covers: readonly { name: string; ratio: number; width: number }[]
}

/**
 * What each channel takes. Sources: 官网: what search results and share cards show before they cut (64 and 160 Latin
 * characters, Open Graph 1200x630); 公众号 draft interface (title 32, author 16, digest 128, content under 20 000
 * characters and 1 MB, covers 2.35:1 and 1:1); 微博 (2 000 characters, folded after 140, nine pictures); 小红书 (title
 * 20, text 1 000, 1 to 18 pictures, 3:4).
 */
export const CHANNEL_LIMITS: Readonly<Record<Channel, ChannelLimits>> = {
  site: {
    label: { zh: '官网', en: 'Our site' },
    showsArticle: true,
    title: 32,
    author: null,
    digest: 80,
    text: null,
    fold: null,
    pictures: { least: 0, most: 0 },
    html: null,
    covers: [{ name: '1.91-1', ratio: 1200 / 630, width: 1200 }],
  },
  wechat: {
    label: { zh: '公众号', en: 'WeChat account' },
    showsArticle: false,
    title: 32,
    author: 16,
    digest: 128,
    text: null,
    fold: null,
    pictures: { least: 0, most: 0 },
    html: { characters: 20_000, bytes: 1_000_000 },
    covers: [
      { name: '2.35-1', ratio: 2.35, width: 900 },
      { name: '1-1', ratio: 1, width: 500 },
    ],
  },
  weibo: {
    label: { zh: '微博', en: 'Weibo' },
    showsArticle: false,
    title: null,
    author: null,
    digest: null,
    text: 2000,
    fold: 140,
    pictures: { least: 0, most: 9 },
    html: null,
    covers: [],
  },
  xiaohongshu: {
    label: { zh: '小红书', en: 'Xiaohongshu' },
    showsArticle: false,
    title: 20,
    author: null,
    digest: null,
    text: 1000,
    fold: null,
    pictures: { least: 1, most: 18 },
    html: null,
    covers: [{ name: '3-4', ratio: 3 / 4, width: 1242 }],
  },
}

/** Latin-1 ends here: what is beyond counts as a whole character. */
const LAST_LATIN = 0xff

/**
 * Length as the channels count it: two Latin letters or digits count as one character, everything else as one; an
 * address counts as ten whatever its length (微博's rule, the strictest of the three).
 */
export function countedLength(text: string): number {
  let halves = 0
  const withoutAddresses = text.replace(/https?:\/\/[\w\-./?%&=#~+:@!,;]+/g, () => {
    halves += 20
    return ''
  })
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(withoutAddresses))
    halves += segment.length === 1 && segment.charCodeAt(0) <= LAST_LATIN ? 1 : 2
  return Math.ceil(halves / 2)
}

/** The beginning of a text that counts no more than `most`, never cutting a character in two. */
export function firstCharacters(text: string, most: number): string {
  let taken = ''
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    if (countedLength(taken + segment) > most) break
    taken += segment
  }
  return taken
}
