import type { Sentence } from '../../commands/commands.ts'
import type { RehearsedPage } from '../../releases/releases.ts'

type Weight = NonNullable<RehearsedPage['weight']>

/** Bytes over the wire that a page of the shop may take on a desk, as a person first opens it and reads to its end. */
export const PAGE_BUDGET: Weight = {
  html: 150_000,
  script: 30_000,
  style: 80_000,
  picture: 1_800_000,
  total: 2_000_000,
}

const KINDS: Record<keyof Weight, Sentence> = {
  html: { zh: '网页本身', en: 'the page itself' },
  script: { zh: '脚本', en: 'scripts' },
  style: { zh: '样式', en: 'styles' },
  picture: { zh: '图片', en: 'pictures' },
  total: { zh: '合计', en: 'everything' },
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

/** One sentence for each budget a page exceeds. */
export const weightFindings = (weight: Weight): Sentence[] =>
  (Object.keys(PAGE_BUDGET) as (keyof Weight)[])
    .filter((kind) => weight[kind] > PAGE_BUDGET[kind])
    .map((kind) => ({
      zh: `${KINDS[kind].zh} ${kilobytes(weight[kind])}，上限 ${kilobytes(PAGE_BUDGET[kind])}。`,
      en: `${kilobytes(weight[kind])} of ${KINDS[kind].en}, the budget is ${kilobytes(PAGE_BUDGET[kind])}.`,
    }))
