import type { Sentence } from '../commands/commands.ts'

/** A member cannot be applied: the release is rolled back whole and says why. */
export class MemberFailed extends Error {
  readonly sentence: Sentence

  constructor(sentence: Sentence) {
    super(sentence.en)
    this.name = 'MemberFailed'
    this.sentence = sentence
  }
}

/** Trying again may help: somebody else was in the way, or the database was. SQLSTATE classes. */
const PASSING = /^(08|40|53|55P03|57)/

/** Whether an error says nothing about the release. */
export const isPassing = (error: unknown): boolean => PASSING.test(rootOf(error).code ?? '')

/** What stands in a release's record when applying it failed. */
export function failureSentence(error: unknown): Sentence {
  if (error instanceof MemberFailed) return error.sentence
  const { message } = rootOf(error)
  return {
    zh: `应用时出错，整个发布包没有生效：${message ?? '未知原因'}`,
    en: `Applying it failed, and nothing of the release is live: ${message ?? 'unknown reason'}`,
  }
}

function rootOf(error: unknown): { code?: string; message?: string } {
  let root = error as { cause?: unknown; code?: string; message?: string }
  for (let depth = 0; depth < 6 && root?.cause instanceof Error; depth += 1) root = root.cause as typeof root
  return root ?? {}
}
