import type { Finding } from './finding.ts'

/** An entry of the team's dictionary: how we write it, and how we do not. */
export interface Term {
  preferred: string
  avoided: readonly string[]
  /** true: the avoided spellings block publishing */
  isForbidden: boolean
  note?: string
}

/** Places where a text uses a spelling the team has agreed not to use. Latin is matched as whole words. */
export function findTerms(text: string, terms: readonly Term[]): Finding[] {
  return terms.flatMap((term) =>
    term.avoided.flatMap((avoided) =>
      [...text.matchAll(patternOf(avoided))]
        .filter((match) => !standsInside(text, match.index, avoided, term.preferred))
        .map((match): Finding => {
          const [found] = match
          return {
            rule: 'term',
            severity: term.isForbidden ? 'error' : 'warning',
            start: match.index,
            end: match.index + found.length,
            found,
            word: avoided,
            message: {
              zh: `本店写作“${term.preferred}”。${term.note ?? ''}`,
              en: `We write “${term.preferred}”. ${term.note ?? ''}`.trim(),
            },
            replacement: term.preferred,
          }
        }),
    ),
  )
}

function patternOf(avoided: string): RegExp {
  const escaped = avoided.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const isLatin = /^[\p{Script=Latin}\d .-]+$/u.test(avoided)
  // A preferred spelling may differ from an avoided one by case alone, so Latin words keep theirs.
  return isLatin
    ? new RegExp(`(?<![\\p{Script=Latin}\\d])${escaped}(?![\\p{Script=Latin}\\d])`, 'gu')
    : new RegExp(escaped, 'gu')
}

/** An avoided word that is part of the preferred one, as 帐号 in a longer agreed name, is no fault there. */
function standsInside(text: string, start: number, avoided: string, preferred: string): boolean {
  const offset = preferred.indexOf(avoided)
  return offset >= 0 && text.startsWith(preferred, start - offset)
}
