import type { BriefKind, BriefPriority, BriefState, BriefStep } from './brief-states.ts'
import type { DueState } from './due.ts'

/** What the brief desk shows of one brief: `GET /api/briefs/:id/desk`. Instants ISO 8601; words in the asker's language. */
export interface BriefDeskView {
  id: string
  title: string
  kind: BriefKind
  state: BriefState
  priority: BriefPriority
  due: string | null
  dueState: DueState
  reworks: number
  requester: { id: string; name: string } | null
  assignee: { id: string; name: string } | null
  /** in words; null: for nobody in particular */
  role: string | null
  campaign: { id: string; title: string } | null
  idea: { id: string; title: string } | null
  /** what it asks for, in the order of the form */
  specification: { label: string; value: string }[]
  /** what it still lacks before it can be submitted */
  missing: string[]
  answers: { collection: string; id: string; title: string; href: string; stage: string | null }[]
  /** how the answers fit */
  findings: { severity: 'breaks' | 'warns'; text: string }[]
  discussion: BriefEntry[]
  /** who may be assigned, and who may be mentioned */
  colleagues: { id: string; name: string; roles: string[] }[]
  commands: BriefStep[]
  /** whether a new draft can be begun from here */
  canBegin: boolean
  /** collections in which an answer is looked for */
  answeredBy: string[]
}

export type BriefEntry =
  | {
      type: 'message'
      id: string
      at: string
      author: string
      body: string
      attachments: { id: string; url: string; thumbnail: string | null; name: string }[]
    }
  | { type: 'act'; id: string; at: string; what: BriefStep; actor: string; detail: string }
