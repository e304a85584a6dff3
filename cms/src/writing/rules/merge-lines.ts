import { diffArrays } from 'diff'

/** A merged list, and how many places both had changed: there, both are kept, theirs first. */
export interface MergedLines<Line> {
  lines: Line[]
  overlaps: number
}

/**
 * Three-way merge of lists: what one side changed is taken, what both changed alike is taken once, and where both
 * changed the same place differently the lines of both stand there. No line that either side wrote is ever lost.
 * @param same whether two lines are the same line
 */
export function mergeLines<Line>(
  base: readonly Line[],
  theirs: readonly Line[],
  mine: readonly Line[],
  same: (a: Line, b: Line) => boolean,
): MergedLines<Line> {
  const hers = placed(base, theirs, same)
  const his = placed(base, mine, same)
  const merged: MergedLines<Line> = { lines: [], overlaps: 0 }
  // Gaps lie before, between and after the lines of the base; a change is what stands in a gap and which line is gone.
  for (let at = 0; at <= base.length; at += 1) {
    const a = hers.inserted[at] ?? []
    const b = his.inserted[at] ?? []
    const alike = a.length === b.length && a.every((line, index) => same(line, b[index] as Line))
    if (alike || b.length === 0) merged.lines.push(...a)
    else if (a.length === 0) merged.lines.push(...b)
    else {
      merged.lines.push(...a, ...b.filter((line) => !a.some((other) => same(line, other))))
      merged.overlaps += 1
    }
    const line = base[at]
    if (at < base.length && hers.kept[at] && his.kept[at]) merged.lines.push(line as Line)
  }
  return merged
}

/** What a side put into each gap of the base, and which lines of the base it kept. */
function placed<Line>(
  base: readonly Line[],
  side: readonly Line[],
  same: (a: Line, b: Line) => boolean,
): { inserted: Line[][]; kept: boolean[] } {
  const inserted: Line[][] = Array.from({ length: base.length + 1 }, () => [])
  const kept = base.map(() => false)
  let at = 0
  for (const change of diffArrays([...base], [...side], { comparator: same })) {
    if (change.added) inserted[at]?.push(...change.value)
    else {
      if (!change.removed) for (let step = 0; step < change.value.length; step += 1) kept[at + step] = true
      at += change.value.length
    }
  }
  return { inserted, kept }
}
