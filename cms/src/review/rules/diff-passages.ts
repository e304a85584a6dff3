import { diffArrays } from 'diff'
import { diffWords, type WordChange } from '../../writing/rules/diff-words.ts'
import type { Passage } from './find-anchor.ts'

/** One passage of either version. */
export interface DiffRow {
  kind: 'same' | 'changed' | 'added' | 'removed'
  path: string
  locale: 'zh' | 'en'
  label: { zh: string; en: string }
  parts: WordChange[]
}

/** Below this part of common characters two paragraphs are not an edit of each other. */
const ALIKE = 0.3

/** What became of every passage of a document, in the order of the newer version. */
export function diffPassages(before: readonly Passage[], after: readonly Passage[]): DiffRow[] {
  const runs = diffArrays([...before], [...after], { comparator: isSamePassage })
  const rows: DiffRow[] = []
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index]
    if (!run) continue
    const next = runs[index + 1]
    if ((run.removed && next?.added) || (run.added && next?.removed)) {
      const [old, fresh] = run.removed ? [run.value, next?.value ?? []] : [next?.value ?? [], run.value]
      rows.push(...pairEdits(old, fresh))
      index += 1
    } else if (run.removed) rows.push(...run.value.map((passage) => rowOf('removed', passage)))
    else if (run.added) rows.push(...run.value.map((passage) => rowOf('added', passage)))
    else rows.push(...run.value.map((passage) => rowOf('same', passage)))
  }
  return rows
}

const isSamePassage = (a: Passage, b: Passage): boolean =>
  a.locale === b.locale && fieldOf(a.path) === fieldOf(b.path) && a.text === b.text

/** A path without the numbers of rows: a block that moved is the same block. */
const fieldOf = (path: string): string => path.replaceAll(/\.\d+/g, '')

/** Of passages taken out and put in at one place: which are edits of each other. */
function pairEdits(old: readonly Passage[], fresh: readonly Passage[]): DiffRow[] {
  const left = [...old]
  const rows = fresh.map((passage): DiffRow => {
    const match = left.findIndex(
      (other) =>
        other.locale === passage.locale &&
        fieldOf(other.path) === fieldOf(passage.path) &&
        (!passage.isRichText || likeness(other.text, passage.text) >= ALIKE),
    )
    if (match < 0) return rowOf('added', passage)
    const [other] = left.splice(match, 1)
    return { ...rowOf('changed', passage), parts: diffWords(other?.text ?? '', passage.text) }
  })
  return [...left.map((passage) => rowOf('removed', passage)), ...rows]
}

function likeness(a: string, b: string): number {
  const same = diffWords(a, b)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.length, 0)
  return (2 * same) / Math.max(1, a.length + b.length)
}

const rowOf = (kind: 'same' | 'added' | 'removed' | 'changed', { path, locale, label, text }: Passage): DiffRow => ({
  kind,
  path,
  locale,
  label,
  parts: [{ kind: PART_OF[kind], text }],
})

/** What a passage that is not cut into words is as a whole. */
const PART_OF = { same: 'same', changed: 'same', added: 'new', removed: 'gone' } as const
