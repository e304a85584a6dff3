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
  const found = [...findAdWords(text), ...findTerms(text, book.terms), ...findStyle(text)]
  return withoutOverlaps(found.filter((finding) => !isExcepted(finding, book.exceptions, place)))
}

function isExcepted(finding: Finding, exceptions: readonly WordException[], { scope, at }: LintPlace): boolean {
  if (!finding.rule.startsWith('ad.')) return false
  return exceptions.some(
    (exception) =>
      exception.word === finding.word &&
      Date.parse(exception.until) > at.getTime() &&
      (exception.scope === undefined || exception.scope === scope),
  )
}
