import type { Sentence } from '../../commands/commands.ts'
import type { MemberAction, MemberKind } from '../release-members.ts'
import type { RehearsalBrief } from './rehearsal-view.ts'
import type { ReleaseState, ReleaseStep, ShownState } from './release-states.ts'

/** What the desk of a release shows; instants ISO 8601 in UTC, money in fen. */
export interface ReleaseView {
  id: string
  title: string
  note: string | null
  state: ReleaseState
  shown: ShownState
  goLiveAt: string | null
  revertAt: string | null
  wentLiveAt: string | null
  approvedAt: string | null
  approvedBy: string | null
  owner: string | null
  campaign: { id: string; title: string } | null
  failure: Sentence | null
  members: MemberView[]
  /** what another release, or a later approval, touches as well */
  conflicts: Sentence[]
  /** what this person may do now */
  steps: ReleaseStep[]
  /** this person could approve it, had they not filled it */
  waitsForOthers: boolean
  /** what taking it back would leave to decide; empty unless it is live */
  undecided: UndecidedMember[]
  /** the newest report of a rehearsal; null: there is none */
  rehearsal: RehearsalBrief | null
  timeZone: string
}

export interface MemberView {
  id: string
  kind: MemberKind
  collection: string
  docId: string
  action: MemberAction
  title: string
  /** page of the admin */
  href: string
  version: { id: string; hash: string; isNewest: boolean } | null
  approval: { byName: string; at: string } | null
  price: { now: number | null; staged: number | null; compareAt: number | null; until: string | null } | null
}

export interface UndecidedMember {
  memberId: string
  title: string
  conflicts: ConflictView[]
}

/** A value somebody has changed since, as people would write it. */
export interface ConflictView {
  path: string
  label: Sentence
  before: string
  now: string
}

interface ReleaseName {
  id: string
  title: string
}

/** What the sidebar of a document shows. */
export interface ReleasesOfDocument {
  /** not over, and the document is in them */
  within: ReleaseName[]
  /** in the making */
  open: ReleaseName[]
  mayChange: boolean
}
