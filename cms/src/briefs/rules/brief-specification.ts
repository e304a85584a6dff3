import type { BriefKind } from './brief-states.ts'

/** What a brief may specify, and what each is called. */
export const SPECIFICATION_WORDS = {
  background: { zh: '背景与目的', en: 'Background and purpose' },
  due: { zh: '截止时间', en: 'Due time' },
  who: { zh: '负责人或岗位', en: 'A person or a role' },
  placement: { zh: '展位（决定尺寸）', en: 'Placement, which sets the sizes' },
  heading: { zh: '主标题', en: 'Heading' },
  subheading: { zh: '副标题', en: 'Subheading' },
  button: { zh: '按钮文字', en: 'Button' },
  linkTo: { zh: '点开去哪里', en: 'Where it leads' },
  channel: { zh: '渠道', en: 'Channel' },
  shortest: { zh: '最少字数', en: 'Shortest, characters' },
  longest: { zh: '最多字数', en: 'Longest, characters' },
  angle: { zh: '角度', en: 'Angle' },
  keywords: { zh: '关键词', en: 'Keywords' },
  products: { zh: '相关商品', en: 'Products' },
  sections: { zh: '页面要有哪些内容', en: 'What the page must hold' },
  parts: { zh: '要写的部分', en: 'Parts to write' },
  tone: { zh: '语气', en: 'Tone' },
  assetKind: { zh: '素材用途', en: 'Used as' },
  pieces: { zh: '张数', en: 'How many' },
  minWidth: { zh: '最小宽度（像素）', en: 'At least this wide, px' },
  minHeight: { zh: '最小高度（像素）', en: 'At least this high, px' },
  doneWhen: { zh: '怎样算完成', en: 'Done when' },
} as const satisfies Record<string, { zh: string; en: string }>

export type SpecificationField = keyof typeof SPECIFICATION_WORDS

/** What each kind of brief asks: `needed` must be there before work begins, `offered` may be. */
export const SPECIFICATION: Record<BriefKind, { needed: SpecificationField[]; offered: SpecificationField[] }> = {
  banner: { needed: ['placement', 'heading', 'linkTo'], offered: ['subheading', 'button', 'products'] },
  article: { needed: ['channel', 'shortest', 'longest', 'angle', 'keywords'], offered: ['products'] },
  page: { needed: ['sections'], offered: ['products', 'keywords'] },
  product_copy: { needed: ['products', 'parts', 'longest'], offered: ['tone', 'keywords'] },
  asset: { needed: ['assetKind', 'pieces', 'minWidth', 'minHeight'], offered: ['products'] },
  task: { needed: ['doneWhen'], offered: ['products'] },
}

const ALWAYS_NEEDED: SpecificationField[] = ['background', 'due', 'who']

/** Whether the form of a kind shows a field. */
export const isAskedOf = (kind: string, field: SpecificationField): boolean => {
  const asked = Object.hasOwn(SPECIFICATION, kind) ? SPECIFICATION[kind as BriefKind] : null
  return asked !== null && (asked.needed.includes(field) || asked.offered.includes(field))
}

/** A brief as its form has it; the form's own names. */
export type BriefForm = Partial<Record<Exclude<SpecificationField, 'who'>, unknown>> & {
  assignee?: unknown
  role?: unknown
}

const isEmpty = (value: unknown): boolean =>
  value == null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** What a brief still lacks before anybody can begin, in the order of its form. */
export function missingIn(kind: BriefKind, form: BriefForm): SpecificationField[] {
  return [...SPECIFICATION[kind].needed, ...ALWAYS_NEEDED].filter((field) =>
    field === 'who' ? isEmpty(form.assignee) && isEmpty(form.role) : isEmpty(form[field]),
  )
}

/** Fields in a row, for the sentence that says what is missing. */
export const nameFields = (fields: readonly SpecificationField[], language: 'zh' | 'en'): string =>
  fields.map((field) => SPECIFICATION_WORDS[field][language]).join(language === 'zh' ? '、' : ', ')
