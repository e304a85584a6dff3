import type { StoreAnswer, StoreMissing } from './contract.ts'

/** Answers about previews, for the storefront's server alone; the pass is the visitor's secret. */

export interface PreviewEntry {
  pass: string
  /** where the preview begins, a path of the shop */
  path: string
  expiresAt: string
}

/** What a preview says of itself above the page. Instants are ISO in UTC. */
export interface PreviewView {
  /** renewed: replaces the one that was sent */
  pass: string
  expiresAt: string
  at: string
  /** the instant moves with the clock */
  isNow: boolean
  /** title of the release that is looked at */
  release: string | null
  drafts: 'published' | 'latest'
  visitor: 'new' | 'returning' | 'member'
  /** where the shop changes by itself before and after */
  previous: string | null
  next: string | null
  /** documents shown as they are now, because what they were at a past instant is no longer kept */
  forgotten: number
  /** titles of releases that cannot go live by then */
  failed: string[]
  timeZone: string
  /** origin of the admin: it alone may frame a preview */
  adminUrl: string
}

/** An address that opens a preview once. */
export interface PreviewTicket {
  url: string
  expiresAt: string
}

/** What the storefront asks of the shop with one document as it is being typed. */
export interface LiveQuestions {
  /** the language of the form, and the values in it */
  draft: { locale: 'zh' | 'en'; values: Record<string, unknown> }
  /** as they stand after `/api/store/`, such as `articles/a?locale=zh` */
  questions: string[]
}

/** One answer of the store API as it would be. */
export interface RehearsedReply {
  status: 200 | 404
  body: StoreAnswer<unknown> | StoreMissing
}

/** In the order of the questions, all of one state of the shop. */
export interface LiveAnswers {
  replies: RehearsedReply[]
  /** the document that is typed: what shows it may say which field it shows */
  subject: { collection: string; id: string }
  /** origin of the admin: it alone may frame the page */
  adminUrl: string
}
