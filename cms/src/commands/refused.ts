/** One sentence in both languages of the desks. `{name}` is replaced by the detail of that name. */
export type Sentence = { zh: string; en: string }

/** What a typed reason means to the outside: an HTTP status and a sentence for the person who asked. */
export interface RefusalText extends Sentence {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422
}

/** The two languages the desks speak; anything that is not Chinese reads English. */
export type DeskLanguage = 'zh' | 'en'

export const deskLanguage = (language: string | undefined): DeskLanguage => (language?.startsWith('zh') ? 'zh' : 'en')

/**
 * Thrown at the edge when a rule said no: rolls the transaction back and becomes the answer. Rules
 * themselves return their reason and never throw this.
 */
export class Refused extends Error {
  readonly reason: string
  readonly text: RefusalText
  readonly details: Readonly<Record<string, string | number>>

  constructor(reason: string, text: RefusalText, details: Record<string, string | number> = {}) {
    super(`refused: ${reason}`)
    this.reason = reason
    this.text = text
    this.details = details
  }

  /** The sentence for the person who asked, in their language. */
  sentence(language: DeskLanguage): string {
    return this.text[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(this.details[name] ?? whole))
  }
}

const COMMON = {
  not_signed_in: { status: 401, zh: '请先登录后台。', en: 'Please sign in first.' },
  not_allowed: { status: 403, zh: '你的岗位没有这项操作的权限。', en: 'Your role may not do this.' },
  not_found: {
    status: 404,
    zh: '找不到这条记录，可能已被删除。',
    en: 'This record cannot be found; it may have been removed.',
  },
  unknown_command: { status: 404, zh: '没有这个操作。', en: 'There is no such command.' },
  invalid_body: { status: 422, zh: '请检查填写的内容：{fields}。', en: 'Please check what you entered: {fields}.' },
  not_json: { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  too_large: { status: 413, zh: '提交的内容太大。', en: 'What you sent is too large.' },
  changed_meanwhile: {
    status: 409,
    zh: '这条记录刚刚被别人改动，页面已过时。请刷新后再操作。',
    en: 'Somebody has just changed this record. Reload it and look again before you act.',
  },
} as const satisfies Record<string, RefusalText>

/** A refusal every desk can give. */
export const refuse = (reason: keyof typeof COMMON, details: Record<string, string | number> = {}): Refused =>
  new Refused(reason, COMMON[reason], details)
