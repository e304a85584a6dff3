import { findAdWords } from './find-ad-words.ts'
import { findStyle } from './find-style.ts'
import { findTerms, type Term } from './find-terms.ts'
import { type Finding, withoutOverlaps } from './finding.ts'

/** A word that was proved: while it holds, the word is no finding (in the named place, or everywhere). */
export interface WordException {
  word: string
  /** ISO instant; after it the exception no longer holds */
  until: string
  /** `collection:id` the exception is limited to; without it everywhere */
  scope?: string
}

/** What the mall has decided about words. */
export interface LintBook {
  terms: readonly Term[]
  exceptions: readonly WordException[]
}

export interface LintPlace {
  /** `collection:id` of the document the text stands in */
  scope?: string
  /** the instant exceptions are judged at */
  at: Date
}

/** Everything to be said about one text, in reading order. Pure: the browser and the server ask the same rules. */
export function lintText(text: string, book: LintBook, place: LintPlace): Finding[] {
  const adWords = findAdWords(text)
  const proved = adWords.filter((finding) => isProved(finding, book.exceptions, place))
  // Words inside proved ones are proved with them: 第一 within 第一品牌.
  const claims = adWords.filter(
    (finding) => !proved.some(({ start, end }) => finding.start >= start && finding.end <= end),
  )
  return withoutOverlaps([...claims, ...findTerms(text, book.terms), ...findStyle(text)])
}

const isProved = (finding: Finding, exceptions: readonly WordException[], { scope, at }: LintPlace): boolean =>
  exceptions.some(
    (exception) =>
      exception.word === finding.word &&
      Date.parse(exception.until) > at.getTime() &&
      (exception.scope === undefined || exception.scope === scope),
  )
