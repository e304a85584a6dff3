import { AD_RULES, type AdEntry, type AdRule } from './ad-words.ts'
import { disguisedPattern } from './character-variants.ts'
import type { Finding } from './finding.ts'
import { foldText } from './fold-text.ts'

interface CompiledEntry {
  rule: AdRule
  entry: AdEntry
  word: string
  pattern: RegExp
  before: RegExp | null
  after: RegExp | null
}

let compiled: CompiledEntry[] | undefined

/** Every place where the law is touched, disguised words included. Positions are in the text as written. */
export function findAdWords(written: string): Finding[] {
  const { text, origin } = foldText(written)
  const findings: Finding[] = []
  for (const { rule, entry, word, pattern, before, after } of allEntries()) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (before?.test(text.slice(0, match.index)) || after?.test(text.slice(end))) continue
      const place = { start: origin[match.index] as number, end: origin[end] as number }
      findings.push({
        rule: rule.rule,
        severity: rule.severity,
        ...place,
        found: written.slice(place.start, place.end),
        word,
        message: rule.message,
        ...(entry.instead === undefined ? {} : { replacement: entry.instead }),
      })
    }
  }
  return findings
}

function allEntries(): CompiledEntry[] {
  compiled ??= AD_RULES.flatMap((rule) =>
    rule.entries.flatMap((entry) =>
      entry.words.map((word) => ({
        rule,
        entry,
        word,
        pattern: new RegExp(disguisedPattern(word), 'gu'),
        before: entry.unlessBefore === undefined ? null : new RegExp(entry.unlessBefore, 'u'),
        after: entry.unlessAfter === undefined ? null : new RegExp(entry.unlessAfter, 'u'),
      })),
    ),
  )
  return compiled
}

/** Is this one of the words the rules know? Exceptions name words by it. */
export const isAdWord = (word: string): boolean => allEntries().some((entry) => entry.word === word)
