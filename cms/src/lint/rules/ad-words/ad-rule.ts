import type { Severity } from '../finding.ts'

/** A group of words one clause of the law speaks about. */
export interface AdRule {
  rule: string
  severity: Severity
  message: { zh: string; en: string }
  entries: readonly AdEntry[]
}

export interface AdEntry {
  /** found however they are disguised; an exception names a word as it stands here */
  words: readonly string[]
  /** turns of phrase no list of words catches: the name an exception uses, and a regular expression */
  turns?: readonly { name: string; pattern: string }[]
  /** what to write instead; an empty string: leave it out; without it the writer has to find other words */
  instead?: string
  /** Regular expressions over folded text: where the words are innocent because of what stands before or after. */
  unlessBefore?: string
  unlessAfter?: string
  /** Where they are meant at all: what has to stand before, or after. */
  onlyBefore?: string
  onlyAfter?: string
}

/** Every beginning with every ending. */
export const each = (beginnings: readonly string[], endings: readonly string[]): string[] =>
  beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending))

/** A list written as one line. */
export const words = (line: string): string[] => line.split(' ')
