import type { WordChange } from './diff-words.ts'

/** Characters of what stayed that are shown beside a change. */
const AROUND = 24

/** A difference as it fits a dialog: of long stretches that stayed, only what stands beside a change. */
export function shortenChanges(changes: readonly WordChange[]): WordChange[] {
  return changes.map((change, index) => {
    const { kind, text } = change
    if (kind !== 'same' || text.length <= 3 * AROUND) return change
    if (changes.length === 1) return { kind, text: `${text.slice(0, 2 * AROUND)}……` }
    const head = index === 0 ? '' : text.slice(0, AROUND)
    const tail = index === changes.length - 1 ? '' : text.slice(-AROUND)
    return { kind, text: `${head}……${tail}` }
  })
}
