import { diffArrays } from 'diff'
import { diffFacts, type FactChange, type FactField } from './diff-facts.ts'
import type { Block } from './find-anchor.ts'

/** What became of a block or picture as a whole. */
export interface BlockChange {
  what: 'added' | 'removed' | 'moved'
  locale: 'zh' | 'en'
  label: { zh: string; en: string }
}

/** A block with its settings, as one version has them. */
export interface BlockContent extends Block {
  fields: readonly FactField[]
  /** canonical: no ids of rows, no empty values */
  content: Record<string, unknown>
}

/** Blocks put in, taken out and moved, in the order of the newer version, those taken out first. */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const runs = diffArrays([...before], [...after], { comparator: isSameBlock })
  const gone = runs.flatMap(({ removed, value }) => (removed ? value : []))
  const fresh = runs.flatMap(({ added, value }) => (added ? value : []))
  const changeOf =
    (what: BlockChange['what']) =>
    (block: Block): BlockChange => ({
      what,
      locale: block.locale,
      label: block.label,
    })
  return [
    ...gone.filter((block) => !fresh.some((other) => isSameBlock(block, other))).map(changeOf('removed')),
    ...fresh.map((block) => changeOf(gone.some((other) => isSameBlock(block, other)) ? 'moved' : 'added')(block)),
  ]
}

/** Settings that differ within blocks both versions have, each named with its block. */
export const diffBlockFacts = (before: readonly BlockContent[], after: readonly BlockContent[]): FactChange[] =>
  after.flatMap((block) => {
    const old = before.find((one) => isSameBlock(one, block))
    if (!old) return []
    return diffFacts(block.fields, old.content, block.content).map((change) => ({
      ...change,
      label: {
        zh: `${block.label.zh} · ${change.label.zh}`,
        en: `${block.label.en} · ${change.label.en}`,
      },
    }))
  })

const isSameBlock = (a: Block, b: Block): boolean => a.key === b.key && a.locale === b.locale
