/** What the team has to know of a campaign to answer shoppers (活动说明): as it is approved and public. */
export interface FactSheet {
  title: string
  summary: string
  /** ISO; null: open */
  from: string | null
  until: string | null
  rules: string
  questions: { question: string; answer: string }[]
  /** what its page shows, in the order of the page */
  products: { id: string; title: string }[]
}

/** One part that reads differently now; null: it was not there, or is not any more. */
export interface FactChange {
  part: FactPart
  /** of a question: its words */
  name: string | null
  before: string | null
  after: string | null
}

export const FACT_PARTS = ['title', 'summary', 'from', 'until', 'rules', 'question', 'product'] as const
export type FactPart = (typeof FACT_PARTS)[number]

export const FACT_PART_WORDS: Record<FactPart, { zh: string; en: string }> = {
  title: { zh: '名称', en: 'Title' },
  summary: { zh: '简介', en: 'Summary' },
  from: { zh: '开始时间', en: 'Begins' },
  until: { zh: '结束时间', en: 'Ends' },
  rules: { zh: '活动规则', en: 'Rules' },
  question: { zh: '问答', en: 'Question' },
  product: { zh: '商品', en: 'Product' },
}

/** How the sheet stands for one reader. */
export type ReadingState = 'unread' | 'changed' | 'read'

/** @param read the version somebody read last; null: none yet */
export const readingState = (read: number | null, current: number): ReadingState =>
  read === null ? 'unread' : read < current ? 'changed' : 'read'

const PLAIN = ['title', 'summary', 'from', 'until', 'rules'] as const

/** What reads differently in the second sheet, in the order of the sheet. */
export function changesBetween(before: FactSheet, after: FactSheet): FactChange[] {
  const plain = PLAIN.filter((part) => before[part] !== after[part]).map((part) => ({
    part,
    name: null,
    before: before[part] || null,
    after: after[part] || null,
  }))
  const questions = differing(
    new Map(before.questions.map(({ question, answer }) => [question, answer])),
    new Map(after.questions.map(({ question, answer }) => [question, answer])),
  ).map(([name, was, is]) => ({ part: 'question' as const, name, before: was, after: is }))
  const products = differing(
    new Map(before.products.map(({ id, title }) => [id, title])),
    new Map(after.products.map(({ id, title }) => [id, title])),
  ).map(([, was, is]) => ({ part: 'product' as const, name: null, before: was, after: is }))
  return [...plain, ...questions, ...products]
}

/** Keys whose values differ, those of the second first, each with both values. */
function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): [key: string, before: string | null, after: string | null][] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((key): [string, string | null, string | null] => [key, before.get(key) ?? null, after.get(key) ?? null])
    .filter(([, was, is]) => was !== is)
}
