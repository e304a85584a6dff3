/** `error` blocks publishing, `warning` is to be weighed by the editor, `hint` is a matter of house style. */
export type Severity = 'error' | 'warning' | 'hint'

/** What a rule found in a text. */
export interface Finding {
  /** of the rule: `ad.superlative`, `style.punctuation`, `term` … */
  rule: string
  severity: Severity
  /** index of the first character in the text as written */
  start: number
  /** index after the last character */
  end: number
  /** the characters as written, evasions included */
  found: string
  /** the dictionary's own word, which an exception names; the found characters where there is none */
  word: string
  message: { zh: string; en: string }
  /** what to write instead; an empty string means: leave it out */
  replacement?: string
}

/** Findings in reading order; of two that overlap the graver, then the longer, stays. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const gravity: Record<Severity, number> = { error: 0, warning: 1, hint: 2 }
  const kept: Finding[] = []
  const byWeight = findings.toSorted(
    (a, b) => gravity[a.severity] - gravity[b.severity] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  for (const finding of byWeight)
    if (kept.every((other) => finding.end <= other.start || finding.start >= other.end)) kept.push(finding)
  return kept.sort((a, b) => a.start - b.start)
}
