import type { Sentence } from '../../commands/commands.ts'

/** What is looked for. A finding's rule groups it in the report. */
export const FINDING_GROUPS = {
  approval: { zh: '批准', en: 'Approvals' },
  release: { zh: '能否生效', en: 'Whether it can go live' },
  page: { zh: '页面', en: 'Pages' },
  link: { zh: '失效链接', en: 'Broken links' },
  picture: { zh: '图片', en: 'Pictures' },
  contrast: { zh: '横幅文字', en: 'Words on banners' },
  words: { zh: '文字检查', en: 'Words' },
  price: { zh: '价格', en: 'Prices' },
  stock: { zh: '库存', en: 'Stock' },
  placement: { zh: '展位', en: 'Places' },
  window: { zh: '可见时段', en: 'Windows' },
  weight: { zh: '页面重量', en: 'Weights' },
} as const satisfies Record<string, Sentence>
export type FindingGroup = keyof typeof FINDING_GROUPS

/** Something to be said about a release before it goes live; an error keeps it from starting, or would be seen. */
export interface RehearsalFinding extends Sentence {
  group: FindingGroup
  severity: 'error' | 'warning'
  memberId: string | null
  title: string
  /** where it is put right: a form of the admin, or a page of it */
  href: string | null
}

/** px: a phone and a desk */
export const SHOT_WIDTHS = [390, 1440] as const

/** A page the release touches, as it will be. */
export interface RehearsedPage {
  /** of the shop, with its leading slash */
  path: string
  title: string
  /** HTTP; null: no answer */
  status: number | null
  /** bytes over the wire, by kind; null: not measured */
  weight: { html: number; script: number; style: number; picture: number; total: number } | null
  shots: PageShot[]
}

/** A picture of a page; files of the media store, for staff. */
export interface PageShot {
  width: (typeof SHOT_WIDTHS)[number]
  /** px of the picture */
  height: number
  file: string
  thumb: string
}

export type RehearsalState = 'queued' | 'running' | 'done' | 'failed'

/** Why a report no longer tells what will happen. */
export type Staleness = 'changed' | null

/** One report; instants ISO 8601 in UTC. */
export interface RehearsalReport {
  id: string
  state: RehearsalState
  cause: 'asked' | 'clock'
  askedBy: string | null
  askedAt: string
  finishedAt: string | null
  /** the instant it judged */
  at: string | null
  stale: Staleness
  /** pages visited of those to visit, while it is being made */
  done: number
  total: number
  findings: RehearsalFinding[]
  pages: RehearsedPage[]
  gaps: Sentence[]
  error: string | null
}

/** An approval with what was on the page of whoever gave it. */
export interface ApprovalRecord {
  by: string
  at: string
  /** null: there was no report */
  seen: { rehearsal: string | null; at: string; errors: number; warnings: number; stale: boolean } | null
}

/** `GET /releases/:id/rehearsals`: the newest finished report, the one in the making, and who approved what. */
export interface RehearsalDesk {
  report: RehearsalReport | null
  /** newer than `report`: waits, runs or has failed */
  pending: RehearsalReport | null
  approvals: ApprovalRecord[]
  mayRehearse: boolean
}

/** What the steps of a release say of its report. */
export interface RehearsalBrief {
  id: string
  finishedAt: string
  errors: number
  warnings: number
  stale: Staleness
}

export const countOf = (findings: readonly { severity: 'error' | 'warning' }[]) => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
})
