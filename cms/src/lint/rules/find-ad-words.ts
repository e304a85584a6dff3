import type { AdEntry, AdRule } from './ad-words/ad-rule.ts'
import { AD_RULES } from './ad-words/ad-words.ts'
import { couldHold, type DisguisedWord, disguise, disguisedPattern } from './character-variants.ts'
import type { Finding } from './finding.ts'
import { foldText } from './fold-text.ts'

interface KnownWord {
  rule: AdRule
  entry: AdEntry
  word: string
  /** null: a turn of phrase, always looked for */
  disguised: DisguisedWord | null
  /** made when a text first could hold the word: most texts hold hardly any */
  pattern: () => RegExp
  isMeant: (before: string, after: string) => boolean
}

let known: KnownWord[] | undefined

/** Every place where the law is touched, disguised words included. Positions are in the text as written. */
export function findAdWords(written: string): Finding[] {
  const { text, origin } = foldText(written)
  const characters = new Set(text)
  const findings: Finding[] = []
  for (const { rule, entry, word, disguised, pattern, isMeant } of knownWords()) {
    if (disguised && !couldHold(characters, disguised)) continue
    for (const match of text.matchAll(pattern())) {
      const end = match.index + match[0].length
      if (!isMeant(text.slice(0, match.index), text.slice(end))) continue
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

function knownWords(): KnownWord[] {
  known ??= AD_RULES.flatMap((rule) =>
    rule.entries.flatMap((entry) => {
      const isMeant = meantWhere(entry)
      const words = entry.words.map((word): KnownWord => {
        const disguised = disguise(word)
        return { rule, entry, word, disguised, pattern: once(() => disguisedPattern(disguised)), isMeant }
      })
      const turns = (entry.turns ?? []).map(({ name, pattern }): KnownWord => {
        return { rule, entry, word: name, disguised: null, pattern: once(() => new RegExp(pattern, 'gu')), isMeant }
      })
      return [...words, ...turns]
    }),
  )
  return known
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** What stands around a word decides whether it is meant: 第一 ranks after 销量 and counts before 步. */
function meantWhere(entry: AdEntry): (before: string, after: string) => boolean {
  const [unlessBefore, unlessAfter, onlyBefore, onlyAfter] = [
    entry.unlessBefore,
    entry.unlessAfter,
    entry.onlyBefore,
    entry.onlyAfter,
  ].map((pattern) => (pattern === undefined ? null : new RegExp(pattern, 'u')))
  return (before, after) =>
    !unlessBefore?.test(before) &&
    !unlessAfter?.test(after.trimStart()) &&
    (!onlyBefore || onlyBefore.test(before)) &&
    (!onlyAfter || onlyAfter.test(after))
}

/** Is this one of the words the rules know? Exceptions name words by it. */
export const isAdWord = (word: string): boolean => knownWords().some((entry) => entry.word === word)
