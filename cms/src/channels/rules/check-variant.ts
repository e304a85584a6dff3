import { CHANNEL_LIMITS, type Channel, countedLength } from './channels.ts'

/** A version of an article for one channel, as far as the channel's limits concern it. */
export interface VariantDraft {
  channel: Channel
  title: string
  author: string
  digest: string
  text: string
  pictures: number
  /** the laid-out article, for channels that take one */
  html: string | null
  hasCover: boolean
}

export interface VariantProblem {
  /** the form field, or `html` for the article itself */
  place: 'title' | 'author' | 'digest' | 'text' | 'pictures' | 'html' | 'cover'
  message: { zh: string; en: string }
}

const SMALLEST_TEXT = 1

/** Everything that keeps a variant from being ready; empty when the channel will take it. */
export function checkVariant(draft: VariantDraft): VariantProblem[] {
  const limits = CHANNEL_LIMITS[draft.channel]
  return [
    ...tooLong('title', draft.title, limits.title, { zh: '标题', en: 'The title' }),
    ...tooLong('author', draft.author, limits.author, { zh: '作者', en: 'The author' }),
    ...tooLong('digest', draft.digest, limits.digest, { zh: '摘要', en: 'The digest' }),
    ...tooLong('text', draft.text, limits.text, { zh: '正文', en: 'The text' }),
    ...(limits.title !== null && draft.title.trim() === ''
      ? [{ place: 'title' as const, message: { zh: '还没有标题。', en: 'The title is missing.' } }]
      : []),
    ...(limits.text !== null && draft.text.trim().length < SMALLEST_TEXT
      ? [{ place: 'text' as const, message: { zh: '还没有正文。', en: 'The text is missing.' } }]
      : []),
    ...pictureCount(draft.pictures, limits.pictures),
    ...(limits.covers.length > 0 && limits.pictures.least === 0 && !draft.hasCover
      ? [
          {
            place: 'cover' as const,
            message: { zh: '文章还没有封面，裁不出封面图。', en: 'The article has no cover to cut from.' },
          },
        ]
      : []),
    ...htmlProblems(draft.html, limits.html),
  ]
}

function tooLong(
  place: 'title' | 'author' | 'digest' | 'text',
  value: string,
  most: number | null,
  name: { zh: string; en: string },
): VariantProblem[] {
  if (most === null) return []
  const length = countedLength(value)
  if (length <= most) return []
  return [
    {
      place,
      message: {
        zh: `${name.zh} ${length} 字，超出 ${length - most} 字（最多 ${most}）。`,
        en: `${name.en} has ${length} characters, ${length - most} too many (at most ${most}).`,
      },
    },
  ]
}

function pictureCount(count: number, { least, most }: { least: number; most: number }): VariantProblem[] {
  if (count >= least && (count <= most || most === 0)) return []
  return [
    {
      place: 'pictures',
      message:
        count < least
          ? { zh: `至少要 ${least} 张图。`, en: `At least ${least} pictures.` }
          : { zh: `最多 ${most} 张图，现在有 ${count} 张。`, en: `At most ${most} pictures; there are ${count}.` },
    },
  ]
}

/** What a channel's editor throws away or refuses; found here, each with its place, rather than after pasting. */
const FORBIDDEN: readonly { pattern: RegExp; zh: string; en: string }[] = [
  { pattern: /<script\b/i, zh: '脚本', en: 'a script' },
  { pattern: /<style\b|<link\b/i, zh: '样式表', en: 'a style sheet' },
  { pattern: /\sclass\s*=|\sid\s*=/i, zh: 'class 或 id', en: 'a class or id' },
  {
    pattern: /<(?:iframe|object|embed|form|input|video|audio)\b/i,
    zh: '不支持的元素',
    en: 'an element the editor refuses',
  },
  { pattern: /\son\w+\s*=/i, zh: '事件属性', en: 'an event attribute' },
  { pattern: /url\(\s*['"]?https?:/i, zh: '外链背景图', en: 'an external background' },
  { pattern: /position\s*:\s*(?:fixed|absolute|sticky)/i, zh: '定位样式', en: 'a position style' },
]

function htmlProblems(html: string | null, limits: { characters: number; bytes: number } | null): VariantProblem[] {
  if (html === null || limits === null) return []
  const problems: VariantProblem[] = FORBIDDEN.filter(({ pattern }) => pattern.test(html)).map(({ zh, en }) => ({
    place: 'html',
    message: { zh: `正文里有${zh}，公众号会删掉。`, en: `The text holds ${en}, which the editor removes.` },
  }))
  const bytes = new TextEncoder().encode(html).length
  const characters = html.length
  if (characters >= limits.characters)
    problems.push({
      place: 'html',
      message: {
        zh: `排版后 ${characters} 个字符，须少于 ${limits.characters}。`,
        en: `${characters} characters when laid out; it must be under ${limits.characters}.`,
      },
    })
  if (bytes >= limits.bytes)
    problems.push({
      place: 'html',
      message: {
        zh: `排版后 ${Math.ceil(bytes / 1000)} kB，须小于 1 MB。`,
        en: `${Math.ceil(bytes / 1000)} kB; it must be under 1 MB.`,
      },
    })
  return problems
}
