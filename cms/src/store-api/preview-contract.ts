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
