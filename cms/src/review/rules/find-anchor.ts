/** A stretch of words of a document, in one language: a field, or one paragraph of a running text. */
export interface Passage {
  /** of the form field */
  path: string
  locale: 'zh' | 'en'
  label: { zh: string; en: string }
  text: string
  isRichText: boolean
}

/**
 * Where a remark belongs: the words it was made about, with the words around them. No number of a character: texts are
 * edited, and words are found again where numbers are not.
 */
export interface Anchor {
  path: string
  locale: 'zh' | 'en'
  quote: string
  before: string
  after: string
}

/** A block of a page or text, or a picture, as the review page lists it. */
export interface Block {
  /** kept when the block is moved or edited */
  key: string
  locale: 'zh' | 'en'
  label: { zh: string; en: string }
  /** index of the passage it stands before */
  at: number
  /** ids of the pictures in it */
  pictures: string[]
}

/** Where a remark about a whole block or picture belongs. */
export interface BlockAnchor {
  block: string
  locale: 'zh' | 'en'
  /** what the block is called in both languages, said when it is gone */
  label: { zh: string; en: string }
}

/** Index of the block, wherever it was moved to; null when it was taken out. */
export function findBlock(blocks: readonly Block[], { block, locale }: BlockAnchor): number | null {
  const home = blocks.findIndex((one) => one.key === block && one.locale === locale)
  const index = home >= 0 ? home : blocks.findIndex((one) => one.key === block)
  return index < 0 ? null : index
}

/** Characters of context kept on either side. */
const CONTEXT = 32

/** The words from `start` to `end` of a passage as an anchor. */
export const anchorAt = ({ path, locale, text }: Passage, start: number, end: number): Anchor => ({
  path,
  locale,
  quote: text.slice(start, end),
  before: text.slice(Math.max(0, start - CONTEXT), start),
  after: text.slice(end, end + CONTEXT),
})

/** Where the words stand now. */
export interface FoundAnchor {
  /** index of the passage */
  passage: number
  start: number
  end: number
}

/**
 * Finds the words again: in their own field first, then wherever the paragraph or block was moved to. Of several
 * places the one with most of the old context is taken; words that are gone, or that stand in several places none of
 * which looks like the old one, are lost (null), because a remark on the wrong sentence is worse than none.
 */
export function findAnchor(passages: readonly Passage[], anchor: Anchor): FoundAnchor | null {
  if (anchor.quote === '') return null
  const places = passages.flatMap((passage, index) =>
    passage.locale === anchor.locale
      ? occurrences(passage.text, anchor.quote).map((start) => ({
          passage: index,
          start,
          end: start + anchor.quote.length,
          isHome: passage.path === anchor.path,
          context: contextKept(passage.text, start, anchor),
        }))
      : [],
  )
  for (const near of [places.filter(({ isHome }) => isHome), places]) {
    const best = near.toSorted((a, b) => b.context - a.context)
    const [first, second] = best
    if (!first) continue
    if (!second || first.context > second.context || first.context >= fullContext(anchor))
      return { passage: first.passage, start: first.start, end: first.end }
  }
  return null
}

const fullContext = ({ before, after }: Anchor): number => before.length + after.length

function occurrences(text: string, quote: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at)
  return found
}

/** How many characters next to the words are still those of old, outwards from the words. */
function contextKept(text: string, start: number, { before, after, quote }: Anchor): number {
  let kept = 0
  while (kept < before.length && text[start - 1 - kept] === before[before.length - 1 - kept]) kept += 1
  const end = start + quote.length
  let right = 0
  while (right < after.length && text[end + right] === after[right]) right += 1
  return kept + right
}
