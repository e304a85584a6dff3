const MOST_WORDS = 8
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a search for an engine that cuts nothing itself: `黑色运动鞋 QB-1` → 黑色, 运动鞋 (or 运动 and 鞋), QB-1. */
export function plainWords(text: string): string[] {
  const words = text
    .split(' ')
    .flatMap((part) =>
      /\p{Script=Han}/u.test(part)
        ? [...segmenter.segment(part)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
        : [part],
    )
  return [...new Set(words.map((word) => word.trim()).filter(Boolean))].slice(0, MOST_WORDS)
}
